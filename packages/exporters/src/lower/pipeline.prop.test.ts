import { arch } from '@archivolt/model/testing';
import type { ArchDocument } from '@archivolt/model';
import { array, assert, constantFrom, integer, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { exportTemplate } from '../export/export-project.js';

const SEED = 20_261_124;
const SOAK = process.env['ARCHIVOLT_SOAK'] === '1';
const PATIENCE = SOAK ? 600_000 : 60_000;
const DESIGN = `api: apigateway-rest-api { stage#StageName: 'prod' }
  f: lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler' }
  g: lambda-function { Runtime: 'python3.13', Handler: 'index.handler' }
  b: s3-bucket; q: sqs-queue; t: dynamodb-table; n: sns-topic; m: stepfunctions-state-machine
  api -[route { Method: 'GET', Path: '/a/{id}' }]-> f
  api -[route { Method: 'POST', Path: '/a' }]-> g
  f -> t; g -> t; n -> q; q -> g; m -> f; m -> q
  b -[bucket-notification { Events: ['s3:ObjectCreated:*'] }]-> f; f -> b`;

function text(document: ArchDocument, target: 'sam' | 'cfn'): string {
  const result = exportTemplate(document, target, { force: true });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value.value.text;
}

function shuffled<T>(
  record: Readonly<Record<string, T>>,
  order: readonly number[],
): Record<string, T> {
  const entries = Object.entries(record).map((entry, index) => ({ entry, by: order[index] ?? 0 }));
  return Object.fromEntries(entries.toSorted((a, b) => a.by - b.by).map(({ entry }) => entry));
}

describe(`exports (seed ${SEED})`, () => {
  it(
    'are the same bytes whatever the order of nodes and wires',
    () => {
      const document = arch(DESIGN);
      const order = array(integer(), { minLength: 16, maxLength: 16 });
      assert(
        property(
          order,
          order,
          constantFrom('sam' as const, 'cfn' as const),
          (nodes, edges, target) => {
            const other = {
              ...document,
              nodes: shuffled(document.nodes, nodes),
              edges: shuffled(document.edges, edges),
            };
            expect(text(other, target)).toBe(text(document, target));
          },
        ),
        { seed: SEED, numRuns: SOAK ? 2000 : 20 },
      );
    },
    PATIENCE,
  );

  it(
    'keep names and texts of users inside their place',
    () => {
      const hostile = oneof(
        constantFrom(
          "'}; process.exit()//",
          '${AWS::AccountId}',
          '"\n  Injected: true',
          '`${x}`',
          '!Ref X',
          '__proto__',
          '-->',
          '012',
          'yes',
        ),
        string({ minLength: 1 }),
      );
      assert(
        property(
          hostile,
          hostile,
          constantFrom('sam' as const, 'cfn' as const),
          (name, said, target) => {
            const document = arch(DESIGN);
            const { f, q } = document.nodes;
            if (f === undefined || q === undefined) throw new Error('no f, q');
            const nodes = {
              ...document.nodes,
              f: { ...f, name, properties: { ...f.properties, Description: said } },
              q: { ...q, properties: { ...q.properties, QueueName: said } },
            };
            const template: unknown = parse(text({ ...document, nodes }, target), {
              logLevel: 'silent',
              version: '1.1',
            });
            const plain = parse(text(document, target), { logLevel: 'silent' }) as Template;
            const read = template as Template;
            expect(Object.keys(read)).toEqual(Object.keys(plain));
            expect(Object.keys(read.Resources).length).toBe(Object.keys(plain.Resources).length);
            expect(read.Resources['Q']?.Properties?.['QueueName']).toBe(said);
            const ids = Object.keys(read.Resources);
            expect(ids.every((id) => /^[A-Za-z0-9]+$/.test(id))).toBe(true);
            expect(
              Object.values(read.Resources).some(
                (item) => item.Properties?.['Description'] === said,
              ),
            ).toBe(true);
          },
        ),
        { seed: SEED, numRuns: SOAK ? 5000 : 40 },
      );
    },
    PATIENCE,
  );
});

interface Template {
  readonly Resources: Readonly<
    Record<string, { readonly Properties?: Readonly<Record<string, unknown>> }>
  >;
}
