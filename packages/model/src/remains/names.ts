import { logicalId } from '../catalog/names.js';
import type { Value } from '../define/value.js';
import type { ArchDocument } from '../document/document.js';
import { mentionsOf } from '../graph/mentions.js';

/** Finds the nodes that a value names, by reference or in the text of an intrinsic. */
export type NodesIn = (value: Value | undefined) => ReadonlySet<string>;

export function namesIn({ nodes }: ArchDocument): NodesIn {
  const ids = new Map(
    Object.entries(nodes).flatMap(([id, node]) => {
      const parts = Object.values(node.parts ?? {}).flatMap((part) => part.logicalId ?? []);
      return [node.logicalId ?? logicalId(node.name), ...parts].map((name) => [name, id] as const);
    }),
  );
  return (value) => {
    if (value === undefined) return new Set();
    const found = mentionsOf({ service: '', name: '', properties: { value } });
    return new Set(found.flatMap(({ node, name = '' }) => node ?? ids.get(name) ?? []));
  };
}

export function listOf(value: Value | undefined): readonly Value[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
