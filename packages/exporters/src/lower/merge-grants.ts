import { logicalId, type GrantEffect, type Value, type ValueMap } from '@archivolt/model';
import { keyOf } from '../graph/keys.js';
import type { Permissions, ResourceKey, Statement } from '../graph/resource-graph.js';
import { byText, canonical, compact, own } from '../value/walk.js';
import { withKey } from '../value/place.js';
import {
  type Draft,
  type DraftResource,
  type Owned,
  effectsOf,
  isSamType,
  setProperties,
} from './draft.js';

/** Folds grants into one policy per role and one statement per resource, all sorted. */
export function mergeGrants(draft: Draft): void {
  const grants = new Map<ResourceKey, Owned<GrantEffect>[]>();
  for (const grant of effectsOf(draft, 'grant')) {
    const asked = keyOf(grant.effect.to);
    const key = draft.mergedInto.get(asked) ?? asked;
    grants.set(key, [...(grants.get(key) ?? []), grant]);
  }
  for (const [key, owned] of grants) {
    const statements = mergeStatements(owned);
    recordStatements(draft, key, statements);
    writePolicy(draft, key, statements);
  }
  draft.permissions = draft.permissions.toSorted((a, b) => byText(a.role, b.role));
}

function mergeStatements(owned: readonly Owned<GrantEffect>[]): readonly Statement[] {
  const groups = new Map<string, Statement>();
  for (const { effect, owner } of owned) {
    const resources = effect.resources.toSorted((a, b) => byText(canonical(a), canonical(b)));
    const group = `${canonical(resources)} ${canonical(effect.condition)}`;
    const known = groups.get(group);
    groups.set(group, {
      actions: [...new Set([...(known?.actions ?? []), ...effect.actions])].toSorted(byText),
      resources,
      ...(effect.condition === undefined ? {} : { condition: effect.condition }),
      ...wildcardOf(effect, known),
      edges: [...new Set([...(known?.edges ?? []), owner.id])].toSorted(byText),
    });
  }
  return [...groups.entries()].toSorted(([a], [b]) => byText(a, b)).map(([, item]) => item);
}

function wildcardOf(effect: GrantEffect, known: Statement | undefined): { wildcard?: string } {
  const wildcard = known?.wildcard ?? effect.wildcard;
  return wildcard === undefined ? {} : { wildcard };
}

function recordStatements(draft: Draft, key: ResourceKey, statements: readonly Statement[]): void {
  const index = draft.permissions.findIndex((item) => item.role === key);
  const known: Permissions = draft.permissions[index] ?? {
    role: key,
    service: '',
    managedPolicies: [],
    statements: [],
  };
  const next = { ...known, statements };
  if (index < 0) draft.permissions.push(next);
  else draft.permissions[index] = next;
}

function writePolicy(draft: Draft, key: ResourceKey, statements: readonly Statement[]): void {
  const document = {
    Version: '2012-10-17',
    Statement: statements.map((item) => statementValue(item)),
  };
  const role = draft.resources.get(key);
  const samKey = key.endsWith('#role') ? key.slice(0, -'#role'.length) : key;
  const sam = draft.resources.get(samKey);
  if (role?.type === 'AWS::IAM::Role') appendPolicy(draft, role, document);
  else if (sam !== undefined && isSamType(sam.type)) appendSamPolicy(draft, sam, document);
}

function appendPolicy(draft: Draft, role: DraftResource, document: ValueMap): void {
  const old = own(role.properties, 'Policies');
  const list: readonly Value[] = Array.isArray(old) ? old : [];
  const entry = { PolicyName: policyName(draft, role), PolicyDocument: document };
  setProperties(draft, role.key, withKey(role.properties, 'Policies', [...list, entry]));
}

/** Fresh names keep clear of policies that the role has already. */
function policyName(draft: Draft, role: DraftResource): string {
  return role.purpose === 'role' ? `${logicalId(role.owner.name)}Policy` : 'DrawnPermissions';
}

function appendSamPolicy(draft: Draft, resource: DraftResource, document: ValueMap): void {
  const old = own(resource.properties, 'Policies');
  const list: readonly Value[] = old === undefined ? [] : Array.isArray(old) ? old : [old];
  setProperties(draft, resource.key, withKey(resource.properties, 'Policies', [...list, document]));
}

/** One statement of a policy, short where it can be. */
export function statementValue(statement: Statement): ValueMap {
  return compact({
    Effect: 'Allow',
    Action: oneOrMany(statement.actions),
    Resource: oneOrMany(statement.resources),
    Condition: statement.condition,
  });
}

function oneOrMany(list: readonly Value[]): Value {
  const [first] = list;
  return list.length === 1 && first !== undefined ? first : list;
}
