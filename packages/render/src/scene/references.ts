import { isReference, type NodeView, type Value } from '@archivolt/model';
import type { SceneWire } from './scene.js';

/** Wires that nobody drew: what a generic resource names in its properties. */
export function referenceWires(node: NodeView): SceneWire[] {
  const targets = new Set<string>();
  collect(node.record.properties, targets);
  for (const part of Object.values(node.record.parts ?? {})) collect(part.properties, targets);
  targets.delete(node.id);
  return [...targets].map((to) => reference(node.id, to));
}

function reference(from: string, to: string): SceneWire {
  return {
    id: `${from}→${to}`,
    from,
    to,
    kind: 'placement',
    label: undefined,
    access: undefined,
    glyph: undefined,
    isReference: true,
    lane: 0,
    bends: undefined,
  };
}

/** Groups that guard a node by its properties alone: quiet wires from them, as drawn ones would be. */
export function guardWires(node: NodeView, isDrawn: (group: string) => boolean): SceneWire[] {
  if (node.can('placeable') === undefined) return [];
  return node
    .securityGroups()
    .filter((group) => group.id !== node.id && !isDrawn(group.id))
    .map((group) => reference(group.id, node.id));
}

function collect(value: Value, into: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (isReference(value)) into.add(value.$ref);
  else for (const item of Object.values(value)) collect(item, into);
}
