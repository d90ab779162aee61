import type { Box } from '../geometry.js';
import { textWidth } from '../label/text-width.js';
import type { SceneContainer, SceneGroup } from './scene.js';

const SIZE = 11;
/** Names hold their size on screen: this much larger they are before cards lose theirs. */
const LARGEST = 2;

/** Where a container's header says something: icon and name, and what is written at its right. */
export function titleBoxes(zone: SceneContainer): readonly Box[] {
  if (zone.isFolded) return [];
  const { x, y } = zone;
  const room = zone.width - 46;
  const name = textWidth(zone.name, SIZE);
  const detail = textWidth(zone.detail, SIZE);
  const width = Math.min(LARGEST * (23 + name), 23 + Math.max(name, room));
  const left = { x: x + 11, y: y + 9, width, height: LARGEST * 16 };
  if (zone.detail === '' || name + 16 + detail > room) return [left];
  return [left, { x: x + zone.width - 12 - detail, y: y + 9, width: detail, height: 17 }];
}

export function groupTitleBox({ x, y, width, title }: SceneGroup): Box {
  return {
    x: x + 14,
    y: y + 9,
    width: Math.min(LARGEST * textWidth(title, SIZE), width - 28),
    height: LARGEST * 14,
  };
}
