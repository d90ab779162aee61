import type { Problem } from './problem.js';
import { failure, success, type Result } from './result.js';

const CHUNK = 8192;

/** Decodes UTF-8 strictly: no overlong forms, no surrogates, nothing beyond U+10FFFF. */
export function decodeUtf8(bytes: Uint8Array): Result<string, Problem> {
  const units = new Uint16Array(Math.min(bytes.length, CHUNK) + 2);
  const pieces: string[] = [];
  let filled = 0;
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const length = lead < 0x80 ? 1 : sequenceLength(bytes, at);
    if (length === 0) return failure(notUtf8(bytes, at));
    const point = length === 1 ? lead : codePoint(bytes, at, length);
    if (point > 0xffff) {
      units[filled++] = 0xd800 + ((point - 0x10000) >> 10);
      units[filled++] = 0xdc00 + ((point - 0x10000) & 0x3ff);
    } else units[filled++] = point;
    at += length;
    if (filled >= CHUNK) {
      pieces.push(String.fromCharCode(...units.subarray(0, filled)));
      filled = 0;
    }
  }
  pieces.push(String.fromCharCode(...units.subarray(0, filled)));
  return success(pieces.join(''));
}

/** Bytes of the sequence at `at`, 0 when there is no sound one. Table 3-7 of the Unicode standard. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  if (lead >= 0xc2 && lead <= 0xdf) return continues(bytes, at, 2) ? 2 : 0;
  if (lead >= 0xe0 && lead <= 0xef) {
    if (lead === 0xe0 && second < 0xa0) return 0;
    if (lead === 0xed && second > 0x9f) return 0;
    return continues(bytes, at, 3) ? 3 : 0;
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    if (lead === 0xf0 && second < 0x90) return 0;
    if (lead === 0xf4 && second > 0x8f) return 0;
    return continues(bytes, at, 4) ? 4 : 0;
  }
  return 0;
}

function continues(bytes: Uint8Array, at: number, length: number): boolean {
  for (let i = at + 1; i < at + length; i += 1) {
    if (((bytes[i] ?? 0) & 0xc0) !== 0x80) return false;
  }
  return true;
}

function codePoint(bytes: Uint8Array, at: number, length: number): number {
  let point = (bytes[at] ?? 0) & (0xff >> (length + 1));
  for (let i = at + 1; i < at + length; i += 1) point = (point << 6) | ((bytes[i] ?? 0) & 0x3f);
  return point;
}

function notUtf8(bytes: Uint8Array, at: number): Problem {
  let line = 1;
  let start = 0;
  for (let i = 0; i < at; i += 1) {
    if (bytes[i] === 0x0a) {
      line += 1;
      start = i + 1;
    }
  }
  const before = decodeUtf8(bytes.subarray(start, at));
  const byte = (bytes[at] ?? 0).toString(16).padStart(2, '0');
  return {
    code: 'not-utf8',
    message: `The file is not UTF-8: byte 0x${byte} cannot stand here.`,
    line,
    column: (before.ok ? before.value.length : 0) + 1,
    remedy: 'Save the file as UTF-8.',
  };
}
