import type { Box } from '../geometry.js';
import { textWidth } from '../label/text-width.js';
import type { SceneContainer, SceneGroup } from './scene.js';

const SIZE = 11;

/** Where a container's header says something: icon and name, and what is written at its right. */
export function titleBoxes(zone: SceneContainer): readonly Box[] {
  if (zone.isFolded) return [];
  const line = { y: zone.y + 9, height: 17 };
  const room = zone.width - 46;
  const name = textWidth(zone.name, SIZE);
  const detail = textWidth(zone.detail, SIZE);
  const left = { ...line, x: zone.x + 11, width: 23 + Math.min(name, room) };
  if (zone.detail === '' || name + 16 + detail > room) return [left];
  return [left, { ...line, x: zone.x + zone.width - 12 - detail, width: detail }];
}

export function groupTitleBox({ x, y, width, title }: SceneGroup): Box {
  return { x: x + 14, y: y + 8, width: Math.min(textWidth(title, SIZE), width - 28), height: 14 };
}
