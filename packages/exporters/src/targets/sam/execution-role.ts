import { isReference, type Value, type ValueMap } from '@archivolt/model';
import { keyFor, keyOf } from '../../graph/keys.js';
import type { Resource, ResourceGraph, ResourceKey } from '../../graph/resource-graph.js';
import { SOURCE_POLICIES } from '../../graph/source-policies.js';
import { own } from '../../value/walk.js';

/** What SAM is told of a role: left out and made by SAM, or named. */
export interface SamRole {
  readonly covers: readonly ResourceKey[];
  readonly properties: ValueMap;
}

interface RoleRequest {
  readonly resource: Resource;
  /** Property that names the role in SAM, as in `Role`. */
  readonly role: Value | undefined;
  /** Whether SAM would add to it: permissions wider than ours, tags. */
  readonly isWidened: boolean;
  /** Whether SAM can be told who assumes the role, on what condition. */
  readonly takesTrust: boolean;
  /** Managed policies of event sources that SAM attaches by itself. */
  readonly brought?: readonly string[];
}

/**
 * The execution role in SAM's words: inline policies, where the role that SAM makes of them is ours to
 * the letter; else the role as a resource of its own.
 */
export function samRole(graph: ResourceGraph, request: RoleRequest): SamRole {
  const { resource, role, isWidened, takesTrust, brought = [] } = request;
  const key = keyFor(resource.key, 'role');
  const made = graph.resources.get(key);
  const isOurs = isReference(role) && keyOf(role) === key && role.attr === 'Arn';
  if (made === undefined || !isOurs)
    return { covers: [], properties: role === undefined ? {} : { Role: role } };
  const trust = own(made.properties, 'AssumeRolePolicyDocument');
  const isUsual = trust === undefined || isTrustOfOne(trust);
  if (isWidened || !(isUsual || takesTrust) || !isImplied(graph, { made, resource }))
    return { covers: [], properties: { Role: role } };
  const policies = own(made.properties, 'Policies');
  const documents = Array.isArray(policies)
    ? policies.map((policy: Value) => own(policy, 'PolicyDocument') ?? {})
    : [];
  const named = namedPolicies(graph, made, brought);
  return {
    covers: [key],
    properties: {
      ...(isUsual ? {} : { AssumeRolePolicyDocument: trust }),
      ...(named.length + documents.length === 0 ? {} : { Policies: [...named, ...documents] }),
    },
  };
}

/** Managed policies of event sources that no event brings, by SAM's names. */
function namedPolicies(
  graph: ResourceGraph,
  made: Resource,
  brought: readonly string[],
): readonly string[] {
  const all = graph.permissions.find((item) => item.role === made.key)?.managedPolicies ?? [];
  return SOURCE_POLICIES.map(({ name }) => name)
    .filter((name) => all.includes(name) && !brought.includes(name))
    .map((name) => name.replace('service-role/', ''));
}

/** Whether one service assumes the role, on no condition, as SAM says by itself. */
function isTrustOfOne(trust: Value): boolean {
  const statements = own(trust, 'Statement');
  const [only] = Array.isArray(statements) ? (statements as readonly Value[]) : [];
  const isOne = typeof own(own(only, 'Principal'), 'Service') === 'string';
  return isOne && own(only, 'Condition') === undefined;
}

const MADE = new Set(['AssumeRolePolicyDocument', 'ManagedPolicyArns', 'Policies']);

function isImplied(
  graph: ResourceGraph,
  { made, resource }: { readonly made: Resource; readonly resource: Resource },
): boolean {
  const names = Object.keys(made.properties);
  const attributes = Object.keys(made.attributes).filter((name) => name !== 'Condition');
  return (
    made.logicalId === `${resource.logicalId}Role` &&
    names.every((name) => MADE.has(name)) &&
    attributes.length === 0 &&
    made.attributes.Condition === resource.attributes.Condition &&
    made.dependsOn.length === 0 &&
    !isExtended(graph, made)
  );
}

/** Whether managed policies were added to those that the service comes with. */
function isExtended(graph: ResourceGraph, made: Resource): boolean {
  const known = graph.permissions.find((item) => item.role === made.key)?.managedPolicies.length;
  const arns = own(made.properties, 'ManagedPolicyArns');
  return (Array.isArray(arns) ? arns.length : 0) !== (known ?? 0);
}
