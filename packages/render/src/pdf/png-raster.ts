import { inflated } from '../picture/inflate.js';
import { joined } from '../picture/joined.js';
import { PNG_SIGNATURE } from '../png/design-in-png.js';
import { hex4 } from './pdf-file.js';
import type { Raster } from './raster.js';

/** Samples of a pixel, by the colour type of the header. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** A picture of more bytes was made to fill the memory. */
const MOST = 128 * 1024 * 1024;

interface Header {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly type: number;
}

/** A PNG that is not interlaced; what it leaves clear becomes a mask. */
export function pngRaster(bytes: Uint8Array): Raster | undefined {
  const chunks = chunksOf(bytes);
  const header = headerOf(chunks.get('IHDR')?.[0]);
  // A table of clear colours is another kind of mask: pictures of a browser have none.
  if (header === undefined || chunks.has('tRNS')) return undefined;
  const { width, height, bits, type } = header;
  const samples = SAMPLES[type] ?? 0;
  const row = Math.ceil((width * samples * bits) / 8);
  const length = (row + 1) * height;
  if (length > MOST) return undefined;
  const rows = inflated(joined(chunks.get('IDAT') ?? []), length);
  if (rows?.length !== length) return undefined;
  if (type === 4 || type === 6) return apart(unfiltered(rows, row, samples), header, samples);
  const space = spaceOf(type, chunks.get('PLTE')?.[0]);
  if (space === undefined) return undefined;
  const predictor = `/DecodeParms<</Predictor 15/Colors ${samples}/BitsPerComponent ${bits}/Columns ${width}>>`;
  const entries = `/ColorSpace${space}/BitsPerComponent ${bits}${predictor}`;
  return { width, height, entries, content: rows };
}

function chunksOf(bytes: Uint8Array): ReadonlyMap<string, readonly Uint8Array[]> {
  const chunks = new Map<string, Uint8Array[]>();
  if (!PNG_SIGNATURE.every((byte, at) => bytes[at] === byte)) return chunks;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const content = bytes.subarray(at + 8, at + 8 + length);
    chunks.set(kind, [...(chunks.get(kind) ?? []), content]);
    at += 12 + length;
  }
  return chunks;
}

function headerOf(chunk: Uint8Array | undefined): Header | undefined {
  if (chunk?.length !== 13) return undefined;
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [bits, type, interlace] = [view.getUint8(8), view.getUint8(9), view.getUint8(12)];
  const hasDepth = [1, 2, 4, 8].includes(bits) && (bits === 8 || type === 0 || type === 3);
  const isDrawn = hasDepth && SAMPLES[type] !== undefined && interlace === 0;
  return isDrawn && width > 0 && height > 0 ? { width, height, bits, type } : undefined;
}

function spaceOf(type: number, palette: Uint8Array | undefined): string | undefined {
  if (type !== 3) return type === 0 ? '/DeviceGray' : '/DeviceRGB';
  if (palette === undefined || palette.length < 3 || palette.length > 768) return undefined;
  const colours = Array.from(palette, (byte) => hex4(byte).slice(2)).join('');
  return `[/Indexed/DeviceRGB ${Math.floor(palette.length / 3) - 1}<${colours}>]`;
}

/** The rows without what each says of the one before it (PNG, section 9: Filtering). */
function unfiltered(rows: Uint8Array, row: number, samples: number): Uint8Array {
  const plain = new Uint8Array((rows.length / (row + 1)) * row);
  for (let from = 0, to = 0; from < rows.length; from += row + 1, to += row) {
    const filter = rows[from] ?? 0;
    for (let at = 0; at < row; at += 1) {
      const left = at < samples ? 0 : (plain[to + at - samples] ?? 0);
      const up = to === 0 ? 0 : (plain[to + at - row] ?? 0);
      const corner = at < samples || to === 0 ? 0 : (plain[to + at - row - samples] ?? 0);
      plain[to + at] = (rows[from + 1 + at] ?? 0) + foretold(filter, { left, up, corner });
    }
  }
  return plain;
}

/** The same sample of the pixels beside, above and across. */
interface Beside {
  readonly left: number;
  readonly up: number;
  readonly corner: number;
}

function foretold(filter: number, beside: Beside): number {
  const { left, up } = beside;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? nearest(beside) : 0;
}

function nearest({ left, up, corner }: Beside): number {
  const [byLeft, byUp] = [Math.abs(up - corner), Math.abs(left - corner)];
  const byCorner = Math.abs(left + up - 2 * corner);
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

/** Colours and what covers, each by itself. */
function apart(pixels: Uint8Array, { width, height }: Header, samples: number): Raster {
  const colours = samples - 1;
  const content = new Uint8Array(width * height * colours);
  const mask = new Uint8Array(width * height);
  for (let pixel = 0; pixel < mask.length; pixel += 1) {
    const from = pixel * samples;
    content.set(pixels.subarray(from, from + colours), pixel * colours);
    mask[pixel] = pixels[from + colours] ?? 0;
  }
  const space = colours === 1 ? '/DeviceGray' : '/DeviceRGB';
  return { width, height, entries: `/ColorSpace${space}/BitsPerComponent 8`, content, mask };
}
