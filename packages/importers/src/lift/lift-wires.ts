import { createGraph, failingDemands, type ArchDocument, type EdgeRecord } from '@archivolt/model';
import type { Lift, LiftDraft } from './lift-draft.js';
import { TrackedMap, WireMap } from './tracked-map.js';
import { appsyncFields } from './appsync-fields.js';
import { belongings, redirect, redirectedEdge } from './belongings.js';
import { connectors } from './connectors.js';
import { drawnWires } from './drawn-wires.js';
import { rest } from './rest.js';
import { graphqlFields } from './graphql-fields.js';
import { leftovers } from './leftovers.js';
import { countMentions, namesOf } from './mentions.js';
import { ownLogs } from './own-logs.js';
import { permissions } from './permissions.js';
import { propertyWires, referrals } from './property-wires.js';
import { resourceWires } from './resource-wires.js';
import { samEvents } from './sam-events.js';
import { samPolicies } from './sam-policies.js';
import { stateTasks } from './state-tasks.js';
import { writtenWires } from './written-wires.js';

/** Kinds of folding, in order: each takes what the ones before it left. */
const LIFTS: readonly Lift[] = [
  belongings,
  samEvents,
  appsyncFields,
  graphqlFields,
  samPolicies,
  resourceWires,
  propertyWires,
  connectors,
  drawnWires,
  writtenWires,
  stateTasks,
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
  const { moved } = draft;
  const edges = [...draft.edges]
    .filter((entry) => isDrawn(entry))
    .map(([id, edge]) => [id, redirectedEdge(edge, moved)] as const);
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

/** How often each resource is named by another one, or by a section. */
function mentionsIn(document: ArchDocument): ReadonlyMap<string, number> {
  const ids = Object.entries(document.nodes).map(
    ([id, node]) => [node.logicalId ?? id, id] as const,
  );
  const ofNodes = Object.values(document.nodes).flatMap(({ properties, attributes }) => [
    properties,
    ...Object.values(attributes ?? {}).flatMap((value) => value ?? []),
  ]);
  const { outputs, globals, metadata, template = {} } = document;
  return countMentions(new Map(ids), [...ofNodes, outputs, globals, metadata, template]);
}
