"""Reads the arrows of templates with the judge, which knows nothing of Archivolt: PYTHONPATH is the judge's folder.

    read-arrows.py FOLDER    one JSON map: file -> { arrows: [[from, relation, to]], names: { resource: [resources] } }

`names` is what each resource names, before SAM's transform and after it.
"""

import json
import re
import sys
from pathlib import Path

from archivolt_judge import graph, templates, transforming

VARIABLE = re.compile(r"\$\{([A-Za-z0-9]+)(?:\.[^}]*)?\}")


def named(value, ids):
    if isinstance(value, str):
        return {name for name in VARIABLE.findall(value) if name in ids}
    if isinstance(value, list):
        return set().union(*(named(item, ids) for item in value))
    if not isinstance(value, dict):
        return set()
    found = set()
    for key, item in value.items():
        if key == "Ref" and isinstance(item, str):
            found |= {item} & ids
        elif key == "Fn::GetAtt":
            owner = item[0] if isinstance(item, list) else str(item).split(".")[0]
            found |= {owner} & ids if isinstance(owner, str) else set()
        else:
            found |= named(item, ids)
    return found


def names_of(template):
    resources = {id: it for id, it in template["Resources"].items() if isinstance(it, dict)}
    ids = set(resources)
    return {id: named(it.get("Properties"), ids) - {id} for id, it in resources.items()}


def arrows_of(template):
    read = graph.extract_graph(template)
    name = lambda id: read.ids.get(id, id)
    return [[name(it.source), it.relation, name(it.target)] for it in read.edges]


def read_file(path):
    template = templates.load_template(path)
    before = names_of(template)
    after = transforming.transform(template).template
    if after is None:
        return None
    names = names_of(after)
    for id, others in before.items():
        names[id] = names.get(id, set()) | others
    return {"arrows": arrows_of(after), "names": {id: sorted(it) for id, it in names.items()}}


def main(folder):
    found = {}
    for path in sorted(Path(folder).iterdir()):
        try:
            read = read_file(path)
        except Exception:
            continue
        if read is not None:
            found[path.name] = read
    json.dump(found, sys.stdout)


main(sys.argv[1])
