import { CARD_ROOM, fitDetail, fitName } from '../label/fit-text.js';
import type { SceneContainer, SceneNode } from '../scene/scene.js';
import { textAt, type Brush } from './brush.js';
import { element, together, type Markup } from './element.js';
import { iconId } from './icon.js';

/** A service: its icon, its name, its one fact. */
export function cardOf(brush: Brush, node: SceneNode): Markup {
  const { palette, marks } = brush;
  const mark = marks.get(node.id);
  const isCard = node.shape === 'card';
  const frame = element('rect', {
    x: node.x,
    y: node.y,
    width: node.width,
    height: node.height,
    rx: isCard ? 10 : 26,
    fill: isCard ? palette.raised : palette.canvas,
    stroke: mark === undefined ? (isCard ? palette.lineNode : palette.lineStrong) : palette[mark],
    'stroke-width': mark === undefined ? 1 : 2,
    'stroke-dasharray': mark === 'removed' ? '5 4' : undefined,
  });
  return element(
    'g',
    { opacity: mark === 'removed' ? 0.6 : undefined },
    element('title', {}, `${node.name}, ${node.title}`),
    frame,
    iconAt(node.service, { x: node.x + 11, y: node.y + 12, size: 28 }),
    textAt({ x: node.x + 48, y: node.y + 18.5 }, fitName(node.name), {
      size: 13,
      weight: 620,
      fill: palette.fg,
      room: CARD_ROOM,
    }),
    textAt({ x: node.x + 48, y: node.y + 34.5 }, fitDetail(node.detail), {
      size: 11,
      weight: 440,
      fill: palette.fg3,
      room: CARD_ROOM,
    }),
  );
}

/** A folded container is a node with its count. */
export function foldedOf({ palette }: Brush, zone: SceneContainer): Markup {
  const { line, fill } = palette.zone[zone.zone];
  const { x, y, width, height } = zone;
  return together([
    element('rect', { x, y, width, height, rx: 10, fill, stroke: line, 'stroke-width': 1.25 }),
    iconAt(zone.service, { x: x + 11, y: y + 12, size: 28 }),
    textAt({ x: x + 48, y: y + 18.5 }, fitName(zone.name), {
      size: 13,
      weight: 620,
      fill: palette.fg,
      room: CARD_ROOM,
    }),
    textAt({ x: x + 48, y: y + 34.5 }, `${zone.count} inside`, {
      size: 11,
      weight: 440,
      fill: palette.fg3,
    }),
  ]);
}

export function iconAt(
  service: string,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
): Markup {
  return element('use', { href: `#${iconId(service)}`, x, y, width: size, height: size });
}
