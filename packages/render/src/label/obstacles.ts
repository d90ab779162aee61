import { intersects, type Box } from '../geometry.js';
import type { Router } from '../route/router.js';
import type { Scene } from '../scene/scene.js';

const HEADER = 30;

/** What no label may lie on: cards, headers, titles and notes, by the area that they are in. */
export function labelObstacles({
  router: { index, titles },
  scene: { containers, notes },
}: {
  readonly router: Router;
  readonly scene: Scene;
}): (area: Box) => readonly Box[] {
  const frames = [...containers.values()].map((zone) =>
    zone.isFolded ? zone : { ...zone, height: HEADER },
  );
  const others: readonly Box[] = [...frames, ...notes.values()];
  return (area) => [
    ...index.boxesWithin(area),
    ...titles.boxesWithin(area),
    ...others.filter((box) => intersects(box, area)),
  ];
}
