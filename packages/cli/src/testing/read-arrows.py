"""Reads the arrows of templates with the judge, which knows nothing of Archivolt: PYTHONPATH is the judge's folder.

    read-arrows.py FOLDER    one JSON map: file -> { arrows: [[from, relation, to]], names: { resource: [resources] } }

`names` is what each resource names, by its logical id or by the name that the template gives it, before SAM's transform and after it.
"""

import json
import re
import sys
from pathlib import Path

from archivolt_judge import graph, templates, transforming

NAMES = ("BucketName", "TableName", "QueueName", "TopicName", "FunctionName", "StreamName", "StateMachineName")
WHOLE = re.compile(r"\$\{[^}]*\}")
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


def text_of(value):
    if isinstance(value, str):
        return value
    if not isinstance(value, dict) or len(value) != 1:
        return None
    [(key, item)] = value.items()
    if key == "Ref":
        return "${%s}" % item
    if key == "Fn::Sub":
        return item if isinstance(item, str) else None
    if key == "Fn::Join" and isinstance(item, list) and len(item) == 2 and isinstance(item[1], list):
        steps = [text_of(it) for it in item[1]]
        return None if None in steps else str(item[0]).join(steps)
    return None


def texts(value):
    text = text_of(value)
    if text is not None:
        return [text]
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return [text for item in items for text in texts(item)]


def called(value, calls):
    """Resources whose own name a text is, or ends an ARN or comes before what is inside of it."""
    return {
        id
        for text in texts(value)
        for name, id in calls.items()
        if (text == name and not WHOLE.fullmatch(name))
        or (text.startswith("arn:") and re.search(f"[:/]{re.escape(name)}($|[:/])", text))
    }


def calls_of(resources):
    calls = {}
    for id, it in resources.items():
        properties = it.get("Properties")
        for key in NAMES if isinstance(properties, dict) else ():
            name = text_of(properties.get(key))
            if name is not None and len(name) > 3:
                calls[name] = id
    return calls


def names_of(template):
    resources = {id: it for id, it in template["Resources"].items() if isinstance(it, dict)}
    ids = set(resources)
    calls = calls_of(resources)
    return {
        id: (named(it.get("Properties"), ids) | called(it.get("Properties"), calls)) - {id}
        for id, it in resources.items()
    }


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
