import type { Raster } from './raster.js';

const START = 0xff_d8;
/** Frames that readers of PDF decode: baseline, extended and progressive. */
const FRAMES: ReadonlySet<number> = new Set([0xff_c0, 0xff_c1, 0xff_c2]);
const SCAN = 0xff_da;
const SPACES: Readonly<Record<number, string>> = { 1: '/DeviceGray', 3: '/DeviceRGB' };

/** A grey or coloured JPEG, as it is. */
export function jpegRaster(bytes: Uint8Array): Raster | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== START) return undefined;
  for (let at = 2; at + 10 <= bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    if (marker < 0xff_00 || marker === SCAN) return undefined;
    if (!FRAMES.has(marker)) continue;
    const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
    const space = SPACES[view.getUint8(at + 9)];
    if (view.getUint8(at + 4) !== 8 || space === undefined || width * height === 0)
      return undefined;
    const entries = `/ColorSpace${space}/BitsPerComponent 8`;
    return { width, height, entries, content: bytes, filter: 'DCTDecode' };
  }
  return undefined;
}
