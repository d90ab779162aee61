import type { Catalog } from '../catalog/catalog.js';
import { logicalId } from '../catalog/names.js';
import type { Annotations } from '../define/annotation.js';
import type { Effect, PropertyEffect, ResourceAttributes } from '../define/effect.js';
import { partOwner } from '../define/service.js';
import { isExpression, isMap, type Value, type ValueMap } from '../define/value.js';
import type { GraphView, NodeView } from '../define/view.js';
import type { ArchDocument, ResourceRecord } from '../document/document.js';
import { createGraph } from '../graph/create-graph.js';
import { effectsOfNode, effectsOfWire } from '../graph/effects-of.js';

/** A resource that a node makes, with what its wires ask of it. */
export interface PlannedResource {
  readonly node: string;
  readonly part?: string;
  readonly name: string;
  readonly title: string;
  readonly type: string;
  readonly logicalId: string;
  readonly stack: string | undefined;
  readonly properties: ValueMap;
  readonly attributes: ResourceAttributes;
  readonly annotate: Annotations;
}

/** By node, or `node#part`. Nodes that exist outside the design make none. */
export function plannedResources(
  document: ArchDocument,
  catalog: Catalog,
): ReadonlyMap<string, PlannedResource> {
  const graph = createGraph(document, { catalog });
  const planned = new Map<string, PlannedResource>();
  for (const node of graph.nodes()) {
    if (node.record.external !== undefined) continue;
    for (const resource of [own(node), ...parts(node)]) {
      if (resource.type !== '') planned.set(resourceKey(resource.node, resource.part), resource);
    }
  }
  for (const effect of askedProperties(graph)) {
    const key = resourceKey(effect.on.$ref, effect.on.part);
    const resource = planned.get(key);
    if (resource !== undefined) planned.set(key, withAsked(resource, effect));
  }
  return planned;
}

export function resourceKey(node: string, part: string | undefined): string {
  return part === undefined ? node : `${node}#${part}`;
}

function own(node: NodeView): PlannedResource {
  const { record, service } = node;
  return {
    node: node.id,
    title: service.title,
    type: node.type,
    annotate: service.annotate,
    logicalId: record.logicalId ?? logicalId(record.name),
    ...carried(node, record),
  };
}

function parts(node: NodeView): readonly PlannedResource[] {
  const { record, service } = node;
  const base = record.logicalId ?? logicalId(record.name);
  return Object.entries(record.parts ?? {}).map(([part, written]) => {
    const known = service.parts ?? {};
    const definition = Object.hasOwn(known, part) ? known[part] : undefined;
    const wiring = definition?.wiring?.(partOwner(node)) ?? {};
    return {
      node: node.id,
      part,
      title: definition?.title ?? part,
      type: written.type ?? definition?.type ?? '',
      annotate: definition?.annotate ?? {},
      logicalId: written.logicalId ?? `${base}${definition?.suffix ?? logicalId(part)}`,
      ...carried(node, { ...written, properties: { ...wiring, ...written.properties } }),
    };
  });
}

function carried(node: NodeView, { properties, attributes = {} }: ResourceRecord) {
  return { name: node.name, stack: node.record.stack, properties, attributes };
}

function askedProperties(graph: GraphView): readonly PropertyEffect[] {
  const effects: readonly Effect[] = [
    ...graph.nodes().flatMap((node) => effectsOfNode(node, graph)),
    ...graph.wires().flatMap((wire) => effectsOfWire(wire, graph)),
  ];
  return effects.filter((effect) => effect.kind === 'property');
}

function withAsked(
  resource: PlannedResource,
  { path, value, mode }: PropertyEffect,
): PlannedResource {
  const properties = put(resource.properties, path, (before) =>
    mode === 'append' && Array.isArray(before) && Array.isArray(value)
      ? [...before, ...value]
      : value,
  );
  return isMap(properties) ? { ...resource, properties } : resource;
}

/** The tree with another value at a path. What is an expression or a list on the way stays as it is. */
function put(
  tree: Value | undefined,
  [key, ...rest]: readonly (string | number)[],
  make: (before: Value | undefined) => Value,
): Value {
  if (key === undefined) return make(tree);
  if (tree !== undefined && (!isMap(tree) || isExpression(tree))) return tree;
  const before = tree !== undefined && Object.hasOwn(tree, key) ? tree[key] : undefined;
  return Object.fromEntries([
    ...Object.entries(tree ?? {}).filter(([other]) => other !== String(key)),
    [String(key), put(before, rest, make)],
  ]);
}
