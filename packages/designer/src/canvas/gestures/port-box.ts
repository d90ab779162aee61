import { catalog } from '@archivolt/model';
import { boxAt, type Box } from '@archivolt/render';
import type { Stage } from '../stage.js';

const starting = new Map<string, boolean>();

/** Whether any wire begins at a service. */
function startsWires(service: string): boolean {
  const known = starting.get(service);
  if (known !== undefined) return known;
  const starts = catalog.services.some((to) => catalog.meanings(service, to.id).length > 0);
  starting.set(service, starts);
  return starts;
}

/** The box whose right edge has the out-port of an item: of each card, and of a container where wires begin. */
export function portBox(stage: Stage, id: string): Box | undefined {
  const scene = stage.scene();
  const zone = scene.containers.get(id);
  if (zone !== undefined && !startsWires(zone.service)) return undefined;
  return zone === undefined ? scene.nodes.get(id) : boxAt(scene, id);
}
