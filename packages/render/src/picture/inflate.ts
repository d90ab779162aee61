import { Unzlib } from 'fflate';

/** No design is longer: what is said to be one, and is, was made to fill the memory. */
const LONGEST = 64 * 1024 * 1024;
const PORTION = 64 * 1024;

/** What was compressed; undefined where it was not, or where it would be too long. */
export function inflated(bytes: Uint8Array, most = LONGEST): Uint8Array | undefined {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  const stream = new Unzlib((piece, isLast) => {
    pieces.push(piece);
    length += piece.length;
    isWhole = isLast;
  });
  try {
    for (let at = 0; at < bytes.length && length <= most; at += PORTION) {
      stream.push(bytes.subarray(at, at + PORTION), at + PORTION >= bytes.length);
    }
  } catch {
    return undefined;
  }
  if (!isWhole || length > most) return undefined;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
