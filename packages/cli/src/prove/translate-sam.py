"""Transforms SAM templates with AWS's own translator: a list of templates on stdin, what became of each on stdout."""

import json
import logging
import os
import sys

try:
    from samtranslator.parser.parser import Parser
    from samtranslator.public.exceptions import InvalidDocumentException
    from samtranslator.translator.translator import Translator
except ImportError as error:
    print(error, file=sys.stderr)
    sys.exit(3)

try:
    from samtranslator.internal.managed_policies import get_bundled_managed_policy_map
except ImportError:
    get_bundled_managed_policy_map = None


def managed_policies():
    return (get_bundled_managed_policy_map and get_bundled_managed_policy_map("aws")) or {}


def transformed(template):
    try:
        done = Translator(managed_policies(), Parser()).translate(template, {}, passthrough_metadata=True)
    except InvalidDocumentException as error:
        return {"errors": [cause.message for cause in error.causes] or [error.message]}
    return {"template": done}


logging.disable(logging.CRITICAL)
os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")
json.dump([transformed(template) for template in json.load(sys.stdin)], sys.stdout)
