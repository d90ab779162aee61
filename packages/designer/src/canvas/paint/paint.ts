import { inflate } from '@archivolt/render';
import type { News, Stage } from '../stage.js';
import type { Brush } from './brush.js';
import { paintCards } from './cards.js';
import { paintGroups } from './groups.js';
import { createImages } from './images.js';
import { createMapPainter } from './map.js';
import { paintNotes } from './notes.js';
import { uncovered, type Area, type Place, type Size } from './scroll.js';
import type { Tokens } from './tokens.js';
import { paintWires } from './wires.js';
import { paintZoneNames, paintZones } from './zones.js';

type Sheet = CanvasRenderingContext2D;

/**
 * Paints what is not in the DOM: containers, wires, labels, and cards at low zoom. When the drawing only moves, what
 * stays in view is copied to the other sheet and what comes into view is painted beside it: to copy a canvas onto
 * itself would cost more than to paint all.
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

  return (news, tokens) => {
    const { level } = stage.store.get();
    const wanted = placeOf(stage);
    const size = sizeOf(stage);
    const brushOn = (context: Sheet): Brush => brushOf(stage, { context, tokens, images });
    const moved =
      news === 'moved' && level !== 'map' && isSized(front, size)
        ? uncovered(place, wanted, size)
        : undefined;
    place = moved?.place ?? wanted;
    if (moved === undefined) {
      resize(front, size);
      if (level === 'map') paintMap(brushOn(front), { map, place });
      else paintAll(brushOn(front), place);
      return;
    }
    if (moved.areas.length === 0) return;
    resize(back, size);
    back.setTransform(1, 0, 0, 1, 0, 0);
    back.drawImage(front.canvas, moved.by.x, moved.by.y);
    for (const area of moved.areas) paintArea(brushOn(back), { place, area });
    [front, back] = [back, front];
    front.canvas.style.visibility = '';
    back.canvas.style.visibility = 'hidden';
  };
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

function paintArea(brush: Brush, { place, area }: { place: Place; area: Area }): void {
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
  paintAll({ ...brush, seen: inflate(seen, REACH / brush.zoom), isPart: true }, place);
  context.restore();
}

function paintAll(brush: Brush, { x, y, scale }: Place): void {
  const { context, tokens, stage } = brush;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = tokens.canvas;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.setTransform(scale, 0, 0, scale, x, y);
  paintZones(brush);
  paintGroups(brush);
  paintWires(brush);
  paintCards(brush, new Set(stage.store.get().mounted));
  if (brush.level !== 'icons') paintNotes(brush);
}
