import {
  isReference,
  logicalId,
  type Capabilities,
  type NodeView,
  type Value,
  type ValueMap,
} from '@archivolt/model';
import { keyFor, keyOf, placeOf, referenceTo } from '../graph/keys.js';
import type { ResourceKey } from '../graph/resource-graph.js';
import { changeAt, overlay, valueAt } from '../value/place.js';
import { compact } from '../value/walk.js';
import { inheritedAttributes, writtenPart } from './collect-effects.js';
import { nodesInOrder, ownerOfNode } from './collect-nodes.js';
import {
  type Draft,
  type DraftResource,
  type Owner,
  effectsOf,
  isSamType,
  setProperties,
} from './draft.js';
import { trustCondition } from './trusts.js';

/** Makes the execution roles of nodes that have none of their own, and the roles that wires ask for. */
export function createRoles(draft: Draft): void {
  for (const node of nodesInOrder(draft)) {
    const principal = node.can('principal');
    if (principal !== undefined) createExecutionRole(draft, node, principal);
  }
  for (const { effect, owner } of effectsOf(draft, 'role')) {
    const key = keyFor(owner.id, effect.name);
    const wish = effect.logicalId ?? `${owner.prefix}${logicalId(effect.name)}`;
    draft.resources.set(
      key,
      roleResource({
        draft,
        key,
        owner,
        wish,
        trust: trustOf(effect),
        extra: {
          written: {
            attributes: inheritedAttributes(draft, owner),
            ...writtenPart(owner, effect.name),
          },
        },
      }),
    );
    draft.permissions.push({
      role: key,
      service: effect.service,
      managedPolicies: effect.managedPolicies ?? [],
      statements: [],
    });
  }
}

type Principal = NonNullable<Capabilities['principal']>;

/** The role that grants to a principal's `role` go to: its own, or the drawn one that it names. */
function createExecutionRole(draft: Draft, node: NodeView, principal: Principal): void {
  const { holder, path } = placeOf(node.id, propertyOf(draft, node, principal));
  const resource = draft.resources.get(holder);
  if (resource === undefined) return;
  const key = keyFor(node.id, 'role');
  const own = node.record.parts?.['role'];
  const given = valueAt(resource.properties, path);
  const managedPolicies = managedPoliciesOf(node, principal);
  const isOther = given !== undefined && !(isReference(given) && keyOf(given) === key);
  if (isOther) {
    if (isReference(given)) draft.mergedInto.set(key, keyOf(given));
    return;
  }
  const isSam = isSamType(resource.type);
  if (resource.typeAsWritten && !isSam && own === undefined && !isAsked(draft, key)) return;
  if (resource.typeAsWritten && isSam) {
    draft.implied.set(key, `${resource.writtenId ?? resource.wish}Role`);
  } else {
    if (own?.type === undefined) drawRole(draft, { node, principal, resource, managedPolicies });
    const arn = referenceTo(key, principal.form === 'name' ? undefined : 'Arn');
    setProperties(
      draft,
      holder,
      changeAt(resource.properties, path, () => arn),
    );
  }
  draft.permissions.push({
    role: key,
    node: node.id,
    service: principal.service,
    managedPolicies,
    statements: [],
  });
}

/** The property that takes the role: one of the others where what is around it is said. */
function propertyOf(draft: Draft, { id }: NodeView, { property, others = [] }: Principal): string {
  const isSaid = (name: string): boolean => {
    const { holder, path } = placeOf(id, name);
    const [head] = path;
    const isAsked = effectsOf(draft, 'property').some(
      ({ effect }) => keyOf(effect.on) === holder && effect.path[0] === head,
    );
    return isAsked || Object.hasOwn(draft.resources.get(holder)?.properties ?? {}, head ?? '');
  };
  return others.find(isSaid) ?? property;
}

interface DrawnRole {
  readonly node: NodeView;
  readonly principal: Principal;
  readonly resource: DraftResource;
  readonly managedPolicies: readonly string[];
}

/** The role of a drawn principal; one that came from a template whole stands there already. */
function drawRole(draft: Draft, { node, principal, resource, managedPolicies }: DrawnRole): void {
  const owner = ownerOfNode(node);
  const key = keyFor(node.id, 'role');
  const condition = resource.attributes.Condition;
  const inherited = condition === undefined ? {} : { attributes: { Condition: condition } };
  const extra = { written: { ...inherited, ...node.record.parts?.['role'] } };
  const { service, trusts = [] } = principal;
  const trust = { service, trusts, managedPolicies };
  const wish = `${owner.prefix}Role`;
  draft.resources.set(key, roleResource({ draft, key, owner, wish, trust, extra }));
}

/** Whether a drawn wire grants something to a role: a resource of a template that came without one stays so. */
function isAsked(draft: Draft, role: ResourceKey): boolean {
  return effectsOf(draft, 'grant').some(({ effect }) => keyOf(effect.to) === role);
}

function managedPoliciesOf(node: NodeView, principal: Principal): readonly string[] {
  const placed = node.isPlaced() && principal.inVpcManagedPolicy !== undefined;
  return [...(principal.managedPolicies ?? []), ...(placed ? [principal.inVpcManagedPolicy] : [])];
}

interface Trust {
  readonly service: string;
  readonly trusts?: readonly string[];
  readonly managedPolicies: readonly string[];
  readonly condition?: ValueMap;
}

function trustOf(effect: {
  readonly service: string;
  readonly managedPolicies?: readonly string[];
  readonly condition?: ValueMap;
}): Trust {
  const { service, managedPolicies = [], condition } = effect;
  return {
    service,
    managedPolicies,
    ...(condition === undefined ? {} : { condition }),
  };
}

interface RoleRequest {
  readonly draft: Draft;
  readonly key: ResourceKey;
  readonly owner: Owner;
  readonly wish: string;
  readonly trust: Trust;
  readonly extra: {
    readonly written?: {
      readonly logicalId?: string;
      readonly properties?: ValueMap;
      readonly attributes?: DraftResource['attributes'];
    };
  };
}

function roleResource({ key, owner, wish, trust, extra }: RoleRequest): DraftResource {
  const { written } = extra;
  const properties = compact({
    AssumeRolePolicyDocument: trustPolicy(trust),
    ManagedPolicyArns: managedPolicyArns(trust.managedPolicies),
  });
  return {
    key,
    owner,
    purpose: 'role',
    wish,
    ...(written?.logicalId === undefined ? {} : { writtenId: written.logicalId }),
    type: 'AWS::IAM::Role',
    typeAsWritten: false,
    properties: overlay(properties, written?.properties ?? {}),
    attributes: written?.attributes ?? {},
    dependsOn: [],
  };
}

function trustPolicy({ service, trusts = [], condition = trustCondition(service) }: Trust): Value {
  return {
    Version: '2012-10-17',
    Statement: [
      compact({
        Effect: 'Allow',
        Principal: { Service: trusts.length === 0 ? service : [service, ...trusts] },
        Action: 'sts:AssumeRole',
        Condition: condition,
      }),
    ],
  };
}

/** ARNs of AWS's managed policies, whatever the partition. */
export function managedPolicyArns(names: readonly string[]): Value | undefined {
  if (names.length === 0) return undefined;
  return names.map((name) => ({ 'Fn::Sub': `arn:\${AWS::Partition}:iam::aws:policy/${name}` }));
}
