import { createGraph, type ArchDocument } from '@archivolt/model';
import { icons } from '@archivolt/model/icons';
import { union, type Box } from '../geometry.js';
import { textWidth } from '../label/text-width.js';
import { PALETTES, type Theme } from '../look/palette.js';
import { wrapText } from '../look/wrap-text.js';
import { createRouter } from '../route/router.js';
import { buildScene } from '../scene/build-scene.js';
import { isHidden, type Scene } from '../scene/scene.js';
import { FONT, textAt, type Brush, type ChangeMark } from './brush.js';
import { cardOf, foldedOf, iconId } from './cards.js';
import { element, short, together, type Markup } from './element.js';
import { embeddedDesign } from './embedded-design.js';
import { wiresOf } from './wires.js';
import { zoneOf } from './zones.js';

export interface PictureOptions {
  readonly theme?: Theme;
  /** Without ground: for slides and pages. */
  readonly isTransparent?: boolean;
  /** What became of nodes and wires, by id: drawn in the colours of a comparison. */
  readonly marks?: ReadonlyMap<string, ChangeMark>;
  /** Whether the picture carries its design. It does unless told otherwise. */
  readonly hasDesign?: boolean;
}

const MARGIN = 32;

/** A design as an SVG picture: what the canvas shows, the same on every machine. */
export function renderSvg(document: ArchDocument, options: PictureOptions = {}): string {
  const { theme = 'light', isTransparent = false, marks = new Map(), hasDesign = true } = options;
  const scene = buildScene({ document, graph: createGraph(document) });
  const router = createRouter();
  router.update(scene);
  const brush: Brush = { scene, router, palette: PALETTES[theme], marks };
  const box = extent(brush);
  const root = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: [box.x, box.y, box.width, box.height].map(short).join(' '),
      width: box.width,
      height: box.height,
      'font-family': FONT,
    },
    element('title', {}, document.description ?? 'Architecture'),
    ...(hasDesign ? [embeddedDesign(document)] : []),
    element('defs', {}, ...iconsOf(scene)),
    ...(isTransparent ? [] : [element('rect', { ...box, fill: brush.palette.canvas })]),
    together(drawing(brush)),
  );
  return `${root.svg}\n`;
}

function drawing(brush: Brush): readonly Markup[] {
  const { scene } = brush;
  const shown = <T extends { readonly id: string }>(items: Iterable<T>): readonly T[] =>
    [...items].filter(({ id }) => !isHidden(scene, id));
  const zones = shown(scene.containers.values());
  return [
    ...zones.filter(({ isFolded }) => !isFolded).map((zone) => zoneOf(brush, zone)),
    wiresOf(brush),
    ...zones.filter(({ isFolded }) => isFolded).map((zone) => foldedOf(brush, zone)),
    ...shown(scene.nodes.values()).map((node) => cardOf(brush, node)),
    ...[...scene.notes.values()].flatMap(({ x, y, width, text }) =>
      wrapText(text, width, (line) => textWidth(line, 11)).map((line, index) =>
        textAt({ x, y: y + 8 + index * 16 }, line, {
          size: 11,
          weight: 440,
          fill: brush.palette.fg2,
        }),
      ),
    ),
  ];
}

function extent({ scene, router }: Brush): Box {
  const box = union([
    ...scene.nodes.values(),
    ...scene.containers.values(),
    ...scene.notes.values(),
    ...[...scene.wires.keys()].flatMap((id) => router.route(id)?.bounds ?? []),
  ]) ?? { x: 0, y: 0, width: 320, height: 180 };
  const x = Math.floor(box.x - MARGIN);
  const y = Math.floor(box.y - MARGIN);
  return {
    x,
    y,
    width: Math.ceil(box.x + box.width + MARGIN) - x,
    height: Math.ceil(box.y + box.height + MARGIN) - y,
  };
}

/** The icons that the drawing uses, once each: pictures in the picture, so that no id of theirs meets another. */
function iconsOf(scene: Scene): readonly Markup[] {
  const services = new Set(
    [...scene.nodes.values(), ...scene.containers.values()].map(({ service }) => service),
  );
  return [...services].toSorted().flatMap((service) => {
    const icon = Object.hasOwn(icons, service) ? icons[service as keyof typeof icons] : undefined;
    if (icon === undefined) return [];
    return [
      element(
        'symbol',
        { id: iconId(service), viewBox: '0 0 28 28' },
        element('image', {
          width: 28,
          height: 28,
          href: `data:image/svg+xml,${encodeURIComponent(icon)}`,
          style: 'clip-path: inset(0 round 6px)',
        }),
      ),
    ];
  });
}
