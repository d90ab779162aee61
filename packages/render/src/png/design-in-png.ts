import { zlibSync, strToU8 } from 'fflate';
import { inflated } from '../picture/inflate.js';
import { joined } from '../picture/joined.js';
import { checksum } from './checksum.js';

export const PNG_SIGNATURE: readonly number[] = [137, 80, 78, 71, 13, 10, 26, 10];
const KEYWORD = 'archivolt-design';
/** Keyword, its end, compressed by deflate, and no language or translation. */
const HEAD = strToU8(`${KEYWORD}\0\u0001\0\0\0`, true);
/** Signature and the chunk that every PNG begins with. */
const HEADER = 8 + 25;

/** The PNG with its design in a text chunk, where programs that know nothing of it pass by. */
export function withDesignInPng(png: Uint8Array, design: string): Uint8Array {
  const content = joined([HEAD, zlibSync(strToU8(design), { level: 9 })]);
  const chunk = joined([new Uint8Array(4), strToU8('iTXt', true), content, new Uint8Array(4)]);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, content.length);
  view.setUint32(chunk.length - 4, checksum(chunk.subarray(4, chunk.length - 4)));
  return joined([png.subarray(0, HEADER), chunk, png.subarray(HEADER)]);
}

/** The design that a PNG carries; undefined where it carries none. */
export function designInPng(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const content = bytes.subarray(at + 8, at + 8 + length);
    const isOurs =
      view.getUint32(at + 4) === TEXT && HEAD.every((byte, index) => content[index] === byte);
    if (isOurs) return inflated(content.subarray(HEAD.length));
    at += 12 + length;
  }
  return undefined;
}

/** `iTXt` */
const TEXT = 0x69_54_58_74;
