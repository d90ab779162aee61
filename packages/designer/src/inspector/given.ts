import {
  isReference,
  type GraphView,
  type NodeView,
  type PropertyEffect,
  type Value,
} from '@archivolt/model';
import { pathText } from '../problems/steps.js';
import { wireMakes } from './grants.js';

/** What a wire writes into a property of one of its ends. */
export interface Given {
  readonly value: Value;
  /** Beside what the field says itself, or in its place. */
  readonly mode: PropertyEffect['mode'];
  readonly edge: string;
}

/** What wires write into a node, by the path of its fields: `Cluster`, `task#ContainerDefinitions`. */
export function givenTo(node: NodeView, graph: GraphView): ReadonlyMap<string, readonly Given[]> {
  const given = new Map<string, Given[]>();
  for (const wire of [...node.wires('in'), ...node.wires('out')]) {
    for (const { on, path, value, mode } of wireMakes(wire, graph).properties) {
      if (!isReference(on) || on.$ref !== node.id) continue;
      const prefix = on.part === undefined ? '' : `${on.part}#`;
      const key = `${prefix}${pathText(path.filter((it) => it !== '-'))}`;
      const values = Array.isArray(value) ? (value as readonly Value[]) : [value];
      const added = values.map((it) => ({ value: it, mode, edge: wire.id }));
      given.set(key, [...(given.get(key) ?? []), ...added]);
    }
  }
  return given;
}
