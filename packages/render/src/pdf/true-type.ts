/** What a PDF has to know of a typeface. Lengths are in thousandths of its size. */
export interface Typeface {
  readonly bytes: Uint8Array;
  readonly ascent: number;
  readonly descent: number;
  readonly bounds: readonly [number, number, number, number];
  /** The glyph of a letter; 0 draws the empty box of a letter that it has not. */
  glyph(codePoint: number): number;
  advance(glyph: number): number;
}

/** Reads a TrueType file of ours. */
export function readTypeface(bytes: Uint8Array): Typeface {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tableOffsets(view);
  const at = (tag: string): number => tables.get(tag) ?? 0;
  const [head, hhea, hmtx] = [at('head'), at('hhea'), at('hmtx')];
  const scale = 1000 / view.getUint16(head + 18);
  const full = view.getUint16(hhea + 34);
  const glyphs = glyphsByLetter(view, at('cmap'));
  const bound = (offset: number): number => Math.round(view.getInt16(head + offset) * scale);
  return {
    bytes,
    ascent: Math.round(view.getInt16(hhea + 4) * scale),
    descent: Math.round(view.getInt16(hhea + 6) * scale),
    bounds: [bound(36), bound(38), bound(40), bound(42)],
    glyph: (codePoint) => glyphs.get(codePoint) ?? 0,
    advance: (glyph) => view.getUint16(hmtx + 4 * Math.min(glyph, full - 1)) * scale,
  };
}

function tableOffsets(view: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + index * 16;
    const tag = [0, 1, 2, 3].map((it) => String.fromCharCode(view.getUint8(at + it))).join('');
    tables.set(tag, view.getUint32(at + 8));
  }
  return tables;
}

/** The letters of the basic plane, from the table's part of format 4. */
function glyphsByLetter(view: DataView, cmap: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const part = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    if (view.getUint16(part) === 4) readSegments(view, part, glyphs);
  }
  return glyphs;
}

function readSegments(view: DataView, part: number, glyphs: Map<number, number>): void {
  const doubled = view.getUint16(part + 6);
  for (let segment = 0; segment < doubled; segment += 2) {
    const last = view.getUint16(part + 14 + segment);
    const first = view.getUint16(part + 16 + doubled + segment);
    const delta = view.getUint16(part + 16 + 2 * doubled + segment);
    const place = part + 16 + 3 * doubled + segment;
    const range = view.getUint16(place);
    for (let letter = first; letter <= last && letter < 0xffff; letter += 1) {
      const raw = range === 0 ? letter : view.getUint16(place + range + (letter - first) * 2);
      const glyph = range !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(letter, glyph);
    }
  }
}
