import type { Box, Point } from '@archivolt/render';

export interface Mark {
  readonly colour: number;
  readonly ground: number;
  readonly isRound: boolean;
}

/** Pixels written by hand: upright boxes and lines by the ten thousand, far faster than paths. */
export interface Raster {
  /** A box in canvas units; at least `least` pixels large. */
  box(box: Box, colour: number, least?: number): void;
  /** Level and upright lines of one pixel along the corners. */
  line(points: ArrayLike<number>, colour: number): void;
  /** The outline of a box, `width` pixels thick, just outside of it. */
  ring(box: Box, colour: number, width: number): void;
  /** A mark of a size that does not follow the zoom. */
  dot(at: Point, mark: Mark): void;
  put(context: CanvasRenderingContext2D): void;
}

export interface RasterView {
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly ratio: number;
}

/** Keeps its pixels between frames. */
export function createRasters(): (view: RasterView, ground: number) => Raster {
  let image: ImageData | undefined;
  let pixels = new Uint32Array();
  return (view, ground) => {
    if (image?.width !== view.width || image.height !== view.height) {
      image = new ImageData(Math.max(1, view.width), Math.max(1, view.height));
      pixels = new Uint32Array(image.data.buffer);
    }
    pixels.fill(ground);
    return rasterOn(image, pixels, view);
  };
}

function rasterOn(image: ImageData, pixels: Uint32Array, view: RasterView): Raster {
  const { width, height } = image;
  const scale = view.zoom * view.ratio;
  const left = view.x * view.ratio;
  const top = view.y * view.ratio;
  const thick = Math.max(1, Math.round(view.ratio));

  const fill = (
    edges: { x0: number; y0: number; x1: number; y1: number },
    colour: number,
  ): void => {
    const x0 = Math.max(0, edges.x0);
    const x1 = Math.min(width, edges.x1);
    const y1 = Math.min(height, edges.y1);
    if (x0 >= x1) return;
    for (let y = Math.max(0, edges.y0); y < y1; y += 1) {
      pixels.fill(colour, y * width + x0, y * width + x1);
    }
  };

  const box = (item: Box, colour: number, least = 1): void => {
    const x0 = Math.round(item.x * scale + left);
    const y0 = Math.round(item.y * scale + top);
    const x1 = Math.max(x0 + least, Math.round((item.x + item.width) * scale + left));
    const y1 = Math.max(y0 + least, Math.round((item.y + item.height) * scale + top));
    fill({ x0, y0, x1, y1 }, colour);
  };

  return {
    box,
    line: (points, colour) => {
      let x0 = Math.round((points[0] ?? 0) * scale + left);
      let y0 = Math.round((points[1] ?? 0) * scale + top);
      for (let at = 2; at + 1 < points.length; at += 2) {
        const x1 = Math.round((points[at] ?? 0) * scale + left);
        const y1 = Math.round((points[at + 1] ?? 0) * scale + top);
        fill(
          {
            x0: Math.min(x0, x1),
            y0: Math.min(y0, y1),
            x1: Math.max(x0, x1) + thick,
            y1: Math.max(y0, y1) + thick,
          },
          colour,
        );
        x0 = x1;
        y0 = y1;
      }
    },
    ring: (item, colour, wide) => {
      for (const edge of ringEdges(item, scale, wide * view.ratio)) box(edge, colour);
    },
    dot: (at, mark) => {
      const x = Math.round(at.x * scale + left);
      const y = Math.round(at.y * scale + top);
      for (const { row, shade } of dotRows(mark, view.ratio)) {
        fill({ x0: x + row.from, y0: y + row.y, x1: x + row.to, y1: y + row.y + 1 }, shade);
      }
    },
    put: (context) => context.putImageData(image, 0, 0),
  };
}

/** Four boxes around a box, with a gap. */
function ringEdges(item: Box, scale: number, wide: number): readonly Box[] {
  const edge = wide / scale;
  const out = 2 * edge;
  const { x, y } = { x: item.x - out, y: item.y - out };
  const width = item.width + 2 * out;
  const height = item.height + 2 * out;
  return [
    { x, y, width, height: edge },
    { x, y: y + height - edge, width, height: edge },
    { x, y, width: edge, height },
    { x: x + width - edge, y, width: edge, height },
  ];
}

interface DotRow {
  readonly row: { readonly y: number; readonly from: number; readonly to: number };
  readonly shade: number;
}

const DOT = 4;

/** A disc or a square of eight pixels on a rim of the ground, row by row. */
function dotRows(mark: Mark, ratio: number): readonly DotRow[] {
  const rows: DotRow[] = [];
  for (const [reach, shade] of [
    [(DOT + 1) * ratio, mark.ground],
    [DOT * ratio, mark.colour],
  ] as const) {
    for (let y = Math.ceil(-reach); y <= reach; y += 1) {
      const half = Math.round(mark.isRound ? Math.sqrt(reach * reach - y * y) : reach - 0.5);
      if (half > 0) rows.push({ row: { y, from: -half, to: half }, shade });
    }
  }
  return rows;
}

/** A colour of the theme as a pixel, mixed over a ground. Tokens are written `#rrggbb`. */
export function pixel(
  colour: string,
  over?: { readonly ground: string; readonly alpha: number },
): number {
  const [r, g, b] = channels(colour);
  if (over === undefined) return packed(r, g, b);
  const [gr, gg, gb] = channels(over.ground);
  const mix = (a: number, c: number): number => Math.round(a * over.alpha + c * (1 - over.alpha));
  return packed(mix(r, gr), mix(g, gg), mix(b, gb));
}

function channels(colour: string): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1, 7), 16);
  if (Number.isNaN(value)) return [128, 128, 128];
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Bytes are red, green, blue, alpha from the lowest up on every machine a browser runs on. */
function packed(r: number, g: number, b: number): number {
  return ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;
}
