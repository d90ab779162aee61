import { isReference, type GrantEffect, type Value } from '@archivolt/model';
import { keyOf } from '../graph/keys.js';
import type { ResourceKey } from '../graph/resource-graph.js';
import { SOURCE_POLICIES, type SourcePolicy } from '../graph/source-policies.js';
import { withKey } from '../value/place.js';
import { own, sameValue } from '../value/walk.js';
import { managedPolicyArns } from './create-roles.js';
import { type Draft, effectsOf, setProperties } from './draft.js';

/**
 * Grants to read event sources that an AWS-managed policy stands for in an `idiomatic` design, as it does in SAM's
 * events: the role has the policy, whatever the target.
 */
export function managedGrants(draft: Draft): ReadonlySet<GrantEffect> {
  if (draft.document.settings?.permissions !== 'idiomatic') return new Set();
  const found = new Set<GrantEffect>();
  for (const { effect, owner } of effectsOf(draft, 'grant')) {
    if (owner.wire?.record.connection !== 'event-source-mapping') continue;
    const policy = policyFor(effect);
    const role = draft.resources.get(keyOf(effect.to));
    if (policy === undefined || role?.purpose !== 'role') continue;
    attach(draft, role.key, policy.name);
    found.add(effect);
  }
  return found;
}

/** The managed policy that allows the same actions. */
function policyFor({ actions, resources, condition }: GrantEffect): SourcePolicy | undefined {
  const isPlain = condition === undefined && resources.every((item) => isReference(item));
  return isPlain
    ? SOURCE_POLICIES.find((policy) => actions.every((action) => policy.actions.has(action)))
    : undefined;
}

function attach(draft: Draft, key: ResourceKey, policy: string): void {
  const role = draft.resources.get(key);
  if (role === undefined) return;
  const old = own(role.properties, 'ManagedPolicyArns');
  const list: readonly Value[] = Array.isArray(old) ? old : [];
  const added = (managedPolicyArns([policy]) ?? []) as readonly Value[];
  if (list.some((item) => sameValue(item, added[0]))) return;
  setProperties(draft, key, withKey(role.properties, 'ManagedPolicyArns', [...list, ...added]));
  draft.permissions = draft.permissions.map((item) =>
    item.role === key ? { ...item, managedPolicies: [...item.managedPolicies, policy] } : item,
  );
}
