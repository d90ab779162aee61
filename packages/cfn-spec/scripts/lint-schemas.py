"""Prints where cfn-lint keeps the registry's schemas of us-east-1: its version, and the file of each type."""
import json
import os

import cfnlint
from cfnlint.data.schemas.providers import us_east_1
from cfnlint.version import __version__

folder = os.path.join(os.path.dirname(cfnlint.__file__), "data", "schemas", "resources")
files = {name: os.path.join(folder, f"{key}.json") for name, key in us_east_1.types.items()}
print(json.dumps({"version": __version__, "files": files}))
