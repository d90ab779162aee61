import { Unzlib } from 'fflate';
import { joined } from './joined.js';

/** No design is longer: what is said to be one, and is, was made to fill the memory. */
const LONGEST = 64 * 1024 * 1024;
const PORTION = 64 * 1024;

/** What was compressed; undefined where it was not, or where it would be too long. */
export function inflated(bytes: Uint8Array, most = LONGEST): Uint8Array | undefined {
  const pieces: Uint8Array[] = [];
  const read = { length: 0, isWhole: false };
  const stream = new Unzlib((piece, isLast) => {
    pieces.push(piece);
    read.length += piece.length;
    read.isWhole = isLast;
  });
  try {
    for (let at = 0; at < bytes.length; at += PORTION) {
      stream.push(bytes.subarray(at, at + PORTION), at + PORTION >= bytes.length);
      if (read.length > most) return undefined;
    }
  } catch {
    return undefined;
  }
  return read.isWhole ? joined(pieces) : undefined;
}
