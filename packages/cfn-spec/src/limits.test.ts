import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkProperties } from './check.js';
import { loadCoreRegistry, loadRegistry } from './load.js';

const TRACKER = 'AWS::Location::Tracker';
const registry = await loadRegistry([TRACKER, 'AWS::SQS::Queue', 'AWS::Kendra::Index']);

function issues(type: string, tree: unknown) {
  return checkProperties(registry, type, tree).map(({ path, code }) => `${path} ${code}`);
}

it.each([
  [
    'a text that the pattern does not match',
    TRACKER,
    { TrackerName: 'no blanks' },
    'TrackerName pattern',
  ],
  ['a text that is too long', TRACKER, { TrackerName: 'a'.repeat(101) }, 'TrackerName length'],
  ['a number over its maximum', 'AWS::SQS::Queue', { DelaySeconds: 901 }, 'DelaySeconds range'],
  ['a number as a text', 'AWS::SQS::Queue', { DelaySeconds: '901' }, 'DelaySeconds range'],
  [
    'what a condition chooses',
    'AWS::SQS::Queue',
    { DelaySeconds: { 'Fn::If': ['Late', 901, { Ref: 'AWS::NoValue' }] } },
    'DelaySeconds.Fn::If[1] range',
  ],
  ['what the resource returns', 'AWS::SQS::Queue', { QueueUrl: 'https://x' }, 'QueueUrl read-only'],
])('finds %s', (_, type, tree, found) => {
  expect(issues(type, tree)).toEqual([found]);
});

it('finds them inside lists and nested types, at their place', () => {
  const tree = {
    Edition: 'DEVELOPER_EDITION',
    Name: 'docs',
    RoleArn: 'arn:aws:iam::123456789012:role/docs',
    CapacityUnits: { QueryCapacityUnits: -1, StorageCapacityUnits: 0 },
    DocumentMetadataConfigurations: [{ Name: 'x'.repeat(31), Type: 'DATE_VALUE' }],
  };
  expect(issues('AWS::Kendra::Index', tree)).toEqual([
    'CapacityUnits.QueryCapacityUnits range',
    'DocumentMetadataConfigurations[0].Name length',
  ]);
});

it('is silent one step inside, and about what is not known yet', () => {
  expect(issues('AWS::SQS::Queue', { DelaySeconds: 900, VisibilityTimeout: '43200' })).toEqual([]);
  expect(issues('AWS::SQS::Queue', { DelaySeconds: { Ref: 'Delay' } })).toEqual([]);
  expect(issues(TRACKER, { TrackerName: 'a'.repeat(100) })).toEqual([]);
  expect(issues(TRACKER, { TrackerName: { 'Fn::Sub': '${A} b' } })).toEqual([]);
  expect(issues(TRACKER, { TrackerName: '{{resolve:ssm:name}}' })).toEqual([]);
});

it('tells the limits of a place', () => {
  expect(registry.limitAt('AWS::SQS::Queue', 'DelaySeconds')).toEqual({
    min: 0,
    max: 900,
    number: true,
  });
  expect(registry.limitAt('AWS::Kendra::Index', 'CapacityUnits.QueryCapacityUnits')).toMatchObject({
    min: 0,
  });
  expect(
    registry.limitAt('AWS::Kendra::Index', 'DocumentMetadataConfigurations[3].Name'),
  ).toMatchObject({ max: 30 });
  expect(registry.limitAt('AWS::SQS::Queue', 'constructor')).toBeUndefined();
});

it('loads limits of the services asked for alone', async () => {
  const core = await loadCoreRegistry([TRACKER]);
  expect(core.limitAt('AWS::SQS::Queue', 'DelaySeconds')).toBeUndefined();
  expect(core.limitAt(TRACKER, 'TrackerName')).toBeDefined();
});

it('has no pattern that a hostile text could keep busy', { timeout: 60_000 }, () => {
  const folder = new URL('../data/limits/', import.meta.url);
  const patterns = new Set(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => [
        ...readFileSync(new URL(name, folder), 'utf8').matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g),
      ])
      .map(([, text = '""']) => String(JSON.parse(text))),
  );
  const hostile = ['a', '0', 'A-', 'a.', '/', 'arn:aws:a:', ' ', '_a', '\u00e9'].map(
    (part) => `${part.repeat(512).slice(0, 511)}\n`,
  );
  const time = (expression: RegExp): number => {
    const started = process.cpuUsage();
    for (const text of hostile) expression.test(text);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  };
  // As long as three runs of one class of letters take, of which the registry has some; a fourth run takes a hundred
  // times as long on these texts, so what a busy machine adds does not matter.
  const known = time(/^[a-z]+[a-z.-]*[a-z]+$/);
  const slow = [...patterns].filter(
    (pattern) => time(new RegExp(pattern, /\\[pP]\{/.test(pattern) ? 'u' : '')) > 40 * known,
  );
  expect(slow).toEqual([]);
});
