import { logicalId, type GrantEffect, type Value, type ValueMap } from '@archivolt/model';
import { keyOf, referenceTo } from '../graph/keys.js';
import type { Permissions, ResourceKey, Statement } from '../graph/resource-graph.js';
import { byText, canonical, compact, own } from '../value/walk.js';
import { withKey } from '../value/place.js';
import {
  type Draft,
  type DraftResource,
  type Owned,
  effectsOf,
  addDependencies,
  isSamType,
  setProperties,
} from './draft.js';
import { managedGrants } from './managed-sources.js';
import { conditionOf } from './while-there.js';

/**
 * Folds grants into one policy per role and one statement per resource, all sorted. What is granted on resources that
 * are there on a condition stands in a policy of its own on that condition.
 */
export function mergeGrants(draft: Draft): void {
  const grants = new Map<ResourceKey, Owned<GrantEffect>[]>();
  const managed = managedGrants(draft);
  for (const grant of effectsOf(draft, 'grant')) {
    if (managed.has(grant.effect)) continue;
    const asked = keyOf(grant.effect.to);
    const key = draft.mergedInto.get(asked) ?? asked;
    grants.set(key, [...(grants.get(key) ?? []), grant]);
  }
  for (const [key, owned] of grants) {
    const groups = byCondition(draft, key, owned);
    recordStatements(
      draft,
      key,
      groups.flatMap(({ statements }) => statements),
    );
    for (const { condition, statements } of groups) {
      const document = documentOf(statements);
      if (condition === undefined) writePolicy(draft, key, document);
      else addPolicy(draft, key, { condition, statements });
    }
  }
  draft.permissions = draft.permissions.toSorted((a, b) => byText(a.role, b.role));
}

interface Granted {
  readonly condition: string | undefined;
  readonly statements: readonly Statement[];
}

/** Statements by the condition on which their resources are there; first those that always hold. */
function byCondition(
  draft: Draft,
  key: ResourceKey,
  owned: readonly Owned<GrantEffect>[],
): readonly Granted[] {
  const role = draft.resources.get(key);
  const isNamed = role !== undefined ? role.type === 'AWS::IAM::Role' : draft.implied.has(key);
  const groups = new Map<string, Owned<GrantEffect>[]>();
  for (const item of owned) {
    const { resources, condition } = item.effect;
    const given: readonly Value[] = condition === undefined ? resources : [...resources, condition];
    const group = isNamed ? (conditionOf(draft, given, role) ?? '') : '';
    groups.set(group, [...(groups.get(group) ?? []), item]);
  }
  return [...groups]
    .toSorted(([a], [b]) => byText(a, b))
    .map(([group, items]) => ({
      condition: group === '' ? undefined : group,
      statements: mergeStatements(items),
    }));
}

/** A policy of its own for a role; what the same wires make on that condition waits for it. */
function addPolicy(
  draft: Draft,
  role: ResourceKey,
  {
    condition,
    statements,
  }: { readonly condition: string; readonly statements: readonly Statement[] },
): void {
  const holder = draft.resources.get(role);
  const owner = holder?.owner ?? draft.resources.get(role.replace(/#role$/, ''))?.owner;
  if (owner === undefined) return;
  const key = `${role}${condition}Policy`;
  const wish = `${holder?.wish ?? draft.implied.get(role) ?? ''}${logicalId(condition)}Policy`;
  draft.resources.set(key, {
    key,
    owner,
    purpose: 'policy',
    wish,
    type: 'AWS::IAM::Policy',
    typeAsWritten: false,
    properties: {
      PolicyName: wish,
      PolicyDocument: documentOf(statements),
      Roles: [referenceTo(role)],
    },
    attributes: { Condition: condition },
    dependsOn: [],
  });
  const edges = new Set(statements.flatMap((item) => item.edges));
  for (const made of draft.resources.values()) {
    const isOfWire = made.purpose === 'wire' && edges.has(made.owner.id);
    if (isOfWire && made.attributes.Condition === condition)
      addDependencies(draft, made.key, [key]);
  }
}

function documentOf(statements: readonly Statement[]): ValueMap {
  return {
    Version: '2012-10-17',
    Statement: statements.map((item) => statementValue(item)),
  };
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

function writePolicy(draft: Draft, key: ResourceKey, document: ValueMap): void {
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
