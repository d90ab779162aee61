import { initWasm, Resvg } from '@resvg/resvg-wasm';
import wasm from '@resvg/resvg-wasm/index_bg.wasm?inline';
import { pictureFonts } from './fonts.js';
import { bytesOf } from './inline.js';

/** A raster needs memory by its pixels: so many, and no more. */
const MOST_PIXELS = 120_000_000;

let ready: Promise<void> | undefined;

/** An SVG of ours as a PNG; undefined where it would be too large. */
export async function rasterise(svg: string, scale: number): Promise<Uint8Array | undefined> {
  ready ??= initWasm(bytesOf(wasm));
  await ready;
  const { regular, semibold } = pictureFonts();
  const picture = new Resvg(svg.replaceAll(WEIGHT, hundred), {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers: [regular, semibold], defaultFontFamily: 'Inter Variable' },
  });
  try {
    const { width, height } = picture;
    if (width * height * scale * scale > MOST_PIXELS) return undefined;
    return picture.render().asPng();
  } finally {
    picture.free();
  }
}

const WEIGHT = /font-weight="(\d+)"/g;

/** The rasteriser knows weights by their hundreds only. */
function hundred(_: string, weight: string): string {
  return `font-weight="${Math.round(Number(weight) / 100) * 100}"`;
}
