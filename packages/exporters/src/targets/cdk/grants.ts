import { isReference, type Value } from '@archivolt/model';
import { keyOf } from '../../graph/keys.js';
import type { Resource } from '../../graph/resource-graph.js';
import { statementValue } from '../../lower/merge-grants.js';
import { canonical, isPlainMap, own } from '../../value/walk.js';
import { call, create, list, literal, map, member } from './print/syntax.js';
import type { Block, Expr, Statement } from './print/syntax.js';
import { importModule, type CdkScene, type Grantee } from './scene.js';
import { json, string } from './values.js';

/** Classes whose `grant` gives named actions on the resource and nothing else. */
const GRANTING = new Set(['sqs.Queue', 'kinesis.Stream', 'dynamodb.Table']);

/** What each role may do: a construct's own `grant` where it says the statement exactly. */
export function writeGrants(scene: CdkScene): readonly Block[] {
  return scene.policies.flatMap(({ role, documents }) => {
    const grantee = scene.grantees.get(role.key);
    if (grantee === undefined) return [];
    const statements = documents.flatMap((document) => statementsOf(document) ?? []);
    return [
      {
        owner: role.owner,
        logicalId: role.logicalId,
        isLoose: true,
        statements: statements.map((item) => ({
          ...granted(item, grantee, scene),
          edges: edgesOf(item, role, scene),
        })),
      },
    ];
  });
}

/** Wires that asked for a statement of a role. */
function edgesOf(statement: Value, role: Resource, { graph }: CdkScene): readonly string[] {
  const said = canonical(statement);
  return graph.permissions
    .filter((item) => item.role === role.key)
    .flatMap(({ statements }) => statements)
    .filter((item) => canonical(statementValue(item)) === said)
    .flatMap(({ edges }) => edges);
}

/** Statements of a policy document; undefined where it is none that CDK can read. */
export function statementsOf(document: Value): readonly Value[] | undefined {
  const statements = own(document, 'Statement');
  if (!isPlainMap(document) || statements === undefined) return undefined;
  const all: readonly Value[] = Array.isArray(statements) ? statements : [statements];
  return all.every((item) => isPlainMap(item)) ? all : undefined;
}

function granted(
  statement: Value,
  grantee: Grantee,
  scene: CdkScene,
): Extract<Statement, { kind: 'do' }> {
  const short = shortGrant(statement, grantee, scene);
  if (short !== undefined) return { kind: 'do', value: short };
  const method = member(grantee.variable, grantee.method);
  return { kind: 'do', value: call(method, policyStatement(statement, scene)) };
}

function shortGrant(statement: Value, grantee: Grantee, scene: CdkScene): Expr | undefined {
  const actions = textsOf(own(statement, 'Action'));
  const resource = onlyItem(own(statement, 'Resource'));
  if (own(statement, 'Effect') !== 'Allow' || own(statement, 'Condition') !== undefined)
    return undefined;
  if (actions === undefined || resource === undefined || !isReference(resource)) return undefined;
  const handle = scene.handles.get(keyOf(resource));
  if (handle === undefined || handle.level !== 2) return undefined;
  const isTopic = handle.className === 'sns.Topic' && resource.attr === undefined;
  if (
    isTopic &&
    actions.length === 1 &&
    actions[0] === 'sns:Publish' &&
    !isEncrypted(handle.resource)
  ) {
    return call(member(handle.variable, 'grantPublish'), grantee.variable);
  }
  if (!GRANTING.has(handle.className) || resource.attr !== 'Arn') return undefined;
  if (hasIndexes(handle.resource)) return undefined;
  const texts = actions.map((action) => literal(action));
  return call(member(handle.variable, 'grant'), grantee.variable, ...texts);
}

function hasIndexes({ properties }: Resource): boolean {
  return (
    own(properties, 'GlobalSecondaryIndexes') !== undefined ||
    own(properties, 'LocalSecondaryIndexes') !== undefined
  );
}

function isEncrypted({ properties }: Resource): boolean {
  return own(properties, 'KmsMasterKeyId') !== undefined;
}

const SIMPLE = new Set(['Effect', 'Principal', 'Action', 'Resource', 'Condition', 'Sid']);

/** A statement as a construct, or as the JSON it is where it has no simpler form. */
export function policyStatement(statement: Value, scene: CdkScene): Expr {
  const iam = importModule(scene, 'aws-cdk-lib/aws-iam');
  const props = isPlainMap(statement) ? propsOf(statement, scene) : undefined;
  return props === undefined
    ? call(`${iam}.PolicyStatement.fromJson`, json(statement, scene))
    : create(`${iam}.PolicyStatement`, map(props));
}

function propsOf(
  statement: { readonly [key: string]: Value },
  scene: CdkScene,
): readonly (readonly [string, Expr])[] | undefined {
  if (!Object.keys(statement).every((key) => SIMPLE.has(key))) return undefined;
  const actions = textsOf(statement['Action']);
  const resources = itemsOf(statement['Resource']).map((item) => string(item, scene));
  const given = resources.filter((item) => item !== undefined);
  const [effect, sid, condition] = [statement['Effect'], statement['Sid'], statement['Condition']];
  const service = serviceOf(statement);
  const isReadable =
    actions !== undefined &&
    given.length > 0 &&
    given.length === resources.length &&
    effect === 'Allow' &&
    (statement['Principal'] === undefined || service !== undefined) &&
    (sid === undefined || typeof sid === 'string') &&
    (condition === undefined || isPlainMap(condition));
  if (!isReadable) return undefined;
  return [
    ...(typeof sid === 'string' ? [['sid', literal(sid)] as const] : []),
    ...(service === undefined
      ? []
      : [['principals', list([servicePrincipal(service, scene)])] as const]),
    ['actions', list(actions.map((action) => literal(action)))],
    ['resources', list(given)],
    ...(condition === undefined ? [] : [['conditions', json(condition, scene)] as const]),
  ];
}

function servicePrincipal(service: string, scene: CdkScene): Expr {
  const iam = importModule(scene, 'aws-cdk-lib/aws-iam');
  return create(`${iam}.ServicePrincipal`, literal(service));
}

/** The one service that a statement is for. */
export function serviceOf(statement: Value | undefined): string | undefined {
  const principal = own(statement, 'Principal');
  const service = own(principal, 'Service');
  const isOne = isPlainMap(principal) && Object.keys(principal).length === 1;
  return isOne && typeof service === 'string' && /^[a-z0-9.-]+\.amazonaws\.com$/.test(service)
    ? service
    : undefined;
}

function textsOf(value: Value | undefined): readonly string[] | undefined {
  const all = itemsOf(value);
  const texts = all.filter((item) => typeof item === 'string');
  return texts.length === all.length && texts.length > 0 ? texts : undefined;
}

function itemsOf(value: Value | undefined): readonly Value[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function onlyItem(value: Value | undefined): Value | undefined {
  const all = itemsOf(value);
  return all.length === 1 ? all[0] : undefined;
}
