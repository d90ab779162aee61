import { arch } from '@archivolt/model/testing';
import type { ArchDocument } from '@archivolt/model';
import { array, assert, constantFrom, integer, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { exportProject, exportTemplate } from '../export/export-project.js';
import { cdkTarget } from '../targets/cdk/target.js';

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
  b -[bucket-notification { Events: ['s3:ObjectCreated:*'] }]-> f; f -> b
  param Stage: String = 'dev'; param Days: Number; param Also: String = 'x'
  condition IsProd = { Fn::Equals: [{ Ref: 'Stage' }, 'prod'] }
  condition Both = { Fn::And: [{ Condition: 'IsProd' }, { Fn::Equals: [{ Ref: 'Also' }, 'x'] }] }
  mapping Sizes { prod: { memory: 512, timeout: 9 }, dev: { memory: 256, timeout: 3 } }
  output Queue { Value: @q, Description: 'Jobs', Condition: 'Both' }; output Name { Value: @f }`;

function text(document: ArchDocument, target: 'sam' | 'cfn'): string {
  const result = exportTemplate(document, target, { force: true });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value.value.text;
}

/** A value with the keys of all its maps in another order. */
function shuffled<T>(value: T, order: readonly number[]): T {
  let step = 0;
  const next = (): number => order[step++ % order.length] ?? 0;
  const turned = (each: unknown): unknown => {
    if (Array.isArray(each)) return each.map(turned);
    if (typeof each !== 'object' || each === null) return each;
    const entries = Object.entries(each).map((entry) => ({ entry, by: next() }));
    const ordered = entries.toSorted((x, y) => x.by - y.by);
    return Object.fromEntries(ordered.map(({ entry: [key, item] }) => [key, turned(item)]));
  };
  return turned(value) as T;
}

describe(`exports (seed ${SEED})`, () => {
  it(
    'are the same bytes whatever the order in which the file says things',
    () => {
      const document = arch(DESIGN);
      const order = array(integer(), { minLength: 61, maxLength: 61 });
      assert(
        property(order, constantFrom('sam' as const, 'cfn' as const), (keys, target) => {
          expect(text(shuffled(document, keys), target)).toBe(text(document, target));
        }),
        { seed: SEED, numRuns: SOAK ? 2000 : 20 },
      );
      const files = (design: ArchDocument) => {
        const result = exportProject(design, cdkTarget, { force: true });
        return result.ok ? [...result.value.value] : [];
      };
      expect(files(document).length).toBeGreaterThan(0);
      expect(files(shuffled(document, [5, 3, 9, 1, 7]))).toEqual(files(document));
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
