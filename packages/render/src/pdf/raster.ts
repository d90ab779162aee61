import { jpegRaster } from './jpeg-raster.js';
import { pngRaster } from './png-raster.js';

/** A picture as a PDF holds it. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** Of the image's dictionary: colours, and how samples are packed. */
  readonly entries: string;
  /** Samples of a PNG; the whole of a JPEG. */
  readonly content: Uint8Array;
  /** Content that is no stream of samples: it stays as it is. */
  readonly filter?: 'DCTDecode';
  /** One byte for each pixel: how much it covers. */
  readonly mask?: Uint8Array;
}

const DATA = /^data:image\/(png|jpeg);base64,/;

/** The picture of a data URL; undefined for a format that a PDF does not hold, and for a broken one. */
export function rasterOf(url: string): Raster | undefined {
  const found = DATA.exec(url);
  if (found === null) return undefined;
  const bytes = bytesOf(url.slice(found[0].length));
  if (bytes === undefined) return undefined;
  return found[1] === 'png' ? pngRaster(bytes) : jpegRaster(bytes);
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map([...LETTERS].map((letter, value) => [letter.charCodeAt(0), value]));

function bytesOf(base64: string): Uint8Array | undefined {
  const text = base64.replace(/={1,2}$/, '');
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8));
  let bits = 0;
  let to = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = VALUES.get(text.charCodeAt(at));
    if (value === undefined) return undefined;
    bits = ((bits << 6) | value) & 0xff_ff_ff;
    if (at % 4 > 0) bytes[to++] = bits >> (6 - 2 * (at % 4));
  }
  return bytes;
}
