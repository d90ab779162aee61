import { inflated } from '../picture/inflate.js';

const MARK = '/Subtype/application#2Fvnd.archivolt+json';
const DICTIONARY = 2000;

/** The design attached to a PDF of ours; undefined where there is none. */
export function designInPdf(bytes: Uint8Array): Uint8Array | undefined {
  const mark = indexOf(bytes, MARK, 0);
  if (mark === undefined) return undefined;
  const before = textAt(bytes, Math.max(0, mark - DICTIONARY), mark);
  const length = /\/Length (\d+)\/Filter\/FlateDecode[^]*$/.exec(
    before.slice(before.lastIndexOf(' obj')),
  )?.[1];
  const start = indexOf(bytes, 'stream\n', mark);
  if (length === undefined || start === undefined || start - mark > DICTIONARY) return undefined;
  const from = start + 'stream\n'.length;
  return inflated(bytes.subarray(from, from + Number(length)));
}

function textAt(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

function indexOf(bytes: Uint8Array, text: string, from: number): number | undefined {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (textAt(bytes, at, at + text.length) === text) return at;
  }
  return undefined;
}
