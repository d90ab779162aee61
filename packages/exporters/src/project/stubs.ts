import type { CodeUnit } from '../graph/resource-graph.js';
import { eventTypes, handlerFile, handlerName, variableNames } from './stub-words.js';
import { compiledStub } from './stubs-compiled.js';

/** Files of a unit's stub by path inside its folder. */
export type StubFiles = ReadonlyMap<string, string>;

/** A handler that logs what it gets, in the unit's runtime, with the names its wires hand over. */
export function stubFiles(unit: CodeUnit): StubFiles {
  const family = unit.runtime.replace(/[0-9.]+.*$/, '');
  if (family === 'nodejs')
    return new Map([
      [`${handlerFile(unit)}.ts`, nodeStub(unit)],
      ['package.json', NODE_PACKAGE],
    ]);
  if (family === 'python')
    return new Map([
      [`${handlerFile(unit)}.py`, pythonStub(unit)],
      ['requirements.txt', ''],
    ]);
  if (family === 'ruby')
    return new Map([
      [`${handlerFile(unit)}.rb`, rubyStub(unit)],
      ['Gemfile', "source 'https://rubygems.org'\n"],
    ]);
  return compiledStub(unit, family);
}

/** Type packages that a TypeScript stub wants. */
export const NODE_PACKAGE = `${JSON.stringify(
  {
    private: true,
    type: 'module',
    devDependencies: {
      '@types/aws-lambda': '^8.10.150',
      '@types/node': '^22.0.0',
      esbuild: '^0.25.0',
    },
  },
  null,
  2,
)}\n`;

/** A typed handler for Node.js. */
export function nodeStub(unit: CodeUnit): string {
  const types = eventTypes(unit);
  const names = [types.event, types.result ?? ''].map((name) => name.replace(/<.*$/, ''));
  const imported = [...new Set(names)]
    .filter((name) => name !== '' && name !== 'unknown')
    .toSorted();
  const variables = variableNames(unit);
  const result = types.result ?? (types.returns === undefined ? 'void' : 'unknown');
  return [
    ...(imported.length === 0
      ? []
      : [`import type { ${imported.join(', ')} } from 'aws-lambda';`, '']),
    ...(variables.length === 0 ? [] : [...variables.map(constant), '']),
    `export async function ${handlerName(unit)}(event: ${types.event}): Promise<${result}> {`,
    `  console.log(JSON.stringify({ ${['event', ...variables.map(camel)].join(', ')} }));`,
    ...(types.returns === undefined ? [] : [`  return ${types.returns};`]),
    '}',
    '',
  ].join('\n');
}

function constant(name: string): string {
  return `const ${camel(name)} = process.env.${name};`;
}

function camel(name: string): string {
  const words = name
    .toLowerCase()
    .split('_')
    .filter((word) => word !== '');
  const joined = words
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
  return /^[a-z]/.test(joined) && !RESERVED.has(joined) ? joined : `_${joined}`;
}

const RESERVED = new Set(
  'event process console break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof new null return super switch this throw true try typeof var void while with yield let static await async'.split(
    ' ',
  ),
);

function pythonStub(unit: CodeUnit): string {
  const variables = variableNames(unit);
  const isHttp = unit.triggers.some((item) => item.kind.startsWith('api-'));
  const isBatch = unit.triggers.some((item) => ['sqs', 'kinesis', 'dynamodb'].includes(item.kind));
  const result = isHttp
    ? '{"statusCode": 200, "body": json.dumps({"ok": True})}'
    : isBatch
      ? '{"batchItemFailures": []}'
      : 'None';
  return [
    'import json',
    ...(variables.length === 0 ? [] : ['import os']),
    '',
    ...(variables.length === 0
      ? []
      : [...variables.map((name) => `${name} = os.environ["${name}"]`), '']),
    '',
    `def ${handlerName(unit)}(event, context):`,
    '    print(json.dumps(event))',
    `    return ${result}`,
    '',
  ].join('\n');
}

function rubyStub(unit: CodeUnit): string {
  const variables = variableNames(unit).map((name) => `${name} = ENV.fetch('${name}')`);
  return [
    "require 'json'",
    '',
    ...(variables.length === 0 ? [] : [...variables, '']),
    `def ${handlerName(unit)}(event:, context:)`,
    '  puts event.to_json',
    '  { statusCode: 200, body: { ok: true }.to_json }',
    'end',
    '',
  ].join('\n');
}

/** A stub that stands in a template: Lambda names the file `index`, for Node.js and Python only. */
export function inlineStub(unit: CodeUnit): string | undefined {
  const name = /^index\.([A-Za-z_][A-Za-z0-9_]*)$/.exec(unit.handler)?.[1];
  if (name === undefined) return undefined;
  if (unit.runtime.startsWith('nodejs')) return inlineNode(unit, name);
  return unit.runtime.startsWith('python') ? pythonStub(unit) : undefined;
}

function inlineNode(unit: CodeUnit, name: string): string {
  const { returns } = eventTypes(unit);
  return [
    `exports.${name} = async (event) => {`,
    '  console.log(JSON.stringify(event));',
    ...(returns === undefined ? [] : [`  return ${returns};`]),
    '};',
    '',
  ].join('\n');
}
