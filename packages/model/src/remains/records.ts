import type { Value, ValueMap } from '../define/value.js';
import type { ArchDocument, NodeRecord, ResourceRecord } from '../document/document.js';

/** A resource of a design: a node, or a part of one. */
export interface Address {
  readonly node: string;
  readonly part?: string;
}

export type Nodes = ArchDocument['nodes'];

export function recordAt(nodes: Nodes, { node, part }: Address): ResourceRecord | undefined {
  const record = Object.hasOwn(nodes, node) ? nodes[node] : undefined;
  if (part === undefined) return record;
  const { parts = {} } = record ?? {};
  return Object.hasOwn(parts, part) ? parts[part] : undefined;
}

/** The nodes with other properties for one resource; without them the resource is no more. */
export function withProperties(
  nodes: Nodes,
  { node: id, part }: Address,
  properties: ValueMap | undefined,
): Nodes {
  const node = nodes[id];
  const record = recordAt(nodes, { node: id, ...(part === undefined ? {} : { part }) });
  if (node === undefined || record === undefined || record.properties === properties) return nodes;
  if (part === undefined)
    return properties === undefined ? nodes : { ...nodes, [id]: { ...node, properties } };
  const { [part]: _, ...others } = node.parts ?? {};
  const parts =
    properties === undefined ? others : { ...node.parts, [part]: { ...record, properties } };
  return { ...nodes, [id]: withParts(node, parts) };
}

function withParts(node: NodeRecord, parts: NonNullable<NodeRecord['parts']>): NodeRecord {
  const { parts: _, ...rest } = node;
  return Object.keys(parts).length === 0 ? rest : { ...node, parts };
}

/** A map with another member, or without it. */
export function having(map: ValueMap, key: string, value: Value | undefined): ValueMap {
  if (value !== undefined) return value === map[key] ? map : { ...map, [key]: value };
  return Object.fromEntries(Object.entries(map).filter(([name]) => name !== key));
}
