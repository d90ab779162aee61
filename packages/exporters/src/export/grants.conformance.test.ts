import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { catalog, isMap, type Value } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
import { describe, expect, it } from 'vitest';
import type { Statement } from '../graph/resource-graph.js';
import { lower } from '../lower/pipeline.js';
import { pairs } from '../testing/matrix-pairs.js';
import { own } from '../value/walk.js';

const profiles = spawnSync('python3', [
  '-c',
  'import os, samtranslator\n' +
    'print(open(os.path.join(os.path.dirname(samtranslator.__file__), "model/connector_profiles/profiles.json")).read())',
]);
const hasCdk = isThere('aws-cdk-lib') && isThere('constructs');

function isThere(name: string): boolean {
  try {
    return createRequire(import.meta.url).resolve(name) !== '';
  } catch {
    return false;
  }
}

/** What a wire does that a connector of SAM for the pair would not let it do, and why it must. */
const BEYOND_CONNECTORS: Readonly<Record<string, string>> = {
  'sdk-task-stepfunctions-state-machine-sqs-queue: sqs:ChangeMessageVisibility':
    'A call of any API: the state says which.',
};

/** Who is a source in SAM's terms, where a wire of ours starts at what has it. */
const SOURCES: Readonly<Record<string, string>> = {
  'AWS::AppSync::GraphQLApi': 'AWS::AppSync::DataSource',
};

const connectors: Value =
  profiles.status === 0 ? (JSON.parse(String(profiles.stdout)) as Value) : {};

/** Actions that a connector between two types allows, reading and writing; undefined where SAM has none. */
function connectorActions(from: string, to: string): ReadonlySet<string> | undefined {
  const properties = own(own(own(own(connectors, 'Permissions'), from), to), 'Properties');
  const categories = own(properties, 'AccessCategories');
  if (!isMap(categories)) return undefined;
  const statements = Object.values(categories).flatMap((item) => listOf(own(item, 'Statement')));
  const actions = statements.flatMap((item) => listOf(own(item, 'Action')));
  return actions.length === 0 ? undefined : new Set(actions.map(String));
}

function listOf(value: Value | undefined): readonly Value[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** What each wire of the catalog grants whose ends a connector could join. */
function grantedBetween(): readonly (readonly [string, string, string, Statement])[] {
  return pairs().flatMap(({ name, document }) => {
    const lowered = lower(document, { force: true });
    if (!lowered.ok) return [];
    const typeOf = (id = ''): string =>
      catalog.service(document.nodes[id]?.service ?? '')?.type ?? '';
    return lowered.value.permissions.flatMap(({ statements }) =>
      statements.flatMap((statement) =>
        statement.edges.flatMap((edge): readonly [string, string, string, Statement][] => {
          const wire = document.edges[edge];
          const [from, to] = [typeOf(wire?.from), typeOf(wire?.to)];
          return wire === undefined ? [] : [[name, SOURCES[from] ?? from, to, statement]];
        }),
      ),
    );
  });
}

describe.skipIf(profiles.status !== 0)('a wire beside a connector of SAM', () => {
  it('allows no more', () => {
    const joined = grantedBetween().filter(([, from, to]) => connectorActions(from, to));
    expect(new Set(joined.map(([, from, to]) => `${from} ${to}`)).size).toBeGreaterThan(15);
    const wider = joined.flatMap(([name, from, to, { actions, resources }]) => {
      const allowed = connectorActions(from, to);
      if (allowed === undefined) return [];
      const more = actions.filter((action) => !allowed.has(action));
      const isWide = resources.includes('*');
      return [...more, ...(isWide ? ['*'] : [])].map((item) => `${name}: ${item}`);
    });
    expect([...new Set(wider)].filter((item) => BEYOND_CONNECTORS[item] === undefined)).toEqual([]);
  });
});

describe.skipIf(profiles.status === 0)('a wire beside a connector of SAM', () =>
  it.skip('there is no aws-sam-translator here'),
);

type Granting = (grantee: object, made: object) => void;

/** A service, the access of a wire to it, and the CDK's grant for the same. */
const GRANTS: readonly (readonly [string, string, string, string])[] = [
  ['dynamodb-table', "{ Access: 'read' }", 'dynamodb.Table', 'grantReadData'],
  ['dynamodb-table', "{ Access: 'write' }", 'dynamodb.Table', 'grantWriteData'],
  ['dynamodb-table', "{ Access: 'read-write' }", 'dynamodb.Table', 'grantReadWriteData'],
  ['s3-bucket', "{ Access: 'read' }", 's3.Bucket', 'grantRead'],
  ['s3-bucket', "{ Access: 'write' }", 's3.Bucket', 'grantWrite'],
  ['s3-bucket', "{ Access: 'read-write' }", 's3.Bucket', 'grantReadWrite'],
  ['sqs-queue', "{ Access: 'read' }", 'sqs.Queue', 'grantConsumeMessages'],
  ['sqs-queue', "{ Access: 'write' }", 'sqs.Queue', 'grantSendMessages'],
  ['sns-topic', "{ Access: 'write' }", 'sns.Topic', 'grantPublish'],
  ['kinesis-stream', "{ Access: 'read' }", 'kinesis.Stream', 'grantRead'],
  ['kinesis-stream', "{ Access: 'write' }", 'kinesis.Stream', 'grantWrite'],
  ['events-event-bus', "{ Access: 'write' }", 'events.EventBus', 'grantPutEventsTo'],
  ['secretsmanager-secret', "{ Access: 'read' }", 'secretsmanager.Secret', 'grantRead'],
];

/** Patterns of the actions that the CDK's grant allows. */
async function cdkActions(className: string, method: string): Promise<readonly string[]> {
  const cdk = await import('aws-cdk-lib');
  const [module = '', name = ''] = className.split('.');
  const stack = new cdk.Stack(new cdk.App({ analyticsReporting: false }), 'S');
  const iam = (
    cdk as unknown as Record<string, Record<string, new (...args: unknown[]) => object>>
  )['aws_iam'];
  const classes = (
    cdk as unknown as Record<string, Record<string, new (...args: unknown[]) => object>>
  )[`aws_${module}`];
  const [Role, Principal, Made] = [iam?.['Role'], iam?.['ServicePrincipal'], classes?.[name]];
  if (Role === undefined || Principal === undefined || Made === undefined)
    throw new Error(`no ${className}`);
  const role = new Role(stack, 'R', { assumedBy: new Principal('lambda.amazonaws.com') });
  const props = module === 'dynamodb' ? { partitionKey: { name: 'pk', type: 'S' } } : {};
  const made = new Made(stack, 'M', props) as Record<string, Granting>;
  (made[method] as unknown as (grantee: object) => void).call(made, role);
  const template = cdk.assertions.Template.fromStack(stack).toJSON() as Value;
  const resources = own(template, 'Resources');
  return Object.values(isMap(resources) ? resources : {}).flatMap((resource) => {
    const document = own(own(resource, 'Properties'), 'PolicyDocument');
    if (own(resource, 'Type') !== 'AWS::IAM::Policy') return [];
    return listOf(own(document, 'Statement'))
      .flatMap((item) => listOf(own(item, 'Action')))
      .map(String);
  });
}

function isWithin(action: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(action));
}

describe.skipIf(!hasCdk)('a wire beside a grant of the CDK', () => {
  it.each(GRANTS)('%s %s: no more than %s.%s', async (service, access, className, method) => {
    const document = arch(
      `f: lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler' }; t: ${service}
      f -[grant ${access}]-> t`,
    );
    const lowered = lower(document);
    if (!lowered.ok) throw new Error(JSON.stringify(lowered.problem));
    const ours = lowered.value.permissions.flatMap(({ statements }) => statements);
    const patterns = await cdkActions(className, method);
    expect(ours.length).toBeGreaterThan(0);
    expect(
      ours.flatMap(({ actions }) => actions).filter((action) => !isWithin(action, patterns)),
    ).toEqual([]);
    expect(ours.filter(({ resources }) => resources.includes('*'))).toEqual([]);
  });
});

describe.skipIf(hasCdk)('a wire beside a grant of the CDK', () =>
  it.skip('there is no aws-cdk-lib here'),
);
