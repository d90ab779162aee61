import {
  allowsAction,
  type Effect,
  type EffectKind,
  type Reference,
  type ValueMap,
} from '@archivolt/model';
import { GENERIC } from '../generic.js';
import { own } from '../own.js';
import { mapOf } from '../text/tree.js';
import type { OwnedEffect } from './candidates.js';
import { findPermit, findVariable } from './find-permit.js';
import { findProperty, findResource } from './find-property.js';
import { findAuthorizer, findRoute } from './find-route.js';
import type { LiftDraft } from './lift-draft.js';
import { namedBy, nodesIn } from './mentions.js';
import type { Operation } from './operations.js';
import { type Facts, type Of, ROLE, type Search } from './search.js';
import { roleKeyOf, type RoleKey, type StatementFact } from './statements.js';

/** What of a template a wire stands for. */
export interface Match {
  /** How much of what the wire would make was found, and in the same words. */
  readonly score: number;
  /** What was found beyond statements of roles, each by a text of its own. */
  readonly evidence: ReadonlySet<string>;
  readonly uses: readonly (readonly [StatementFact, string])[];
  /** Resources by the names that the wire, or the end that asks for them, has for them. */
  readonly resources: ReadonlyMap<string, { readonly resource: string; readonly node?: string }>;
  readonly operation?: Operation;
  /** Literals of a resource that the wire carries. */
  readonly carried: ValueMap;
  /** What was found for texts that were left blank. */
  readonly blanks: ValueMap;
}

/** What a wire must find, lest it is not there at all. Statements and permissions may be said elsewhere. */
const ESSENTIAL: ReadonlySet<EffectKind> = new Set(['property', 'resource', 'route', 'authorizer']);

/** Looks for all that a wire would make. Undefined where something that it needs is not there. */
export function recognised(
  facts: Facts,
  edge: string,
  {
    effects: owned,
    carries,
  }: { readonly effects: readonly OwnedEffect[]; readonly carries: readonly string[] },
): Match | undefined {
  const effects = owned.map(({ effect }) => effect);
  const search: Search = {
    facts,
    edge,
    carries,
    terms: { names: facts.draft.names, blanks: new Map() },
    bound: new Map(),
    evidence: new Set(),
    uses: [],
    carried: {},
    score: 0,
  };
  for (const effect of effects) if (effect.kind === 'role') bindRole(search, effect, effects);
  const needed = effects.filter(({ kind }) => ESSENTIAL.has(kind));
  for (const effect of needed) if (!isThere(search, effect)) return undefined;
  const grants = effects.filter((effect) => effect.kind === 'grant');
  const granted = grants.filter((grant) => isGranted(search, grant)).length;
  for (const effect of effects) {
    if (effect.kind === 'permit') findPermit(search, effect);
    if (effect.kind === 'environment') findVariable(search, effect);
  }
  const { score, evidence, uses, bound, operation, carried } = search;
  if (needed.length === 0 && evidence.size === 0 && granted < grants.length) return undefined;
  if (evidence.size === 0 && uses.length === 0) return undefined;
  const blanks = mapOf(search.terms.blanks);
  const askers = new Map(
    owned.flatMap(({ effect, node }) =>
      'name' in effect && node !== undefined ? [[effect.name, node] as const] : [],
    ),
  );
  const resources = new Map(
    [...bound].map(([name, resource]) => {
      const node = askers.get(name);
      return [name, node === undefined ? { resource } : { resource, node }] as const;
    }),
  );
  const found = { score, evidence, uses, resources, carried, blanks };
  return operation === undefined ? found : { ...found, operation };
}

function isThere(search: Search, effect: Effect): boolean {
  if (effect.kind === 'property') return findProperty(search, effect);
  if (effect.kind === 'resource') return findResource(search, effect);
  if (effect.kind === 'route') return findRoute(search, effect);
  return effect.kind === 'authorizer' && findAuthorizer(search, effect);
}

function bindRole(search: Search, effect: Of<'role'>, effects: readonly Effect[]): void {
  const grants = effects.filter(
    (item): item is Of<'grant'> =>
      item.kind === 'grant' && item.to.$ref === search.edge && item.to.part === effect.name,
  );
  for (const [key, properties] of search.facts.resources(ROLE)) {
    if (!trustOf(properties).includes(effect.service) || [...search.bound.values()].includes(key))
      continue;
    search.bound.set(effect.name, key);
    if (grants.length > 0 && grants.every((grant) => isGranted(search, grant, true))) return;
    search.bound.delete(effect.name);
  }
}

const trusts = new WeakMap<ValueMap, string>();

/** Who may assume a role, as text. */
function trustOf(properties: ValueMap): string {
  const known = trusts.get(properties);
  if (known !== undefined) return known;
  const trust = JSON.stringify(own(properties, 'AssumeRolePolicyDocument') ?? null);
  trusts.set(properties, trust);
  return trust;
}

function isGranted(search: Search, grant: Of<'grant'>, isTrial = false): boolean {
  const { draft, statements } = search.facts;
  const { to } = grant;
  const key = to.$ref === search.edge ? search.bound.get(to.part ?? '') : roleOf(draft, to);
  const asked = nodesIn([...grant.resources], draft.names);
  if (key === undefined || asked.size === 0) return false;
  const facts = (statements.get(key) ?? []).filter(({ resources }) =>
    [...asked].every((node) => resources.some((named) => isOf(draft, named, { node, asked }))),
  );
  const label = [...asked].toSorted().join(' ');
  const uses = grant.actions.flatMap((action): readonly [StatementFact, string][] => {
    const use = `${action} ${label}`;
    const fact = facts.find(
      (item) => !item.used.has(use) && item.actions.some((text) => allowsAction(text, action)),
    );
    return fact === undefined ? [] : [[fact, use]];
  });
  if (uses.length < grant.actions.length) return false;
  if (isTrial) return true;
  search.uses.push(...uses);
  search.score += uses.length;
  return true;
}

/** Whether a resource of a statement is about a node, and not about what is inside of it: a table of a database. */
function isOf(
  draft: LiftDraft,
  named: ReadonlySet<string>,
  { node, asked }: { readonly node: string; readonly asked: ReadonlySet<string> },
): boolean {
  if (!named.has(node)) return false;
  return [...named].every((other) => {
    const inner = asked.has(other) ? undefined : draft.nodes.get(other);
    if (inner === undefined || inner.service === GENERIC) return true;
    return !namedBy(draft, inner).has(node);
  });
}

function roleOf(draft: LiftDraft, { $ref, part }: Reference): RoleKey {
  if (part === 'role') return roleKeyOf(draft, $ref);
  return part === undefined ? $ref : `${$ref}#${part}`;
}

/** Whether any role may do what no wire stands for to a node. */
export function isSpokenFor({ statements }: Facts, node: string): boolean {
  return [...statements.values()].some((facts) =>
    facts.some((fact) => unusedOf(fact, node).length > 0),
  );
}

/** Actions that a role may do to one node alone and that no wire stands for. */
export function unused(
  { draft, statements }: Facts,
  role: Reference,
  node: string,
): readonly string[] {
  return (statements.get(roleOf(draft, role)) ?? []).flatMap((fact) => unusedOf(fact, node));
}

function unusedOf({ actions, nodes, used }: StatementFact, node: string): readonly string[] {
  if (!nodes.has(node)) return [];
  return actions.filter((action) => action !== '*' && !used.has(`${action} ${node}`));
}
