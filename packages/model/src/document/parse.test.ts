import { describe, expect, test } from 'vitest';
import { emptyDocument } from './document.js';
import { parseDocument } from './parse.js';
import type { Problem } from './problem.js';

function problemsIn(text: string | Uint8Array): readonly Problem[] {
  const result = parseDocument(text);
  return result.ok ? [] : result.problem;
}

function design(members: object): string {
  return JSON.stringify({ version: 1, ...members });
}

const fn = { service: 'lambda-function', name: 'Fn', properties: {} };

test('DOC15 sections that a file leaves out are empty', () => {
  expect(parseDocument('{ "version": 1 }')).toEqual({ ok: true, value: emptyDocument() });
});

test('DOC1 a byte order mark is dropped', () => {
  const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...Buffer.from('{ "version": 1 }')]);
  expect(parseDocument(bytes)).toEqual({ ok: true, value: emptyDocument() });
});

test('DOC1 text that is not UTF-8 is refused', () => {
  expect(problemsIn(new Uint8Array([0x7b, 0xff]))).toMatchObject([{ code: 'not-utf8', column: 2 }]);
});

test('DOC6 a newer version is the only problem that is told', () => {
  const text = '{\n  "version": 99,\n  "nodes": 5\n}';
  expect(problemsIn(text)).toMatchObject([{ code: 'newer-version', line: 2, column: 14 }]);
});

describe('DOC8 shapes', () => {
  test('several problems are told, each at its place', () => {
    const text = [
      '{ "version": 1,',
      '  "nodes": {',
      '    "a": { "service": 5, "properties": {} },',
      '    "b": { "service": "lambda-function", "name": "B", "properties": [] }',
      '  },',
      '  "layout": { "nodes": { "a": { "x": "0", "y": 0 } } }',
      '}',
    ].join('\n');
    expect(problemsIn(text).map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual([
      'wrong-type 3:23',
      'missing-field 3:10',
      'wrong-type 4:69',
      'wrong-type 6:38',
    ]);
  });

  test('the message says what must stand there and what does', () => {
    const [problem] = problemsIn(design({ nodes: { a: { ...fn, name: 5 } } }));
    expect(problem?.message).toBe('"nodes.a.name" must be a text; it is 5.');
    const [other] = problemsIn(design({ settings: { permissions: 'lax' } }));
    expect(other).toMatchObject({
      code: 'bad-value',
      message: '"settings.permissions" must be (\'strict\' or \'idiomatic\'); it is "lax".',
    });
  });

  test('at most 50 problems are told', () => {
    const nodes = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`n${i}`, 5]));
    expect(problemsIn(design({ nodes }))).toHaveLength(50);
  });

  test.each([
    [{ nodes: [] }],
    [{ layout: 1 }],
    [{ layout: { notes: { n: { x: 0, y: 0, width: -1, text: '' } } } }],
    [{ layout: { edges: { e: { bends: [[1]] } } } }],
    [{ stacks: { main: null } }],
    [{ description: 1 }],
    [{ globals: 'x' }],
    [{ parameters: { P: 'String' } }],
    [{ nodes: { a: { ...fn, name: ' ' } } }],
    [{ nodes: { a: { ...fn, parts: { stage: {} } } } }],
  ])('%j is refused', (members) => {
    expect(problemsIn(design(members))).toHaveLength(1);
  });
});

describe('DOC10 ids', () => {
  test.each(['', '-a', 'a b', 'a.b', 'a#b', 'é', 'x'.repeat(65), 'constructor', 'prototype'])(
    '%j is refused where it stands',
    (id) => {
      const [problem] = problemsIn(
        `{ "version": 1,\n "nodes": { ${JSON.stringify(id)}: ${JSON.stringify(fn)} } }`,
      );
      expect(problem).toMatchObject({ code: 'bad-id', line: 2, column: 13 });
    },
  );

  test('a part or a parameter with a reserved name is refused', () => {
    const parts = { constructor: { properties: {} } };
    expect(problemsIn(design({ nodes: { a: { ...fn, parts } } }))).toMatchObject([
      { code: 'bad-id', path: ['nodes', 'a', 'parts', 'constructor'] },
    ]);
    expect(problemsIn(design({ parameters: { constructor: {} } }))).toMatchObject([
      { code: 'bad-id' },
    ]);
  });
});

describe('DOC11 names of the catalog', () => {
  test('an unknown service is refused with the one that was meant', () => {
    expect(
      problemsIn(design({ nodes: { a: { ...fn, service: 'lamda-function' } } })),
    ).toMatchObject([
      {
        code: 'unknown-service',
        path: ['nodes', 'a', 'service'],
        message: 'There is no service "lamda-function".',
        remedy: 'Did you mean "lambda-function"?',
      },
    ]);
  });

  test('a generic node must have a type', () => {
    const generic = { service: 'cfn-resource', name: 'A', properties: {} };
    expect(problemsIn(design({ nodes: { a: generic } }))).toMatchObject([
      { code: 'missing-field' },
    ]);
    const typed = { ...generic, type: 'AWS::X::Y' };
    expect(problemsIn(design({ nodes: { a: typed } }))).toEqual([]);
  });

  test('an unknown connection and an unknown stack are refused', () => {
    const edges = { e: { connection: 'no-such', from: 'a', to: 'a' } };
    const nodes = { a: { ...fn, stack: 'edge' } };
    expect(problemsIn(design({ nodes, edges })).map(({ code }) => code)).toEqual([
      'unknown-stack',
      'unknown-connection',
    ]);
  });

  test('the stack main must be there when stacks are', () => {
    expect(problemsIn(design({ stacks: { edge: {} } }))).toMatchObject([
      { code: 'missing-field', path: ['stacks', 'main'] },
    ]);
  });
});

test('DOC12 a wire without a node at its end, or with the id of a node, is refused', () => {
  const text = [
    '{ "version": 1,',
    `  "nodes": { "a": ${JSON.stringify(fn)} },`,
    '  "edges": { "a": { "connection": "event-source-mapping",',
    '    "from": "a", "to": "toString" } } }',
  ].join('\n');
  const problems = problemsIn(text).filter(({ code }) => code !== 'unknown-connection');
  expect(problems.map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual([
    'duplicate-id 3:14',
    'dangling-edge 4:24',
  ]);
});

test('DOC13 references to what is missing, looks of it, and equal names are let through', () => {
  const properties = { Role: { $ref: 'gone', attr: 'Arn' } };
  const nodes = { a: { ...fn, properties }, b: fn };
  const layout = { nodes: { gone: { x: 0, y: 0 } } };
  expect(problemsIn(design({ nodes, layout }))).toEqual([]);
});
