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
import { carry, hide, isSized, resize, reveal, show, type Sheet } from './sheet.js';
import type { Tokens } from './tokens.js';
import { damage, pictureOf, type Picture, type Shown } from './shown.js';
import { paintWires, wiringOf, type Wiring } from './wires.js';
import { paintZoneNames, paintZones } from './zones.js';
import { widened, zoomed } from './zoom.js';

/** What the front sheet shows, as long as it is known. */
interface Known {
  readonly picture: Picture;
  readonly tokens: Tokens;
}

/** Two sheets, one above the other, of which only the front is seen, and what is on it. */
interface Painted {
  readonly map: ReturnType<typeof createMapPainter>;
  front: Sheet;
  back: Sheet;
  place: Place | undefined;
  level: Level | undefined;
  known: Known | undefined;
}

/**
 * Paints what is not in the DOM: containers, wires, labels, and cards at low zoom. When the drawing only moves, what
 * stays in view is copied to the other sheet and what comes into view is painted beside it: to copy a canvas onto
 * itself would cost more than to paint all. While it grows or shrinks, what is painted is shown larger for a few frames.
 * When something of it changes, the part where it was and is is painted, while the camera moves too.
 */
export function createStagePainter(
  stage: Stage,
  [front, back]: readonly [Sheet, Sheet],
): (news: News, tokens: Tokens) => void {
  const images = createImages(stage.paint);
  const painted: Painted = {
    map: createMapPainter(),
    front,
    back,
    place: undefined,
    level: undefined,
    known: undefined,
  };
  return (news, tokens) => {
    const wanted = placeOf(stage);
    const size = sizeOf(stage);
    const brushOn = (context: Sheet): Brush => brushOf(stage, { context, tokens, images });
    const { place, level, known } = painted;
    const isFit = level === stage.store.get().level && isSized(painted.front, size);
    const isSteady = level !== 'map' && isFit;
    const isMoved = news === 'moved' && isSteady;
    const isChanged = news === 'changed' && isSteady && known?.tokens === tokens;
    const isScroll = isMoved || (isChanged && stage.isMoving());
    const scroll = isScroll ? uncovered(place, wanted, size) : undefined;
    if (scroll !== undefined) move(painted, brushOn, scroll);
    const isThere = scroll !== undefined || (place !== undefined && isAt(place, wanted));
    if (isMoved && isThere) return;
    if (isMoved && isCovered(place, wanted, size)) {
      show(painted.front, zoomed(place, wanted, size));
    } else if (isChanged && isThere) {
      paintChanged(painted, brushOn(painted.front), size);
    } else {
      const at = isMoved ? lasting(place, wanted, size) : wanted;
      resize(painted.front, size);
      paintWhole(painted, brushAt(brushOn(painted.front), at, size), at);
      show(painted.front, at === wanted ? undefined : zoomed(at, wanted, size));
    }
  };
}

function paintWhole(painted: Painted, brush: Brush, place: Place): void {
  painted.place = place;
  painted.level = brush.level;
  painted.known = undefined;
  if (brush.level === 'map') {
    paintMap(brush, { map: painted.map, place });
    return;
  }
  const wiring = wiringOf(brush);
  painted.known = { picture: pictureOf(brush, wiring), tokens: brush.tokens };
  paintAll(brush, { place, wiring });
}

function paintChanged(painted: Painted, brush: Brush, size: Size): void {
  const { place, known } = painted;
  if (place === undefined || known === undefined) return;
  const wiring = wiringOf(brush);
  const now = pictureOf(brush, wiring);
  painted.known = { picture: now, tokens: brush.tokens };
  show(painted.front, undefined);
  const changed = damage({ before: known.picture, now, seen: brush.seen });
  const area = areaOf(changed, place, size);
  if (area === undefined) return;
  paintArea(partOf(brush, { place, area }), { place, area, wiring });
}

function move(
  painted: Painted,
  brushOn: (sheet: Sheet) => Brush,
  { by, place, areas }: Scroll,
): void {
  painted.place = place;
  const { front, back, known } = painted;
  show(front, undefined);
  if (areas.length === 0) return;
  carry(front, back, by);
  const more = paintStrips(brushOn(back), { place, areas });
  // What is known already may look otherwise by now: that is seen by comparing.
  painted.known = known && { ...known, picture: new Map([...more, ...known.picture]) };
  painted.front = back;
  painted.back = front;
  reveal(back);
  hide(front);
}

function isCovered(place: Place | undefined, wanted: Place, size: Size): boolean {
  return zoomed(place, wanted, size) !== undefined;
}

/** Where to paint all of what moves. */
function lasting(before: Place | undefined, wanted: Place, size: Size): Place {
  const wide = widened(before, wanted);
  return isCovered(wide, wanted, size) ? wide : wanted;
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
}

function partOf(brush: Brush, { place: { x, y, scale }, area }: Part): Brush {
  const seen = {
    x: (area.x - x) / scale,
    y: (area.y - y) / scale,
    width: area.width / scale,
    height: area.height / scale,
  };
  return { ...brush, seen: inflate(seen, REACH / brush.zoom), isPart: true };
}

function paintArea(part: Brush, { place, area, wiring }: Part & Whole): void {
  const { context } = part;
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.beginPath();
  context.rect(area.x, area.y, area.width, area.height);
  context.clip();
  paintAll(part, { place, wiring });
  context.restore();
}

/** Paints what comes into view, and says what that is. */
function paintStrips(
  brush: Brush,
  { place, areas }: { readonly place: Place; readonly areas: readonly Area[] },
): Picture {
  const more = new Map<string, Shown>();
  for (const area of areas) {
    const part = partOf(brush, { place, area });
    const wiring = wiringOf(part);
    paintArea(part, { place, area, wiring });
    for (const [key, shown] of pictureOf(part, wiring)) more.set(key, shown);
  }
  return more;
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
