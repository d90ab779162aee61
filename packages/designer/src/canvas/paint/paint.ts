import { inflate, type Box } from '@archivolt/render';
import type { Level } from '../level.js';
import type { News, Stage } from '../stage.js';
import type { Brush } from './brush.js';
import { paintCards } from './cards.js';
import { paintGroups } from './groups.js';
import { createImages } from './images.js';
import { createMapPainter } from './map.js';
import { paintNotes } from './notes.js';
import { uncovered, type Area, type Place, type Scroll, type Size } from './scroll.js';
import type { Tokens } from './tokens.js';
import { damage, pictureOf, type Picture } from './shown.js';
import { paintWires, wiringOf, type Wiring } from './wires.js';
import { paintZoneNames, paintZones } from './zones.js';
import { widened, zoomed, type Zoomed } from './zoom.js';

type Sheet = CanvasRenderingContext2D;

/** What the front sheet shows, as long as it is known. */
interface Known {
  readonly picture: Picture;
  readonly tokens: Tokens;
}

/**
 * Paints what is not in the DOM: containers, wires, labels, and cards at low zoom. When the drawing only moves, what
 * stays in view is copied to the other sheet and what comes into view is painted beside it: to copy a canvas onto
 * itself would cost more than to paint all. While it grows or shrinks, what is painted is shown larger for a few frames.
 * When something of it changes, the part where it was and is is painted.
 *
 * @param sheets - One above the other; only one is seen.
 */
export function createStagePainter(
  stage: Stage,
  sheets: readonly [Sheet, Sheet],
): (news: News, tokens: Tokens) => void {
  const images = createImages(stage.paint);
  const map = createMapPainter();
  let [front, back] = sheets;
  let place: Place | undefined;
  let level: Level | undefined;
  let known: Known | undefined;

  const paintWhole = (brush: Brush, at: Place): void => {
    place = at;
    ({ level } = brush);
    if (brush.level === 'map') {
      known = undefined;
      paintMap(brush, { map, place });
      return;
    }
    const wiring = wiringOf(brush);
    known = { picture: pictureOf(brush, wiring), tokens: brush.tokens };
    paintAll(brush, { place, wiring });
  };

  const paintChanged = (brush: Brush, before: Picture, at: Place): void => {
    const wiring = wiringOf(brush);
    const picture = pictureOf(brush, wiring);
    known = { picture, tokens: brush.tokens };
    show(front, undefined);
    const area = areaOf(damage(before, picture), at, sizeOf(stage));
    if (area !== undefined) paintArea(brush, { place: at, area, wiring });
  };

  const move = (brushOn: (sheet: Sheet) => Brush, { by, place: next, areas }: Scroll): void => {
    place = next;
    show(front, undefined);
    if (areas.length === 0) return;
    known = undefined;
    carry(front, back, by);
    for (const area of areas) paintArea(brushOn(back), { place, area });
    [front, back] = [back, front];
    reveal(front, back);
  };

  return (news, tokens) => {
    const wanted = placeOf(stage);
    const size = sizeOf(stage);
    const isSteady = level !== 'map' && level === stage.store.get().level && isSized(front, size);
    const isMoved = news === 'moved' && isSteady;
    const brushOn = (context: Sheet): Brush => brushOf(stage, { context, tokens, images });
    const scroll = isMoved ? uncovered(place, wanted, size) : undefined;
    const isKnown = news === 'changed' && isSteady && known?.tokens === tokens;
    if (scroll !== undefined) move(brushOn, scroll);
    else if (isMoved && isCovered(place, wanted, size)) show(front, zoomed(place, wanted, size));
    else if (isKnown && known !== undefined && place !== undefined && isAt(place, wanted))
      paintChanged(brushOn(front), known.picture, place);
    else {
      const at = isMoved ? lasting(place, wanted, size) : wanted;
      resize(front, size);
      paintWhole(brushAt(brushOn(front), at, size), at);
      show(front, at === wanted ? undefined : zoomed(at, wanted, size));
    }
  };
}

function isCovered(place: Place | undefined, wanted: Place, size: Size): boolean {
  return zoomed(place, wanted, size) !== undefined;
}

/** Where to paint all of what moves. */
function lasting(before: Place | undefined, wanted: Place, size: Size): Place {
  const wide = widened(before, wanted);
  return isCovered(wide, wanted, size) ? wide : wanted;
}

/** Copies what stays in view. */
function carry(from: Sheet, to: Sheet, by: { readonly x: number; readonly y: number }): void {
  resize(to, from.canvas);
  show(to, undefined);
  to.setTransform(1, 0, 0, 1, 0, 0);
  to.drawImage(from.canvas, by.x, by.y);
}

function reveal(front: Sheet, back: Sheet): void {
  front.canvas.style.visibility = '';
  back.canvas.style.visibility = 'hidden';
}

/** As it is painted, or larger. */
function show({ canvas }: Sheet, how: Zoomed | undefined): void {
  const { by = 1, x = 0, y = 0 } = how ?? {};
  canvas.style.transform =
    how === undefined
      ? ''
      : `matrix(${by}, 0, 0, ${by}, ${x / devicePixelRatio}, ${y / devicePixelRatio})`;
}

function brushAt(brush: Brush, { x, y, scale }: Place, { width, height }: Size): Brush {
  const seen = { x: -x / scale, y: -y / scale, width: width / scale, height: height / scale };
  return { ...brush, zoom: scale / devicePixelRatio, seen };
}

function placeOf(stage: Stage): Place {
  const { x, y, zoom } = stage.view();
  return { x: x * devicePixelRatio, y: y * devicePixelRatio, scale: zoom * devicePixelRatio };
}

function sizeOf(stage: Stage): Size {
  const { width, height } = stage.size();
  return {
    width: Math.round(width * devicePixelRatio),
    height: Math.round(height * devicePixelRatio),
  };
}

function isAt(place: Place, wanted: Place): boolean {
  return place.x === wanted.x && place.y === wanted.y && place.scale === wanted.scale;
}

function isSized({ canvas }: Sheet, { width, height }: Size): boolean {
  return canvas.width === width && canvas.height === height;
}

function resize(sheet: Sheet, size: Size): void {
  if (isSized(sheet, size)) return;
  sheet.canvas.width = size.width;
  sheet.canvas.height = size.height;
}

function brushOf(stage: Stage, means: Pick<Brush, 'context' | 'tokens' | 'images'>): Brush {
  const { level } = stage.store.get();
  means.context.textAlign = 'left';
  means.context.imageSmoothingQuality = 'high';
  return { ...means, stage, level, zoom: stage.view().zoom, seen: stage.seen(), isPart: false };
}

interface OnMap {
  readonly map: ReturnType<typeof createMapPainter>;
  readonly place: Place;
}

function paintMap(brush: Brush, { map, place: { x, y, scale } }: OnMap): void {
  map.paint(brush);
  brush.context.setTransform(scale, 0, 0, scale, x, y);
  paintZoneNames(brush);
}

/** Badges, halos and ends of wires reach so many pixels beyond what they belong to. */
const REACH = 24;

/** Pixels of the device that a part of the drawing is on; undefined when none of it is in view. */
function areaOf(box: Box | undefined, { x, y, scale }: Place, size: Size): Area | undefined {
  if (box === undefined) return undefined;
  const reach = REACH * devicePixelRatio;
  const left = Math.max(0, Math.floor(box.x * scale + x - reach));
  const top = Math.max(0, Math.floor(box.y * scale + y - reach));
  const right = Math.min(size.width, Math.ceil((box.x + box.width) * scale + x + reach));
  const bottom = Math.min(size.height, Math.ceil((box.y + box.height) * scale + y + reach));
  if (right <= left || bottom <= top) return undefined;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

interface Part {
  readonly place: Place;
  readonly area: Area;
  /** That of the whole view, if it is known. */
  readonly wiring?: Wiring;
}

function paintArea(brush: Brush, { place, area, wiring }: Part): void {
  const { context } = brush;
  const { x, y, scale } = place;
  const seen = {
    x: (area.x - x) / scale,
    y: (area.y - y) / scale,
    width: area.width / scale,
    height: area.height / scale,
  };
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.beginPath();
  context.rect(area.x, area.y, area.width, area.height);
  context.clip();
  const part = { ...brush, seen: inflate(seen, REACH / brush.zoom), isPart: true };
  paintAll(part, { place, wiring: wiring ?? wiringOf(part) });
  context.restore();
}

interface Whole {
  readonly place: Place;
  readonly wiring: Wiring;
}

function paintAll(brush: Brush, { place: { x, y, scale }, wiring }: Whole): void {
  const { context, tokens, stage } = brush;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = tokens.canvas;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.setTransform(scale, 0, 0, scale, x, y);
  paintZones(brush);
  paintGroups(brush);
  paintWires(brush, wiring);
  paintCards(brush, new Set(stage.store.get().mounted));
  if (brush.level !== 'icons') paintNotes(brush);
}
