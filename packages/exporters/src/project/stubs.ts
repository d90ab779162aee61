import type { CodeUnit } from '../graph/resource-graph.js';

/** A stub that stands in a template: Lambda names the file `index`, for Node.js and Python only. */
export function inlineStub(unit: CodeUnit): string | undefined {
  const match = /^index\.([A-Za-z_][A-Za-z0-9_]*)$/.exec(unit.handler);
  const name = match?.[1];
  if (name === undefined) return undefined;
  if (unit.runtime.startsWith('nodejs')) return nodeInline(name);
  if (unit.runtime.startsWith('python')) return pythonInline(name);
  return undefined;
}

function nodeInline(name: string): string {
  return `exports.${name} = async (event) => {\n  console.log(JSON.stringify(event));\n  return { statusCode: 200, body: '{}' };\n};\n`;
}

function pythonInline(name: string): string {
  return `import json\n\n\ndef ${name}(event, context):\n    print(json.dumps(event))\n    return {"statusCode": 200, "body": "{}"}\n`;
}
