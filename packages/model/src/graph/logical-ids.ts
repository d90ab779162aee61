import { logicalId } from '../catalog/names.js';
import type { NodeView } from '../define/view.js';
import type { DesignGraph } from './design-graph.js';
import type { DesignWire } from './wire-view.js';

/** Logical ids of all resources: as written, and as an export will name those without. */
export function logicalIdsOf(graph: DesignGraph): ReadonlySet<string> {
  const { facts } = graph;
  const ofNodes = graph
    .nodes()
    .flatMap((node) => facts.read(`logical-ids/node/${node.id}`, () => idsOfNode(node)));
  const ofWires = graph
    .wires()
    .flatMap((wire) => facts.read(`logical-ids/wire/${wire.id}`, () => idsOfWire(wire)));
  return new Set([...ofNodes, ...ofWires]);
}

function idsOfNode({ record, service }: NodeView): readonly string[] {
  const own = record.logicalId ?? logicalId(record.name);
  const parts = Object.entries(record.parts ?? {}).map(
    ([name, part]) => part.logicalId ?? own + (service.parts?.[name]?.suffix ?? logicalId(name)),
  );
  return [own, `${own}Role`, ...parts];
}

function idsOfWire({ record }: DesignWire): readonly string[] {
  return Object.values(record.parts ?? {}).flatMap((part) => part.logicalId ?? []);
}
