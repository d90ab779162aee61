import { strToU8, zlibSync } from 'fflate';
import { joined } from '../picture/joined.js';

/** The number of an object, as others name it. */
export type PdfObject = number;

/** A PDF under construction: its objects, in their order. */
export interface PdfFile {
  /** Keeps a number for an object that others name before it is written. */
  reserve(): PdfObject;
  put(object: PdfObject, body: string): PdfObject;
  add(body: string): PdfObject;
  /** A compressed stream with these entries of its dictionary. */
  stream(entries: string, content: Uint8Array): PdfObject;
  /** A stream as it is; its entries say how it is read. */
  plainStream(entries: string, content: Uint8Array): PdfObject;
  finish(root: PdfObject, about: PdfObject): Uint8Array;
}

export function createPdfFile(): PdfFile {
  const objects: Uint8Array[] = [];
  const put = (object: PdfObject, body: Uint8Array): PdfObject => {
    objects[object - 1] = body;
    return object;
  };
  const reserve = (): PdfObject => objects.push(new Uint8Array());
  const plainStream = (entries: string, content: Uint8Array): PdfObject => {
    const head = strToU8(`<</Length ${content.length}${entries}>>\nstream\n`, true);
    return put(reserve(), joined([head, content, strToU8('\nendstream', true)]));
  };
  return {
    reserve,
    put: (object, body) => put(object, strToU8(body, true)),
    add: (body) => put(reserve(), strToU8(body, true)),
    plainStream,
    stream: (entries, content) =>
      plainStream(`/Filter/FlateDecode${entries}`, zlibSync(content, { level: 9 })),
    finish: (root, about) => printed(objects, root, about),
  };
}

export function name(object: PdfObject): string {
  return `${object} 0 R`;
}

/** Any text, in the form that no text breaks out of. */
export function pdfText(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => hex4(text.charCodeAt(at)));
  return `<feff${units.join('')}>`;
}

export function hex4(value: number): string {
  return value.toString(16).padStart(4, '0');
}

/** The second line tells programs that pass it on that the file is not text. */
const HEADER = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n';

function printed(objects: readonly Uint8Array[], root: PdfObject, about: PdfObject): Uint8Array {
  const pieces: Uint8Array[] = [strToU8(HEADER, true)];
  let length = HEADER.length;
  const places = objects.map((body, index) => {
    const place = length;
    const head = strToU8(`${index + 1} 0 obj\n`, true);
    const foot = strToU8('\nendobj\n', true);
    pieces.push(head, body, foot);
    length += head.length + body.length + foot.length;
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
  const size = objects.length + 1;
  pieces.push(
    strToU8(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n<</Size ${size}/Root ${name(root)}/Info ${name(about)}>>\nstartxref\n${length}\n%%EOF\n`,
      true,
    ),
  );
  return joined(pieces);
}
