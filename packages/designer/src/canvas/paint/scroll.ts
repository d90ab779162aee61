/** Where a drawing lies on the canvas, in pixels of the device. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Area extends Size {
  readonly x: number;
  readonly y: number;
}

export interface Scroll {
  /** Whole pixels that what is painted moves by. */
  readonly by: { readonly x: number; readonly y: number };
  /** Where the drawing lies then: at most half a pixel from where it should. */
  readonly place: Place;
  /** What comes into view. */
  readonly areas: readonly Area[];
}

/** How a painting moves to where it is wanted, and what has to be painted then; undefined when all of it has. */
export function uncovered(
  before: Place | undefined,
  wanted: Place,
  { width, height }: Size,
): Scroll | undefined {
  if (before?.scale !== wanted.scale) return undefined;
  const by = { x: Math.round(wanted.x - before.x), y: Math.round(wanted.y - before.y) };
  // Past half of it, painting all is no slower.
  if (Math.abs(by.x) > width / 2 || Math.abs(by.y) > height / 2) return undefined;
  const place = { ...before, x: before.x + by.x, y: before.y + by.y };
  const areas: Area[] = [];
  const [across, down] = [Math.abs(by.x), Math.abs(by.y)];
  if (down > 0) areas.push({ x: 0, y: by.y > 0 ? 0 : height - down, width, height: down });
  if (across > 0) {
    const top = by.y > 0 ? down : 0;
    areas.push({ x: by.x > 0 ? 0 : width - across, y: top, width: across, height: height - down });
  }
  return { by, place, areas };
}
