import type { WireKind } from '@archivolt/model';
import { holds, type Point } from '../geometry.js';
import { labelObstacles } from '../label/obstacles.js';
import { labelSizes } from '../label/label-size.js';
import { placeLabels, type PlacedLabel } from '../label/place-labels.js';
import { GLYPHS } from '../look/glyphs.js';
import { CAP, CUT, DASH, WIDTH } from '../look/wire-look.js';
import type { SceneWire } from '../scene/scene.js';
import { textAt, type Brush } from './brush.js';
import { element, short, together, type Markup } from './element.js';
import { pathOf } from './svg-pen.js';

interface Drawn {
  readonly wire: SceneWire;
  readonly points: readonly Point[];
}

/** All wires, and then what stands on them. */
export function wiresOf(brush: Brush): Markup {
  const drawn = [...brush.scene.wires.values()].flatMap((wire): readonly Drawn[] => {
    const points = brush.router.route(wire.id)?.points;
    return points === undefined ? [] : [{ wire, points }];
  });
  const places = placeLabels({
    wires: drawn.map(({ wire, points }) => ({
      id: wire.id,
      points,
      sizes: labelSizes(wire, false),
    })),
    scale: 1,
    obstacles: labelObstacles(brush),
  });
  return together([
    ...drawn.map((one) => lineOf(brush, one)),
    ...drawn.flatMap(({ wire }) => {
      const place = places.get(wire.id);
      return place === undefined ? [] : [labelOf(brush, wire, place)];
    }),
  ]);
}

function lineOf(brush: Brush, { wire, points }: Drawn): Markup {
  const mark = brush.marks.get(wire.id);
  const colour = mark === undefined ? brush.palette.wire[wire.kind] : brush.palette[mark];
  const dash = DASH[wire.kind];
  const line = element('path', {
    d: pathOf(points, CUT[wire.kind]),
    fill: 'none',
    stroke: colour,
    'stroke-width': mark === undefined ? (wire.isReference ? 1.2 : WIDTH[wire.kind]) : 2.25,
    'stroke-dasharray': dash.length === 0 ? undefined : dash.join(' '),
    'stroke-linecap': CAP[wire.kind],
  });
  const [before, tip] = [points.at(-2), points.at(-1)];
  const end =
    before === undefined || tip === undefined
      ? []
      : [endOf(brush, wire.kind, { before, tip, colour })];
  const opacity = mark === 'removed' ? 0.6 : wire.isReference ? 0.7 : undefined;
  return element('g', { opacity }, line, ...end);
}

interface End {
  readonly before: Point;
  readonly tip: Point;
  readonly colour: string;
}

function endOf(brush: Brush, kind: WireKind, { before, tip, colour }: End): Markup {
  const angle = (Math.atan2(tip.y - before.y, tip.x - before.x) * 180) / Math.PI;
  const transform = `translate(${short(tip.x)} ${short(tip.y)}) rotate(${short(angle)})`;
  return element('g', { transform, stroke: colour }, SHAPES[kind](colour, groundAt(brush, tip)));
}

/** The shape at a wire's end, as the canvas paints it. */
const SHAPES: Readonly<Record<WireKind, (colour: string, ground: string) => Markup>> = {
  request: (colour) =>
    element('path', { d: 'M-1 0L-8.5-3.6V3.6Z', fill: colour, 'stroke-linejoin': 'round' }),
  event: () =>
    element('path', {
      d: 'M-7.5-4.2L-2 0L-7.5 4.2',
      fill: 'none',
      'stroke-width': 1.6,
      'stroke-linecap': 'round',
    }),
  data: (colour) => element('circle', { cx: -4.2, cy: 0, r: 3.2, fill: colour, stroke: 'none' }),
  auth: (_, ground) =>
    element('path', { d: 'M-1.5 0L-5.5-3.4L-9.5 0L-5.5 3.4Z', fill: ground, 'stroke-width': 1.4 }),
  placement: () => element('circle', { cx: -2.5, cy: 0, r: 2, fill: 'none', 'stroke-width': 1.2 }),
};

/** The fill of the ground at a point: the canvas, or the innermost container's. */
function groundAt({ scene, palette }: Brush, point: Point): string {
  let fill = palette.canvas;
  for (const zone of scene.containers.values())
    if (!zone.isFolded && holds(zone, point)) fill = palette.zone[zone.zone].fill;
  return fill;
}

function labelOf(brush: Brush, wire: SceneWire, { at, text, box }: PlacedLabel): Markup {
  const { palette } = brush;
  const frame = { x: box.x, y: box.y, width: box.width, height: box.height };
  const style = { weight: 640, anchor: 'middle' } as const;
  if (wire.access !== undefined) {
    const colour = palette.wire.data;
    return together([
      element('rect', {
        ...frame,
        rx: 4,
        fill: palette.raised,
        stroke: colour,
        'stroke-opacity': 0.4,
      }),
      textAt(at, wire.access, { ...style, size: 10, fill: colour }),
    ]);
  }
  if (wire.glyph !== undefined) return glyphOf(brush, wire.glyph, at);
  return together([
    element('rect', { ...frame, rx: 4, fill: groundAt(brush, at) }),
    textAt(at, text ?? '', {
      ...style,
      weight: 480,
      size: 11,
      fill: palette.fg2,
      room: box.width - 8,
    }),
  ]);
}

function glyphOf({ palette }: Brush, name: keyof typeof GLYPHS, at: Point): Markup {
  const colour = palette.wire.auth;
  const transform = `translate(${short(at.x - 5)} ${short(at.y - 5)}) scale(${10 / 24})`;
  const strokes = {
    transform,
    fill: 'none',
    stroke: colour,
    'stroke-width': 2.4,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  };
  return together([
    element('circle', {
      cx: at.x,
      cy: at.y,
      r: 9,
      fill: palette.raised,
      stroke: colour,
      'stroke-opacity': 0.45,
    }),
    element('g', strokes, ...GLYPHS[name].map((d) => element('path', { d }))),
  ]);
}
