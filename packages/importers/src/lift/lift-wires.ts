import {
  createGraph,
  failingDemands,
  isMap,
  isReference,
  type ArchDocument,
  type EdgeRecord,
  type Value,
} from '@archivolt/model';
import type { Lift, LiftDraft } from './lift-draft.js';
import { TrackedMap, WireMap } from './tracked-map.js';
import { belongings, redirect } from './belongings.js';
import { connectors } from './connectors.js';
import { drawnWires } from './drawn-wires.js';
import { rest } from './rest.js';
import { leftovers } from './leftovers.js';
import { namesOf } from './mentions.js';
import { ownLogs } from './own-logs.js';
import { permissions } from './permissions.js';
import { propertyWires, referrals } from './property-wires.js';
import { resourceWires } from './resource-wires.js';
import { samEvents } from './sam-events.js';
import { samPolicies } from './sam-policies.js';

/** Kinds of folding, in order: each takes what the ones before it left. */
const LIFTS: readonly Lift[] = [
  belongings,
  samEvents,
  samPolicies,
  resourceWires,
  propertyWires,
  connectors,
  drawnWires,
  referrals,
  permissions,
  leftovers,
  ownLogs,
  rest,
];

/** The design with wires for what its template says of connections, but for those whose ids are excluded. */
export function liftWires(
  document: ArchDocument,
  excluded: ReadonlySet<string> = new Set(),
): ArchDocument {
  const lifted = lift(document, excluded);
  const failing = failingDemands(createGraph(lifted)).map(({ edge }) => edge);
  if (failing.length === 0) return lifted;
  return lift(document, new Set([...excluded, ...failing]));
}

function lift(document: ArchDocument, excluded: ReadonlySet<string>): ArchDocument {
  const draft: LiftDraft = {
    document,
    nodes: new TrackedMap(Object.entries(document.nodes)),
    edges: new WireMap(),
    excluded,
    moved: new Map(),
    named: new WeakMap(),
    names: namesOf(new Map(Object.entries(document.nodes))),
    mentions: mentionsIn(document),
  };
  for (const step of LIFTS) step(draft);
  const edges = [...draft.edges].filter((entry) => isDrawn(entry));
  const { moved } = draft;
  return {
    ...document,
    outputs: redirect(document.outputs, moved),
    globals: redirect(document.globals, moved),
    metadata: redirect(document.metadata, moved),
    nodes: Object.fromEntries(draft.nodes),
    edges: Object.fromEntries(edges),
  };
}

/** Excluded wires keep their id taken, so that the ids of the others stay. */
function isDrawn([, { form }]: readonly [string, EdgeRecord]): boolean {
  return form !== undefined;
}

const NAME = /[A-Za-z0-9]+/g;

/** How often each resource is named by another one, by reference or in a text that may name it. */
function mentionsIn(document: ArchDocument): ReadonlyMap<string, number> {
  const names = new Map(
    Object.entries(document.nodes).map(([id, node]) => [node.logicalId ?? id, id] as const),
  );
  const ids = new Map([...names].map(([name, id]) => [id, name] as const));
  const found = new Map<string, number>();
  const count = (name: string | undefined) => {
    if (name !== undefined && names.has(name)) found.set(name, (found.get(name) ?? 0) + 1);
  };
  const walk = (value: Value | undefined): void => {
    if (typeof value === 'string') for (const [name] of value.matchAll(NAME)) count(name);
    else if (isReference(value)) count(ids.get(value.$ref));
    else if (Array.isArray(value)) for (const item of value) walk(item);
    else if (isMap(value)) for (const item of Object.values(value)) walk(item);
  };
  for (const { properties, attributes } of Object.values(document.nodes)) {
    walk(properties);
    for (const value of Object.values(attributes ?? {})) walk(value);
  }
  walk(document.outputs);
  walk(document.globals);
  walk(document.metadata);
  walk(document.template ?? {});
  return found;
}
