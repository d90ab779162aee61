import type { Point } from '@archivolt/render';
import type { Stage } from '../stage.js';
import { containerAt, hitAt, nodeAt } from './hit.js';
import { portBox } from './port-box.js';

/** The open container whose out-port is shown: the one selected, or the one whose header or edge is pointed at. */
export function containerWithPort(stage: Stage): string | undefined {
  const { hovered, drawing, dragged, presentation, level } = stage.store.get();
  const isBusy = drawing !== undefined || presentation !== undefined || dragged.size > 0;
  if (isBusy || level === 'map' || level === 'icons') return undefined;
  const { selection } = stage.session.getState();
  if (selection.size > 1) return undefined;
  const { containers } = stage.scene();
  return [hovered, ...selection].find(
    (id) => id !== undefined && containers.has(id) && portBox(stage, id) !== undefined,
  );
}

/** What a loose end is over: a node, a container that takes the wire, or one whose header or edge is met. */
export function wireTargetAt(stage: Stage, world: Point, source: string): string | undefined {
  const node = nodeAt(stage, world);
  if (node !== undefined) return node === source ? undefined : node;
  const verdicts = stage.session.getState().gesture?.verdicts;
  const zone = containerAt(stage, world, new Set([source]));
  if (zone !== undefined && verdicts?.get(zone.id)?.kind === 'allowed') return zone.id;
  const hit = hitAt(stage, world);
  const isFrame = hit.kind === 'frame' || hit.kind === 'grip';
  return isFrame && hit.id !== source ? hit.id : undefined;
}
