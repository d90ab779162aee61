import { createGraph, type ArchDocument } from '@archivolt/model';
import { union, type Box } from '../geometry.js';
import { PALETTES, type Theme } from '../look/palette.js';
import { createRouter } from '../route/router.js';
import { buildScene } from '../scene/build-scene.js';
import { noteBounds } from '../scene/notes.js';
import { isHidden } from '../scene/scene.js';
import type { Brush, ChangeMark } from '../svg/brush.js';
import { cardOf, foldedOf } from '../svg/cards.js';
import { element, type Markup } from '../svg/element.js';
import { iconSymbol } from '../svg/icon.js';
import { noteOf } from '../svg/notes.js';
import { wiresOf } from '../svg/wires.js';
import { groupOf, zoneOf } from '../svg/zones.js';

export interface PictureOptions {
  readonly theme?: Theme;
  /** Without ground: for slides and pages. */
  readonly isTransparent?: boolean;
  /** The part of the drawing that is shown. All of it unless told otherwise. */
  readonly area?: Box;
  /** What became of nodes and wires, by id: drawn in the colours of a comparison. */
  readonly marks?: ReadonlyMap<string, ChangeMark>;
  /** Whether the picture carries its design. It does unless told otherwise. */
  readonly hasDesign?: boolean;
}

/** What every format of picture is printed from. */
export interface Picture {
  readonly title: string;
  readonly box: Box;
  /** Icons and shapes that the drawing names. */
  readonly definitions: readonly Markup[];
  readonly drawing: readonly Markup[];
}

const MARGIN = 32;

/** A design as the canvas shows it, the same on every machine. */
export function drawPicture(document: ArchDocument, options: PictureOptions = {}): Picture {
  const { theme = 'light', isTransparent = false, marks = new Map() } = options;
  const scene = buildScene({ document, graph: createGraph(document) });
  const router = createRouter();
  router.update(scene);
  const brush: Brush = { scene, router, palette: PALETTES[theme], marks };
  const box = whole(options.area ?? extent(brush));
  const ground = element('rect', { ...box, fill: brush.palette.canvas });
  const services = [...scene.nodes.values(), ...scene.containers.values()].map(
    ({ service }) => service,
  );
  return {
    title: document.description ?? 'Architecture',
    box,
    definitions: [...new Set(services)].toSorted().flatMap(iconSymbol),
    drawing: [...(isTransparent ? [] : [ground]), ...parts(brush)],
  };
}

function parts(brush: Brush): readonly Markup[] {
  const { scene } = brush;
  const shown = <T extends { readonly id: string }>(items: Iterable<T>): readonly T[] =>
    [...items].filter(({ id }) => !isHidden(scene, id));
  const zones = shown(scene.containers.values());
  return [
    ...zones.filter(({ isFolded }) => !isFolded).map((zone) => zoneOf(brush, zone)),
    ...[...scene.groups.values()].map((group) => groupOf(brush, group)),
    wiresOf(brush),
    ...zones.filter(({ isFolded }) => isFolded).map((zone) => foldedOf(brush, zone)),
    ...shown(scene.nodes.values()).map((node) => cardOf(brush, node)),
    ...[...scene.notes.values()].flatMap((note) => noteOf(brush, note)),
  ];
}

function extent({ scene, router }: Brush): Box {
  const box = union([
    ...scene.nodes.values(),
    ...scene.containers.values(),
    ...[...scene.notes.values()].map(noteBounds),
    ...scene.groups.values(),
    ...[...scene.wires.keys()].flatMap((id) => router.route(id)?.bounds ?? []),
  ]) ?? { x: 0, y: 0, width: 320, height: 180 };
  return {
    x: box.x - MARGIN,
    y: box.y - MARGIN,
    width: box.width + 2 * MARGIN,
    height: box.height + 2 * MARGIN,
  };
}

function whole({ x, y, width, height }: Box): Box {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  return {
    x: left,
    y: top,
    width: Math.max(1, Math.ceil(x + width) - left),
    height: Math.max(1, Math.ceil(y + height) - top),
  };
}
