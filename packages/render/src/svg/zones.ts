import { textWidth } from '../label/text-width.js';
import type { SceneContainer, SceneGroup } from '../scene/scene.js';
import { textAt, type Brush } from './brush.js';
import { iconAt } from './cards.js';
import { element, together, type Markup } from './element.js';

/** A container's frame with its header. */
export function zoneOf({ palette, marks }: Brush, zone: SceneContainer): Markup {
  const isVpc = zone.zone === 'vpc';
  const inset = isVpc ? 0.625 : 0.5;
  const { line, fill } = palette.zone[zone.zone];
  const mark = marks.get(zone.id);
  const middle = zone.y + 17.5;
  const name = { size: 11, weight: 620, fill: palette.fg };
  const room = zone.width - 46 - textWidth(zone.name, 11) - 16;
  const hasDetail = zone.detail !== '' && textWidth(zone.detail, 11) <= room;
  return together([
    element('rect', {
      x: zone.x + inset,
      y: zone.y + inset,
      width: zone.width - 2 * inset,
      height: zone.height - 2 * inset,
      rx: isVpc ? 14 : 10,
      fill,
      stroke: mark === undefined ? line : palette[mark],
      'stroke-opacity': mark === undefined ? (isVpc ? 0.55 : 0.32) : 1,
      'stroke-width': mark === undefined ? (isVpc ? 1.25 : 1) : 2,
    }),
    iconAt(zone.service, { x: zone.x + 11, y: zone.y + 9, size: 16 }),
    textAt({ x: zone.x + 34, y: middle }, zone.name, name),
    ...(hasDetail
      ? [
          textAt({ x: zone.x + zone.width - 12, y: middle }, zone.detail, {
            size: 11,
            weight: 440,
            fill: palette.fg3,
            anchor: 'end',
          }),
        ]
      : []),
  ]);
}

/** The frame of a group: no fill, so that what it holds stays the loudest. */
export function groupOf({ palette }: Brush, group: SceneGroup): Markup {
  return together([
    element('rect', {
      x: group.x + 0.5,
      y: group.y + 0.5,
      width: group.width - 1,
      height: group.height - 1,
      rx: 12,
      fill: 'none',
      stroke: palette.fg3,
      'stroke-opacity': 0.6,
      'stroke-dasharray': '3 4',
    }),
    textAt({ x: group.x + 14, y: group.y + 17 }, group.title, {
      size: 11,
      weight: 620,
      fill: palette.fg2,
    }),
  ]);
}
