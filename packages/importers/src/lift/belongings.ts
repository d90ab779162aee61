import {
  att,
  catalog,
  isMap,
  isReference,
  ref,
  type EdgeRecord,
  type NodeRecord,
  type PartDefinition,
  type PartOwner,
  type Reference,
  type ResourceRecord,
  type Value,
  type ValueMap,
} from '@archivolt/model';
import { GENERIC } from '../generic.js';
import { own } from '../own.js';
import { mapOf } from '../text/tree.js';
import { type Lift, type LiftDraft, referred, referredNode, serviceOf } from './lift-draft.js';
import { canonical, namedBy, namesAny } from './mentions.js';
import { roleProperty } from './roles.js';

const MOST_ROUNDS = 5;
const ROLE = 'AWS::IAM::Role';
const ROLE_POLICIES: ReadonlyMap<string, string> = new Map([
  ['AWS::IAM::Policy', 'Roles'],
  ['AWS::IAM::RolePolicy', 'RoleName'],
]);

/** What deploys an API is that API's. */
const DEPLOYMENTS: ReadonlyMap<string, string> = new Map([
  ['AWS::ApiGateway::Deployment', 'RestApiId'],
  ['AWS::ApiGatewayV2::Deployment', 'ApiId'],
]);

/** What belongs to one node alone becomes its part: its stage, its subnet group, its role, its policy. */
export const belongings: Lift = (draft) => {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = draft.nodes.size;
    const types = byType(draft);
    for (const id of draft.nodes.keys()) foldParts(draft, id, types);
    if (draft.nodes.size === before) break;
  }
  foldRoles(draft);
  for (const id of draft.nodes.keys()) foldPolicy(draft, id);
  for (const [id, { type, properties }] of draft.nodes) {
    const into = referredNode(draft, own(properties, DEPLOYMENTS.get(type ?? '') ?? ''));
    if (into !== undefined) fold(draft, id, { into, part: 'deployment' });
  }
};

/** Makes a resource a part of a node. All that refers to it refers to the part then. */
export function fold(
  draft: LiftDraft,
  id: string,
  { into, part, properties }: { into: string; part: string; properties?: ValueMap },
): boolean {
  const [node, owner] = [draft.nodes.get(id), draft.nodes.get(into)];
  if (node === undefined || owner === undefined || node.external !== undefined) return false;
  const isWhole = node.parts === undefined && node.files === undefined;
  const isFree = id !== into && isWhole && !Object.hasOwn(owner.parts ?? {}, part);
  if (!isFree || draft.excluded.has(foldKey(node.logicalId ?? id))) return false;
  const record: ResourceRecord = {
    logicalId: node.logicalId ?? id,
    ...(node.type === undefined ? {} : { type: node.type }),
    ...(node.attributes === undefined ? {} : { attributes: node.attributes }),
    properties: properties ?? node.properties,
  };
  draft.nodes.set(into, { ...owner, parts: { ...owner.parts, [part]: record } });
  draft.nodes.delete(id);
  draft.moved.set(id, { $ref: into, part });
  draft.names.set(node.logicalId ?? id, into);
  for (const [other, item] of draft.nodes) {
    if (!namedBy(draft, item).has(id)) continue;
    draft.named.delete(item);
    const next = redirected(item, draft.moved);
    if (next !== item) draft.nodes.set(other, next);
  }
  return true;
}

/** What tells a fold that did not come back equal. */
export function foldKey(logicalId: string): string {
  return `part ${logicalId}`;
}

/** A wire whose own resources and values name what has moved in its new place. */
export function redirectedEdge(edge: EdgeRecord, moved: LiftDraft['moved']): EdgeRecord {
  const { properties, parts, form } = edge;
  const ofParts = Object.entries(parts ?? {}).map(
    ([name, part]) =>
      [
        name,
        part.properties === undefined
          ? part
          : { ...part, properties: redirect(part.properties, moved) },
      ] as const,
  );
  return {
    ...edge,
    ...(properties === undefined ? {} : { properties: redirect(properties, moved) }),
    ...(parts === undefined ? {} : { parts: Object.fromEntries(ofParts) }),
    ...(form?.properties === undefined
      ? {}
      : { form: { ...form, properties: redirect(form.properties, moved) } }),
  };
}

function redirected(node: NodeRecord, moved: LiftDraft['moved']): NodeRecord {
  const properties = redirect(node.properties, moved);
  const parts = Object.entries(node.parts ?? {}).map(
    ([name, part]) => [name, { ...part, properties: redirect(part.properties, moved) }] as const,
  );
  if (parts.length === 0) return properties === node.properties ? node : { ...node, properties };
  return { ...node, properties, parts: Object.fromEntries(parts) };
}

/** A value whose references to what has moved name its new place; the same value where nothing has. */
export function redirect<T extends Value>(value: T, moved: LiftDraft['moved']): T {
  return redirectValue(value, moved) as T;
}

function redirectValue(value: Value, moved: LiftDraft['moved']): Value {
  if (isReference(value)) {
    const to = moved.get(value.$ref);
    if (to === undefined || value.part !== undefined) return value;
    return value.attr === undefined ? { ...to } : { ...to, attr: value.attr };
  }
  if (Array.isArray(value)) {
    const list: readonly Value[] = value;
    const next = list.map((item) => redirectValue(item, moved));
    return next.some((item, index) => item !== list[index]) ? next : value;
  }
  if (!isMap(value)) return value;
  const entries = Object.entries(value);
  const next = entries.map(([key, item]) => [key, redirectValue(item, moved)] as const);
  return next.some(([, item], index) => item !== entries[index]?.[1]) ? mapOf(next) : value;
}

type Types = ReadonlyMap<string, readonly string[]>;

function byType({ nodes }: LiftDraft): Types {
  const types = new Map<string, string[]>();
  for (const [id, { type = '' }] of nodes) {
    const known = types.get(type);
    if (known === undefined) types.set(type, [id]);
    else known.push(id);
  }
  return types;
}

function foldParts(draft: LiftDraft, id: string, types: Types): void {
  const definitions = Object.entries(serviceOf(draft, id)?.parts ?? {});
  for (const [name, definition] of definitions) {
    const node = draft.nodes.get(id);
    if (node === undefined || node.external !== undefined) return;
    if (Object.hasOwn(node.parts ?? {}, name)) continue;
    const found = partIn(draft, id, { name, definition, types });
    if (found === undefined) continue;
    for (const [other, part] of found.others) fold(draft, other, { into: id, part });
    const properties = mapOf(
      Object.entries(draft.nodes.get(found.id)?.properties ?? {}).filter(
        ([key]) => !found.said.includes(key),
      ),
    );
    fold(draft, found.id, { into: id, part: name, properties });
  }
}

interface FoundPart {
  readonly id: string;
  /** Properties that the wiring of the part says already. */
  readonly said: readonly string[];
  /** Other resources that the wiring names, and what parts they are. */
  readonly others: ReadonlyMap<string, string>;
  /** It lacks a property of the wiring that names a part the node does not have. */
  readonly isLoose?: boolean;
}

/** The one resource that a part of a node is; among several the one that is named as it would be. */
function partIn(
  draft: LiftDraft,
  id: string,
  {
    name,
    definition,
    types,
  }: { readonly name: string; readonly definition: PartDefinition; readonly types: Types },
): FoundPart | undefined {
  const node = draft.nodes.get(id);
  if (node === undefined) return undefined;
  const wiring = definition.wiring?.(ownerOf(id, node)) ?? {};
  const suffix = definition.suffix ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const stem = `${node.logicalId ?? id}${suffix}`;
  if (!namesAny(wiring)) return namedPart(draft, id, { type: definition.type, stem });
  const found = (types.get(definition.type) ?? []).flatMap((other) => {
    const record = draft.nodes.get(other);
    if (other === id || record === undefined) return [];
    const { service, logicalId } = record;
    const match = matched(draft, { id, other, wiring });
    return match === undefined ? [] : [{ ...match, logicalId, isOwn: service !== GENERIC }];
  });
  const named = found.find(({ logicalId = '' }) => isNamed(logicalId, stem));
  if (named !== undefined) return named;
  const [only, second] = found;
  const isSure = only?.isOwn === false && only.isLoose === false && namesOwner(wiring, id);
  return second === undefined && isSure ? only : undefined;
}

/** A part that says nothing of its node is the one resource of its type that the node itself names. */
function namedPart(
  draft: LiftDraft,
  id: string,
  { type, stem }: { readonly type: string; readonly stem: string },
): FoundPart | undefined {
  const node = draft.nodes.get(id);
  if (node === undefined) return undefined;
  const named = [...namedBy(draft, node)].filter((other) => {
    const found = draft.nodes.get(other);
    const isPart = found?.service === GENERIC || isNamed(found?.logicalId ?? other, stem);
    return found?.type === type && (isPart || isOnlyUser(draft, id, other));
  });
  const [only, second] = named;
  return only === undefined || second !== undefined
    ? undefined
    : { id: only, said: [], others: new Map() };
}

/** Whether no other node names a resource, and nothing beside nodes does. */
function isOnlyUser(draft: LiftDraft, id: string, other: string): boolean {
  return [...draft.nodes].every(
    ([node, record]) => node === id || node === other || !namedBy(draft, record).has(other),
  );
}

/** Ids that follow what they publish end in a digest. */
function isNamed(logicalId: string, stem: string): boolean {
  return (
    logicalId === stem ||
    (logicalId.startsWith(stem) && /^[0-9a-f]{10}$/.test(logicalId.slice(stem.length)))
  );
}

function namesOwner(wiring: ValueMap, id: string): boolean {
  return canonical(wiring).includes(`"$ref":${JSON.stringify(id)}`);
}

/** Whether a resource is wired as a part of a node is; parts that the node does not have yet may be any that fit. */
function matched(
  draft: LiftDraft,
  { id, other, wiring }: { readonly id: string; readonly other: string; readonly wiring: ValueMap },
): FoundPart | undefined {
  const properties = draft.nodes.get(other)?.properties ?? {};
  const others = new Map<string, string>();
  const said: string[] = [];
  let isLoose = false;
  for (const [key, value] of Object.entries(wiring)) {
    const written = own(properties, key);
    if (written === undefined && isOpen(draft, id, value)) {
      isLoose = true;
      continue;
    }
    if (!isWired(draft, { id, written, value, others })) return undefined;
    said.push(key);
  }
  return said.length === 0 ? undefined : { id: other, said, others, isLoose };
}

/** A reference to a part that the node does not have yet. */
function isOpen(draft: LiftDraft, id: string, value: Value): value is Value & Reference {
  if (!isReference(value) || value.$ref !== id || value.part === undefined) return false;
  return !Object.hasOwn(draft.nodes.get(id)?.parts ?? {}, value.part);
}

interface Wired {
  readonly id: string;
  readonly written: Value | undefined;
  readonly value: Value;
  /** Gets what open references turn out to be. */
  readonly others: Map<string, string>;
}

function isWired(draft: LiftDraft, { id, written, value, others }: Wired): boolean {
  if (Array.isArray(value) && Array.isArray(written)) {
    const [ours, theirs]: [readonly Value[], readonly Value[]] = [value, written];
    return (
      ours.length === theirs.length &&
      ours.every((item, at) => isWired(draft, { id, written: theirs[at], value: item, others }))
    );
  }
  if (!isOpen(draft, id, value)) return canonical(written) === canonical(value);
  const { part = '', attr } = value;
  if (!isReference(written) || written.part !== undefined || written.attr !== attr) return false;
  if (!isOfPart(draft, written.$ref, { id, part })) return false;
  others.set(written.$ref, part);
  return true;
}

function isOfPart(
  draft: LiftDraft,
  other: string,
  { id, part }: { readonly id: string; readonly part: string },
): boolean {
  const definition = serviceOf(draft, id)?.parts?.[part];
  const node = draft.nodes.get(other);
  return (
    node !== undefined && (definition?.type ?? node.type) === node.type && node.parts === undefined
  );
}

function ownerOf(id: string, node: NodeRecord): PartOwner {
  return {
    type: node.type ?? '',
    ref: ref(id),
    att: (attr) => att(id, attr),
    value: (path) =>
      path.split('.').reduce<Value | undefined>((at, key) => own(at, key), node.properties),
    part: (name) => ({ ref: ref(id, name), att: (attr) => att(id, attr, name) }),
  };
}

/** A role that one node alone has is that node's, with the policies that are attached to it. */
function foldRoles(draft: LiftDraft): void {
  const users = new Map<string, string[]>();
  for (const id of draft.nodes.keys()) {
    const role = referredNode(draft, roleProperty(draft, id));
    if (role !== undefined) users.set(role, [...(users.get(role) ?? []), id]);
  }
  for (const [role, [into, second]] of users) {
    if (into === undefined || second !== undefined) continue;
    if (draft.nodes.get(role)?.type === ROLE) fold(draft, role, { into, part: 'role' });
  }
  for (const [role, { type }] of draft.nodes) {
    if (type === ROLE) foldOwnRole(draft, role);
  }
  for (const [id, node] of draft.nodes) {
    const property = ROLE_POLICIES.get(node.type ?? '');
    const roles = property === undefined ? undefined : own(node.properties, property);
    const [role, second] = Array.isArray(roles) ? (roles as readonly Value[]) : [roles ?? null];
    const held = second === undefined ? referred(draft, role) : undefined;
    if (held?.part !== 'role') continue;
    fold(draft, id, { into: held.$ref, part: freePart(draft, held.$ref, 'rolePolicy') });
  }
}

/** A role that is no execution role, as that of a call to another service, and that one node alone names. */
function foldOwnRole(draft: LiftDraft, role: string): void {
  const users = [...draft.nodes].filter(
    ([id, node]) => id !== role && namedBy(draft, node).has(role),
  );
  const [[into, node] = [undefined, undefined], second] = users;
  if (into === undefined || node === undefined || second !== undefined) return;
  if (node.service === GENERIC || ROLE_POLICIES.has(node.type ?? '')) return;
  const [id, owner] = [draft.nodes.get(role)?.logicalId ?? role, node.logicalId ?? into];
  const rest = id.startsWith(owner) ? id.slice(owner.length) : '';
  const stem =
    rest === '' || rest === 'Role' ? 'ownRole' : `${rest.charAt(0).toLowerCase()}${rest.slice(1)}`;
  fold(draft, role, { into, part: freePart(draft, into, stem) });
}

export function freePart(draft: LiftDraft, id: string, stem: string): string {
  const parts = draft.nodes.get(id)?.parts ?? {};
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? stem : `${stem}${number}`;
    if (!Object.hasOwn(parts, name)) return name;
  }
}

/** The policy of one queue, topic or bucket is that one's. */
function foldPolicy(draft: LiftDraft, id: string): void {
  const type = draft.nodes.get(id)?.type;
  const policies = catalog.services.flatMap(({ capabilities: { resourcePolicy } }) =>
    resourcePolicy?.form === 'document' && resourcePolicy.type === type ? [resourcePolicy] : [],
  );
  const target = policies[0]?.target;
  if (target === undefined) return;
  const written = own(draft.nodes.get(id)?.properties, target.property);
  const [named, second] = Array.isArray(written)
    ? (written as readonly Value[])
    : [written ?? null];
  const into = second === undefined ? referredNode(draft, named) : undefined;
  if (into !== undefined) fold(draft, id, { into, part: 'policy' });
}
