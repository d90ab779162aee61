import type { Value, ValueMap } from '@archivolt/model';
import { defineIdiom } from '../../../define/idiom.js';
import type { Resource } from '../../../graph/resource-graph.js';
import { isPlainMap, own } from '../../../value/walk.js';
import { policyStatement, statementsOf } from '../grants.js';
import { constructOf } from '../policies.js';
import { call, create, list, literal, map, type Expr } from '../print/syntax.js';
import { importModule, type CdkForm, type CdkIdiom, type CdkScene } from '../scene.js';
import { json } from '../values.js';

/** A role that one service assumes, or those whom one provider knows, with AWS-managed policies and readable inline ones. */
export interface SimpleRole {
  /** The service; of a web identity, its provider. */
  readonly service: string;
  readonly isFederated?: true;
  /** Services that may assume it besides. */
  readonly also?: readonly string[];
  readonly condition?: ValueMap;
  readonly managed: readonly string[];
  readonly documents: readonly Value[];
  /** Further properties. */
  readonly others: readonly string[];
}

const READ = new Set(['AssumeRolePolicyDocument', 'ManagedPolicyArns', 'Policies']);

/** `iam.Role`: statements are added to it where what they name is there. `InstanceProfile` of such a role. */
export const idiom: CdkIdiom = defineIdiom<CdkIdiom>({
  'AWS::IAM::Role': (resource, scene) => roleForm(resource, scene),
  'AWS::IAM::InstanceProfile': ({ properties }, scene) => {
    const roles = own(properties, 'Roles');
    const [only, ...more]: readonly Value[] = Array.isArray(roles) ? roles : [];
    const role = constructOf(only, 'iam.Role', scene);
    if (role === undefined || more.length > 0) return undefined;
    return {
      module: 'aws-cdk-lib/aws-iam',
      className: 'InstanceProfile',
      cfnClass: 'CfnInstanceProfile',
      props: [['role', role]],
      said: new Set(['Roles']),
      ref: 'instanceProfileName',
      attributes: { Arn: 'instanceProfileArn' },
    };
  },
});

function roleForm(resource: Resource, scene: CdkScene): CdkForm | undefined {
  const simple = simpleRole(resource);
  if (simple === undefined) return undefined;
  const iam = importModule(scene, 'aws-cdk-lib/aws-iam');
  const isWhole = isConditional(resource) || isOneOfMany(resource, simple, scene);
  const inline = isWhole ? inlinePolicies(resource, scene) : undefined;
  const grants = { role: resource, documents: simple.documents, method: 'addToPolicy' };
  return {
    module: 'aws-cdk-lib/aws-iam',
    className: 'Role',
    cfnClass: 'CfnRole',
    props: [
      ['assumedBy', principal(simple, iam, scene)],
      ['managedPolicies', managedPolicies(simple.managed, iam)],
      ['inlinePolicies', inline],
    ],
    said: READ,
    ref: 'roleName',
    attributes: { Arn: 'roleArn', RoleId: 'roleId' },
    ...(inline === undefined ? { grants } : {}),
  };
}

/** Whether it is there on a condition: a policy of the CDK's beside it would be there on none. */
function isConditional({ attributes }: Resource): boolean {
  return attributes.Condition !== undefined;
}

/** Whether wires made several roles for a service: what each may do then stands in it. */
function isOneOfMany(resource: Resource, { service }: SimpleRole, scene: CdkScene): boolean {
  if (!('edge' in resource.owner)) return false;
  for (const other of scene.graph.resources.values()) {
    const isOther = other !== resource && other.type === resource.type && 'edge' in other.owner;
    if (isOther && simpleRole(other)?.service === service) return true;
  }
  return false;
}

function inlinePolicies({ properties }: Resource, scene: CdkScene): Expr | undefined {
  const iam = importModule(scene, 'aws-cdk-lib/aws-iam');
  const policies = own(properties, 'Policies');
  const entries = (Array.isArray(policies) ? policies : []).flatMap((policy: Value) => {
    const name = own(policy, 'PolicyName');
    const statements = statementsOf(own(policy, 'PolicyDocument') ?? null) ?? [];
    if (typeof name !== 'string') return [];
    const items = list(statements.map((item) => policyStatement(item, scene)));
    return [[name, create(`${iam}.PolicyDocument`, map([['statements', items]]))] as const];
  });
  return entries.length === 0 ? undefined : map(entries);
}

function principal(
  { service, isFederated, also = [], condition }: SimpleRole,
  iam: string,
  scene: CdkScene,
): Expr {
  if (isFederated === true) {
    const conditions = condition === undefined ? map([]) : json(condition, scene);
    return create(`${iam}.WebIdentityPrincipal`, literal(service), conditions);
  }
  const options = condition === undefined ? [] : [map([['conditions', json(condition, scene)]])];
  const one = create(`${iam}.ServicePrincipal`, literal(service), ...options);
  if (also.length === 0) return one;
  const others = also.map((item) => create(`${iam}.ServicePrincipal`, literal(item), ...options));
  return create(`${iam}.CompositePrincipal`, one, ...others);
}

function managedPolicies(names: readonly string[], iam: string): Expr | undefined {
  if (names.length === 0) return undefined;
  const method = `${iam}.ManagedPolicy.fromAwsManagedPolicyName`;
  return list(names.map((policy) => call(method, literal(policy))));
}

/** Reads a role; undefined where it says more than an `iam.Role` made of it would. */
export function simpleRole({ properties }: Resource): SimpleRole | undefined {
  const trust = trustOf(own(properties, 'AssumeRolePolicyDocument'));
  const managed = managedOf(own(properties, 'ManagedPolicyArns'));
  const documents = documentsOf(own(properties, 'Policies'));
  if (trust === undefined || managed === undefined || documents === undefined) return undefined;
  const others = Object.keys(properties).filter((key) => !READ.has(key));
  return { ...trust, managed, documents, others };
}

const OF_TRUST = new Set(['Effect', 'Principal', 'Action', 'Condition']);

type Trust = Pick<SimpleRole, 'service' | 'isFederated' | 'also' | 'condition'>;

function trustOf(value: Value | undefined): Trust | undefined {
  const [statement, ...more] = statementsOf(value ?? null) ?? [];
  const isFederated = own(statement, 'Action') === 'sts:AssumeRoleWithWebIdentity';
  const given = own(own(statement, 'Principal'), isFederated ? 'Federated' : 'Service');
  const services: readonly Value[] = Array.isArray(given) ? given : [given ?? null];
  const condition = own(statement, 'Condition');
  const isSimple =
    isPlainMap(statement) &&
    more.length === 0 &&
    Object.keys(statement).every((key) => OF_TRUST.has(key)) &&
    own(statement, 'Effect') === 'Allow' &&
    (isFederated || own(statement, 'Action') === 'sts:AssumeRole') &&
    Object.keys(own(statement, 'Principal') ?? {}).length === 1;
  const [service, ...also] = services.filter((item) => isService(item));
  if (!isSimple || service === undefined || also.length + 1 < services.length) return undefined;
  if (isFederated && also.length > 0) return undefined;
  if (condition !== undefined && !isPlainMap(condition)) return undefined;
  return {
    service,
    ...(isFederated ? { isFederated } : {}),
    ...(also.length === 0 ? {} : { also }),
    ...(condition === undefined ? {} : { condition }),
  };
}

function isService(value: Value): value is string {
  return typeof value === 'string' && /^[a-z0-9.-]+\.amazonaws\.com$/.test(value);
}

const MANAGED = 'arn:${AWS::Partition}:iam::aws:policy/';

function managedOf(value: Value | undefined): readonly string[] | undefined {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return undefined;
  const names = value.flatMap((item: Value) => {
    const arn = own(item, 'Fn::Sub');
    return typeof arn === 'string' && arn.startsWith(MANAGED) ? [arn.slice(MANAGED.length)] : [];
  });
  return names.length === value.length && names.every((name) => /^[\w+=,.@/-]+$/.test(name))
    ? names
    : undefined;
}

function documentsOf(value: Value | undefined): readonly Value[] | undefined {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return undefined;
  const documents = value.flatMap((item: Value) => {
    const document = own(item, 'PolicyDocument');
    return document === undefined || statementsOf(document) === undefined ? [] : [document];
  });
  return documents.length === value.length ? documents : undefined;
}
