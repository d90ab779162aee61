import { boxAt, noteBounds, union, type Box, type Scene } from '@archivolt/render';
import type { Stage } from './stage.js';

export const CAMERA = 380;
const PADDING = { side: 26, top: 20, foot: 62 };
const LEAST = 0.04;
const MOST = 4;
const STEPS = [0.05, 0.1, 0.14, 0.2, 0.25, 0.33, 0.5, 0.67, 0.85, 1, 1.25, 1.5, 2, 3, 4];

/** Zooms around the middle of the view. */
export function zoomTo(stage: Stage, zoom: number, milliseconds = 140): void {
  const { x, y, zoom: before } = stage.aim();
  const { width, height } = stage.size();
  const next = Math.min(MOST, Math.max(LEAST, zoom));
  const [cx, cy] = [width / 2, height / 2];
  stage.go(
    { x: cx - ((cx - x) / before) * next, y: cy - ((cy - y) / before) * next, zoom: next },
    milliseconds,
  );
}

export function zoomBy(stage: Stage, steps: 1 | -1): void {
  const { zoom } = stage.aim();
  const next =
    steps > 0
      ? STEPS.find((step) => step > zoom + 0.005)
      : STEPS.findLast((step) => step < zoom - 0.005);
  zoomTo(stage, next ?? zoom);
}

/** Brings an area into view, no larger than life. */
export function fit(stage: Stage, box: Box | undefined, milliseconds = CAMERA): void {
  const { width, height } = stage.size();
  if (box === undefined || width === 0) return;
  const wide = width - 2 * PADDING.side;
  const high = height - PADDING.top - PADDING.foot;
  const exact = Math.min(wide / box.width, high / box.height, 1);
  const zoom = Math.max(LEAST, exact > 0.97 ? 1 : exact);
  stage.go(
    {
      x: Math.round((width - box.width * zoom) / 2 - box.x * zoom),
      y: Math.round(PADDING.top + (high - box.height * zoom) / 2 - box.y * zoom),
      zoom,
    },
    milliseconds,
  );
}

export function boundsOfAll(stage: Stage): Box | undefined {
  const scene = stage.scene();
  const { nodes, containers, groups } = scene;
  return union([
    ...[nodes, containers, groups].flatMap((items): Box[] => [...items.values()]),
    ...[...scene.notes.values()].map(noteBounds),
  ]);
}

export function boundsOfIds(stage: Stage, ids: Iterable<string>): Box | undefined {
  const scene = stage.scene();
  return union(
    [...ids].flatMap((id) => {
      const wire = scene.wires.get(id);
      if (wire === undefined)
        return boxAt(scene, id) ?? boundsOfNote(scene, id) ?? scene.groups.get(id) ?? [];
      return [boxAt(scene, wire.from) ?? [], boxAt(scene, wire.to) ?? []].flat();
    }),
  );
}

function boundsOfNote(scene: Scene, id: string): Box | undefined {
  const note = scene.notes.get(id);
  return note === undefined ? undefined : noteBounds(note);
}

const MARGIN = 48;

/** Moves the camera only as far as it must to show something, or fits it when it cannot be seen. */
export function bringIntoView(stage: Stage, box: Box | undefined): void {
  if (box === undefined) return;
  const { x, y, zoom } = stage.view();
  const { width, height } = stage.size();
  const left = box.x * zoom + x;
  const top = box.y * zoom + y;
  const [wide, high] = [box.width * zoom, box.height * zoom];
  if (wide > width - 2 * MARGIN || high > height - 2 * MARGIN) {
    fit(stage, box);
    return;
  }
  const dx = Math.max(0, MARGIN - left) - Math.max(0, left + wide - width + MARGIN);
  const dy = Math.max(0, MARGIN - top) - Math.max(0, top + high - height + MARGIN + 40);
  if (dx !== 0 || dy !== 0) stage.go({ x: x + dx, y: y + dy, zoom }, CAMERA);
}
