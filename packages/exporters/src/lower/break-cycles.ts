import { isMap, type Reference, type Value, type ValueMap } from '@archivolt/model';
import { keyOf, referenceTo } from '../graph/keys.js';
import { knots, pathRound, waitsFor, type Dependencies } from '../graph/dependencies.js';
import type { ResourceKey } from '../graph/resource-graph.js';
import { withKey } from '../value/place.js';
import { byText, compact, mapOf, own, referencesIn } from '../value/walk.js';
import { type Draft, type DraftResource, problem, setProperties } from './draft.js';
import { seenFromAway, withSources } from './named-away.js';
import { byName, chosenName, NAMEABLE, type Nameable } from './nameable.js';
import { stackOf } from './stack-of.js';

/** Breaks loops of resources that wait for each other, by names instead of references; refuses the rest. */
export function breakCycles(draft: Draft): void {
  for (;;) {
    const dependencies = dependenciesOf(draft);
    const groups = knots(dependencies).filter((keys) => keys.some((key) => isDrawn(draft, key)));
    if (groups.length === 0) return;
    const fast = groups.find((group) => !nameOne(draft, group) && !detachPolicies(draft, group));
    if (fast === undefined) continue;
    refuse(draft, pathRound(fast, dependencies));
    return;
  }
}

/** What each resource waits for. */
export function dependenciesOf(draft: Draft): Dependencies {
  const keys = [...draft.resources.keys()].toSorted(byText);
  return new Map(
    keys.map((key) => {
      const resource = draft.resources.get(key);
      const named = referencesIn(resource?.properties).map((item) => keyOf(item));
      const all = [...named, ...(resource?.dependsOn ?? [])].map(
        (other) => draft.mergedInto.get(other) ?? other,
      );
      return [key, [...new Set(all)].filter((other) => draft.resources.has(other))] as const;
    }),
  );
}

function isDrawn(draft: Draft, key: ResourceKey): boolean {
  return draft.resources.get(key)?.typeAsWritten === false;
}

/** Names one resource of the loop and puts the name where the loop asks for it. Whether that helped. */
function nameOne(draft: Draft, group: readonly ResourceKey[]): boolean {
  for (const nameable of NAMEABLE) {
    for (const key of group) {
      const resource = draft.resources.get(key);
      if (resource?.type !== nameable.type || resource.typeAsWritten) continue;
      if (putName(draft, { resource, nameable, group })) return true;
    }
  }
  return false;
}

interface Naming {
  readonly resource: DraftResource;
  readonly nameable: Nameable;
  readonly group: readonly ResourceKey[];
}

function putName(draft: Draft, { resource, nameable, group }: Naming): boolean {
  const given = own(resource.properties, nameable.property);
  const name = given === undefined ? chosenName(nameable, resource.wish) : subText(given);
  if (name === undefined) return false;
  let replaced = false;
  const replace = (reference: Reference, see: (text: string) => string): Value => {
    const value =
      keyOf(reference) === resource.key ? byName(nameable, name, reference.attr) : undefined;
    const text = own(value, 'Fn::Sub');
    replaced ||= value !== undefined;
    return typeof text === 'string' ? { 'Fn::Sub': see(text) } : { ...reference };
  };
  for (const key of group) {
    const user = draft.resources.get(key);
    if (user === undefined) continue;
    const [here, there] = [stackOf(draft, key), stackOf(draft, resource.key)];
    const next =
      here === there
        ? mapOf(user.properties, (reference) => replace(reference, (text) => text))
        : withSources(user.properties, (reference) =>
            replace(reference, (text) => seenFromAway(text, regionAway(draft, here, there))),
          );
    setProperties(draft, key, next);
  }
  const own2 = draft.resources.get(resource.key);
  if (replaced && given === undefined && own2 !== undefined) {
    const named = { [nameable.property]: { 'Fn::Sub': name }, ...own2.properties };
    setProperties(draft, resource.key, named);
  }
  return replaced;
}

/** What `AWS::Region` is of a resource in another stack; undefined where it is the same. */
function regionAway({ document }: Draft, here: string, there: string): string | undefined {
  const [ours, theirs] = [here, there].map((stack) => document.stacks[stack]?.region);
  if (ours === theirs) return undefined;
  return theirs === undefined ? '*' : theirs.replaceAll('${', '${!');
}

/** A name that the user gave, as the text of a `Fn::Sub`; undefined when it cannot be said so. */
function subText(value: Value): string | undefined {
  if (typeof value === 'string') return value.replaceAll('${', '${!');
  if (!isMap(value)) return undefined;
  const text = own(value, 'Fn::Sub');
  if (typeof text === 'string') return text;
  const parameter = own(value, 'Ref');
  return typeof parameter === 'string' ? `\${${parameter}}` : undefined;
}

/** Takes the inline policies of the loop's roles out into policies of their own. */
function detachPolicies(draft: Draft, group: readonly ResourceKey[]): boolean {
  let detached = false;
  for (const key of group) {
    const role = draft.resources.get(key);
    const policies = own(role?.properties, 'Policies');
    if (role?.purpose !== 'role' || !Array.isArray(policies)) continue;
    const inLoop = policies.some((policy: Value) =>
      referencesIn(policy).some((item) => group.includes(keyOf(item))),
    );
    if (!inLoop) continue;
    detached = true;
    setProperties(draft, key, withKey(role.properties, 'Policies', undefined));
    policies.forEach((policy: Value, index) => addPolicy(draft, role, { policy, index }));
  }
  return detached;
}

function addPolicy(
  draft: Draft,
  role: DraftResource,
  { policy, index }: { readonly policy: Value; readonly index: number },
): void {
  const suffix = index === 0 ? 'Policy' : `Policy${index + 1}`;
  const key = `${role.key}${suffix}`;
  const properties: ValueMap = { ...(isMap(policy) ? policy : {}), Roles: [referenceTo(role.key)] };
  draft.resources.set(key, {
    key,
    owner: role.owner,
    purpose: 'policy',
    wish: `${role.wish}${suffix}`,
    type: 'AWS::IAM::Policy',
    typeAsWritten: false,
    properties,
    attributes: compact({ Condition: role.attributes.Condition }),
    dependsOn: [],
  });
}

function refuse(draft: Draft, path: readonly ResourceKey[]): void {
  const names = path.map((key) => {
    const resource = draft.resources.get(key);
    return resource === undefined ? key : resource.wish;
  });
  const first = draft.resources.get(path[0] ?? '');
  const at =
    first?.owner.kind === 'edge' ? { edge: first.owner.id } : { node: first?.owner.id ?? '' };
  problem(draft, {
    code: 'cycle',
    message: `These wait for each other, and none of them can be named: ${names.join(' → ')}.`,
    at,
  });
}

/** Drops dependencies that references imply already. */
export function dropImpliedDependencies(draft: Draft): void {
  const dependencies = dependenciesOf(draft);
  for (const [key, resource] of draft.resources) {
    if (resource.dependsOn.length === 0) continue;
    const named = referencesIn(resource.properties).map((item) => keyOf(item));
    const dependsOn = resource.dependsOn
      .map((other) => draft.mergedInto.get(other) ?? other)
      .filter((other) => draft.resources.has(other) && other !== key)
      .filter((other) => !named.includes(other))
      .filter((other) => !named.some((step) => waitsFor(step, other, dependencies)));
    draft.resources.set(key, { ...resource, dependsOn: [...new Set(dependsOn)].toSorted(byText) });
  }
}
