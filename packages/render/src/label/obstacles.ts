import { intersects, type Box } from '../geometry.js';
import type { Router } from '../route/router.js';
import type { Scene } from '../scene/scene.js';

const HEADER = 30;

/** What no label may lie on: cards, headers, titles and notes. */
export function labelObstacles(
  { router, scene }: { readonly router: Router; readonly scene: Scene },
  area: Box,
): readonly Box[] {
  const frames = [...scene.containers.values()]
    .filter((zone) => intersects(zone, area))
    .map((zone) => (zone.isFolded ? zone : { ...zone, height: HEADER }));
  const notes = [...scene.notes.values()].filter((note) => intersects(note, area));
  return [
    ...router.index.boxesWithin(area),
    ...router.titles.boxesWithin(area),
    ...frames,
    ...notes,
  ];
}
