import type { Scene, SceneNode, SceneWire } from '@archivolt/render';
import type { Layer } from './stage-state.js';

/** Layers of a drawing, as the menu lists them. */
export const LAYERS: readonly {
  readonly id: Layer;
  readonly title: string;
  readonly says: string;
}[] = [
  { id: 'data', title: 'Data flow', says: 'Calls, events, reads and writes' },
  { id: 'permissions', title: 'Permissions', says: 'Who proves and who secures what' },
  { id: 'network', title: 'Network', says: 'VPCs, subnets, what runs in them' },
  { id: 'glue', title: 'Glue', says: 'References, and what is only referred to' },
];

/** A drawing without the layers that are off. */
export function withoutLayers(scene: Scene, off: ReadonlySet<Layer>): Scene {
  if (off.size === 0) return scene;
  const wires = new Map([...scene.wires].filter(([, wire]) => !off.has(layerOf(wire))));
  const isGone = (node: SceneNode): boolean => {
    const at = (scene.wiresAt.get(node.id) ?? []).flatMap((id) => scene.wires.get(id) ?? []);
    const isFlowing = at.some((wire) => layerOf(wire) === 'data');
    if (off.has('network') && node.category === 'network' && !isFlowing) return true;
    return off.has('glue') && at.length > 0 && at.every(({ isReference }) => isReference);
  };
  const nodes = new Map([...scene.nodes].filter(([, node]) => !isGone(node)));
  const containers = off.has('network') ? new Map<string, never>() : scene.containers;
  const isThere = (id: string) => nodes.has(id) || containers.has(id);
  for (const { id, from, to } of wires.values()) {
    if (!isThere(from) || !isThere(to)) wires.delete(id);
  }
  const wiresAt = new Map(
    [...scene.wiresAt].map(([id, at]) => [id, at.filter((wire) => wires.has(wire))] as const),
  );
  return { ...scene, nodes, containers, wires, wiresAt };
}

function layerOf({ kind, isReference }: SceneWire): Layer {
  if (isReference) return 'glue';
  if (kind === 'auth') return 'permissions';
  return kind === 'placement' ? 'network' : 'data';
}
