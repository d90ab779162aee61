"""Judges many designs in one process: `judge-many.py JUDGE_FOLDER CASES.json EXPLAINED.yaml`.

A case is {name, sam, cfn?, cdk, stages, strict?}: paths of templates, stages by target; warnings are faults too unless
strict is false. Prints one line a fault, the case's name first; nothing when all is well."""

import copy
import functools
import json
import sys
from pathlib import Path

sys.path.insert(0, sys.argv[1])
import judge  # noqa: E402
from archivolt_judge import explaining, parts, properties, templates, transforming  # noqa: E402

# A template is asked for once by each stage and comparison.
parse_once = functools.lru_cache(maxsize=8)(templates.parse_template)
templates.parse_template = lambda text: copy.deepcopy(parse_once(text))


def faults_of(verdict):
    for stage, report in verdict.stages.items():
        if report.ok:
            continue
        found = report.details
        shown = found.get("errors", []) + found.get("warnings", []) + found.get("faults", [])
        rejected = [f"{key}: {item}" for key, item in found.get("resources", {}).items() if item.get("status") == "rejected"]
        yield stage, shown or rejected or found.get("error")


def design_of(path):
    done = transforming.transform(templates.load_template(path), {})
    if done.template is None:
        raise templates.TemplateError("; ".join(done.errors))
    return parts.Design(done.template, True)


def main():
    cases = json.loads(Path(sys.argv[2]).read_text("utf-8"))
    explanations = explaining.load_explanations(Path(sys.argv[3]))
    for case in cases:
        name = case["name"]
        for target, stages in case["stages"].items():
            if not stages:
                continue
            verdict = judge.Judge(tuple(stages), {}, case.get("strict", True)).judge(Path(case[target]))
            for stage, found in faults_of(verdict):
                print(f"{name}\t{target} {stage}\t{json.dumps(found, default=str)[:600]}", flush=True)
        try:
            first = design_of(Path(case["sam"]))
            for other in ("cfn", "cdk"):
                if other not in case:
                    continue
                judged = explaining.explained(properties.compare(first, design_of(Path(case[other])), ()), explanations)
                for difference, explanation in judged:
                    if explanation is None:
                        print(f"{name}\tsam = {other}\t{difference}", flush=True)
        except Exception as error:  # noqa: BLE001
            print(f"{name}\tcompare\t{error}", flush=True)


main()
