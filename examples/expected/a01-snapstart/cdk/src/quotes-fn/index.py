import json
import os

QUOTES_NAME = os.environ["QUOTES_NAME"]


def handler(event, context):
    print(json.dumps(event))
    return {"statusCode": 200, "body": json.dumps({"ok": True})}
