"""Prints the JSON Schema of the SAM resources as samtranslator's own models give it."""

import json
import sys

import samtranslator
from samtranslator.internal.schema_source.schema import Model, get_schema

json.dump({"version": samtranslator.__version__, "schema": get_schema(Model)}, sys.stdout)
