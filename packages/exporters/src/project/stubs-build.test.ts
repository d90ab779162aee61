import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseDocument } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { lower } from '../lower/pipeline.js';
import type { CodeUnit } from '../graph/resource-graph.js';
import { stubFiles } from './stubs.js';

const ROOT = resolve(import.meta.dirname, '../../../..');
const EXAMPLES = join(ROOT, 'examples');
const HERE = resolve(import.meta.dirname, `../../.tmp/stubs-${process.pid}`);
const hasPython = spawnSync('python3', ['--version']).status === 0;

/** A function of a runtime called by each thing that calls functions. */
const CALLED = (runtime: string, handler: string): string => `
  rest: apigateway-rest-api { stage#StageName: 'prod' }; http: apigatewayv2-http-api
  b: s3-bucket; s: sns-topic; q: sqs-queue; r: sqs-queue; k: kinesis-stream; t: dynamodb-table
  e: events-rule { EventPattern: { source: ['x'] } }; c: events-rule { ScheduleExpression: 'rate(1 day)' }
  ${[
    'onRest',
    'onHttp',
    'onBucket',
    'onTopic',
    'onQueue',
    'onFailing',
    'onStream',
    'onTable',
    'onRule',
    'onTime',
  ]
    .map((name) => `${name}: lambda-function { Runtime: '${runtime}', Handler: '${handler}' }`)
    .join('; ')}
  rest -[route { Method: 'GET', Path: '/a' }]-> onRest; http -[route { Method: 'GET', Path: '/a' }]-> onHttp
  b -[bucket-notification { Events: ['s3:ObjectCreated:*'] }]-> onBucket; s -> onTopic; q -> onQueue
  r -[event-source-mapping { FunctionResponseTypes: ['ReportBatchItemFailures'] }]-> onFailing
  k -[event-source-mapping { StartingPosition: 'LATEST', FunctionResponseTypes: ['ReportBatchItemFailures'] }]-> onStream
  t -[event-source-mapping { StartingPosition: 'LATEST', FunctionResponseTypes: ['ReportBatchItemFailures'] }]-> onTable
  e -> onRule; c -> onTime; onRest -> t`;

function unitsOf(text: string): readonly CodeUnit[] {
  const lowered = lower(arch(text), { force: true });
  if (!lowered.ok) throw new Error(JSON.stringify(lowered.problem));
  return lowered.value.code;
}

function exampleUnits(): readonly (readonly [string, CodeUnit])[] {
  return readdirSync(EXAMPLES)
    .filter((file) => file.endsWith('.arch'))
    .flatMap((file) => {
      const parsed = parseDocument(readFileSync(join(EXAMPLES, file), 'utf8'));
      const lowered = parsed.ok ? lower(parsed.value, { force: true }) : undefined;
      if (lowered?.ok !== true) throw new Error(file);
      const graphs = [lowered.value, ...lowered.value.before];
      return graphs.flatMap(({ code }) => code.map((unit) => [file.slice(0, 3), unit] as const));
    });
}

/** Files of stubs in a folder, each unit's in one of its own. */
function written(
  folder: string,
  units: readonly (readonly [string, CodeUnit])[],
): readonly string[] {
  return units.flatMap(([name, unit]) =>
    [...stubFiles(unit)].map(([path, text]) => {
      const file = join(folder, name, unit.node, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      return file;
    }),
  );
}

afterAll(() => rmSync(HERE, { recursive: true, force: true }));

describe('stubs of the examples and of every trigger', () => {
  const all = (runtime: string, handler: string): readonly (readonly [string, CodeUnit])[] => [
    ...exampleUnits().filter(([, unit]) => unit.runtime.startsWith(runtime.replace(/\d.*$/, ''))),
    ...unitsOf(CALLED(runtime, handler)).map((unit) => ['called', unit] as const),
  ];

  it('in TypeScript satisfy its strict checks', () => {
    const files = written(join(HERE, 'node'), all('nodejs22.x', 'index.handler'));
    const sources = files.filter((file) => file.endsWith('.ts'));
    const config = {
      compilerOptions: {
        strict: true,
        noUncheckedIndexedAccess: true,
        noEmit: true,
        skipLibCheck: true,
        module: 'esnext',
        moduleResolution: 'bundler',
        target: 'es2023',
        lib: ['ES2023'],
        types: ['node'],
      },
      files: sources,
    };
    writeFileSync(join(HERE, 'tsconfig.json'), JSON.stringify(config));
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const run = spawnSync(process.execPath, [tsc, '-p', HERE], { encoding: 'utf8' });
    expect(sources.length).toBeGreaterThan(30);
    expect(run.stdout).toBe('');
  });

  it.skipIf(!hasPython)('in Python compile', () => {
    const folder = mkdtempSync(join(tmpdir(), 'archivolt-stubs-'));
    const files = written(folder, all('python3.13', 'index.handler'));
    const sources = files.filter((file) => file.endsWith('.py'));
    const run = spawnSync('python3', ['-W', 'error', '-m', 'py_compile', ...sources], {
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true, force: true });
    expect(sources.length).toBeGreaterThan(8);
    expect(run.stderr).toBe('');
  });
});

describe('stubs of a batch', () => {
  it.each([
    [
      'nodejs22.x',
      'index.handler',
      /batchItemFailures\.push\(\{ itemIdentifier: record\.messageId \}\)/,
    ],
    [
      'python3.13',
      'index.handler',
      /failures\.append\(\{"itemIdentifier": record\["messageId"\]\}\)/,
    ],
    ['ruby3.4', 'index.handler', /failures << \{ itemIdentifier: record\['messageId'\] \}/],
    [
      'java21',
      'example.Handler::handleRequest',
      /new SQSBatchResponse\.BatchItemFailure\(record\.getMessageId\(\)\)/,
    ],
    [
      'dotnet8',
      'App::App.Fn::Handle',
      /new SQSBatchResponse\.BatchItemFailure \{ ItemIdentifier = record\.MessageId \}/,
    ],
    [
      'provided.al2023',
      'bootstrap',
      /events\.SQSBatchItemFailure\{ItemIdentifier: record\.MessageId\}/,
    ],
  ])(
    'in %s say what failed where they are asked, and fail as a whole where not',
    (runtime, handler, failed) => {
      const units = unitsOf(CALLED(runtime, handler));
      const stub = (node: string): string =>
        units
          .filter((unit) => unit.node === node)
          .flatMap((unit) => [...stubFiles(unit).values()])
          .join('\n');
      expect(stub('onFailing')).toMatch(failed);
      expect(stub('onQueue')).not.toMatch(/atchItemFailure/);
    },
  );
});

it('an authorizer denies until it is written, and the edge passes on what came', () => {
  const units = unitsOf(`rest: apigateway-rest-api { stage#StageName: 'prod' }
    guard: lambda-function { Runtime: 'python3.13', Handler: 'index.handler' }
    f: lambda-function { Runtime: 'python3.13', Handler: 'index.handler' }
    rest -[route { Method: 'GET', Path: '/a' }]-> f; guard -[lambda-authorizer]-> rest`);
  const guard = units.find(({ node }) => node === 'guard');
  const [stub = ''] = guard === undefined ? [] : stubFiles(guard).values();
  expect(stub).toContain('"Effect": "Deny"');
  const edge = exampleUnits().filter(([name]) => name === 'a03');
  const texts = edge.map(([, unit]) => [...stubFiles(unit).values()][0] ?? '');
  expect(texts.filter((text) => text.includes('?.cf.request'))).toHaveLength(2);
  expect(texts.filter((text) => text.includes('?.cf.response'))).toHaveLength(2);
});

it('PowerShell has a script, called as its package is', () => {
  const [unit] = unitsOf(
    "f: lambda-function { Runtime: 'dotnet8', Handler: 'Report::Report.Bootstrap::ExecuteFunction' }",
  );
  expect(unit === undefined ? [] : [...stubFiles(unit).keys()]).toEqual(['Report.ps1']);
});
