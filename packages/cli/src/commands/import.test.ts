import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lower, printTemplate } from '@archivolt/exporters';
import { importTemplate, sameTemplate } from '@archivolt/importers';
import { parseDocument, printDocument, type ArchDocument } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
import { assert, property, subarray } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { run } from '../run.js';

const SEED = 20_261_125;
const SOAK = process.env['ARCHIVOLT_SOAK'] === '1';
const EXAMPLES = resolve(import.meta.dirname, '../../../../examples');
const examples = existsSync(EXAMPLES)
  ? readdirSync(EXAMPLES).filter((name) => name.endsWith('.arch'))
  : [];
const targets = ['sam', 'cfn'] as const;

function printed(document: ArchDocument, target: 'sam' | 'cfn'): string {
  const graph = lower(document);
  if (!graph.ok) throw new Error(JSON.stringify(graph.problem));
  return printTemplate(graph.value, target).text;
}

/** A template that was imported and exported, by way of the file. */
function thereAndBack(text: string): string {
  const result = importTemplate(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  expect(result.value.report.problems).toEqual([]);
  const parsed = parseDocument(printDocument(result.value.document));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return printed(parsed.value, 'sam');
}

function expectEqual(text: string): void {
  const again = thereAndBack(text);
  expect(sameTemplate(again, text), again).toBe(true);
}

describe('every example', () => {
  const cases = examples.flatMap((name) => targets.map((target) => [name, target] as const));
  it.each(cases)('%s comes back from its %s template', (name, target) => {
    const parsed = parseDocument(readFileSync(join(EXAMPLES, name)));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
    expectEqual(printed(parsed.value, target));
  });
});

test(
  `import(export(design)) is the design's template again (seed ${SEED})`,
  () => {
    const document = arch(`api: apigateway-rest-api { stage#StageName: 'prod' }
    f: lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler' }
    g: lambda-function { Runtime: 'python3.13', Handler: 'index.handler' }
    b: s3-bucket; q: sqs-queue; d: sqs-queue; t: dynamodb-table; n: sns-topic
    m: stepfunctions-state-machine; r: events-rule { ScheduleExpression: 'rate(1 day)' }
    api -[route { Method: 'GET', Path: '/a/{id}' }]-> f
    f -> t; g -> t; n -> q; q -> g; m -> f; r -> f; q -[dead-letter]-> d
    b -[bucket-notification { Events: ['s3:ObjectCreated:*'] }]-> f; f -> b`);
    assert(
      property(subarray(Object.keys(document.edges)), (kept) => {
        const edges = Object.fromEntries(kept.map((id) => [id, document.edges[id]] as const));
        for (const target of targets) {
          expectEqual(printed({ ...document, edges } as ArchDocument, target));
        }
      }),
      { seed: SEED, numRuns: SOAK ? 300 : 12 },
    );
  },
  SOAK ? 600_000 : 60_000,
);

test('the command writes the design and tells what it understood', async () => {
  const disk = new Map([
    ['t.yaml', 'Resources:\n  Q: {Type: AWS::SQS::Queue}\n  X: {Type: AWS::Nope::Nope}\n'],
    ['bad.yaml', 'Resources: [1\n'],
  ]);
  const said = { out: '', err: '' };
  const call = (...args: string[]) => {
    said.out = said.err = '';
    return run(args, {
      cwd: '/w',
      read: (path) => {
        const text = disk.get(path);
        return Promise.resolve(
          text === undefined
            ? { failure: 'there is no such file' }
            : new TextEncoder().encode(text),
        );
      },
      write: (path, text) => Promise.resolve(void disk.set(path, String(text))),
      exists: (path) => Promise.resolve(disk.has(path)),
      out: (text) => void (said.out += text),
      err: (text) => void (said.err += text),
    });
  };
  expect(await call('import', 't.yaml', '--out', 'd.arch', '--json')).toBe(0);
  expect(JSON.parse(said.out)).toMatchObject({
    file: 't.yaml',
    out: 'd.arch',
    resources: 2,
    curated: 1,
    folded: 0,
    generic: 1,
    connections: [],
    problems: [{ code: 'bad-value', line: 3, column: 13 }],
  });
  expect(said.err).toContain('t.yaml:3:13: CloudFormation has no type "AWS::Nope::Nope".');
  expect(parseDocument(disk.get('d.arch') ?? '').ok).toBe(true);
  expect(await call('import', 'bad.yaml')).toBe(2);
  expect(said.err).toMatch(/^bad\.yaml:\d+:\d+: /);
  expect(await call('import', 'none.yaml')).toBe(2);
});
