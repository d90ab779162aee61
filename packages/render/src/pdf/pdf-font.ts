import { strToU8 } from 'fflate';
import { hex4, name, type PdfFile, type PdfObject } from './pdf-file.js';
import { readTypeface, type Typeface } from './true-type.js';

/** A typeface as one drawing uses it. */
export interface PdfFont {
  /** The text's glyphs as a PDF names them. They are remembered for the file. */
  show(text: string): string;
  width(text: string, size: number): number;
  /** The font of the file; undefined when no text was set in it. */
  write(file: PdfFile): PdfObject | undefined;
}

export function createPdfFont(bytes: Uint8Array, title: string): PdfFont {
  const face = readTypeface(bytes);
  /** Letters by their glyph. */
  const used = new Map<number, string>();
  return {
    show: (text) => {
      const glyphs = [...text].map((letter) => {
        const glyph = face.glyph(letter.codePointAt(0) ?? 0);
        if (!used.has(glyph)) used.set(glyph, letter);
        return hex4(glyph);
      });
      return `<${glyphs.join('')}>`;
    },
    width: (text, size) => {
      const glyphs = [...text].map((letter) => face.glyph(letter.codePointAt(0) ?? 0));
      return (glyphs.reduce((sum, glyph) => sum + face.advance(glyph), 0) * size) / 1000;
    },
    write: (file) => (used.size === 0 ? undefined : write(file, { face, title, used })),
  };
}

interface Used {
  readonly face: Typeface;
  readonly title: string;
  readonly used: ReadonlyMap<number, string>;
}

function write(file: PdfFile, { face, title, used }: Used): PdfObject {
  const program = file.stream(`/Length1 ${face.bytes.length}`, face.bytes);
  const descriptor = file.add(
    `<</Type/FontDescriptor/FontName/${title}/Flags 4/FontBBox[${face.bounds.join(' ')}]/ItalicAngle 0/Ascent ${face.ascent}/Descent ${face.descent}/CapHeight 728/StemV 90/FontFile2 ${name(program)}>>`,
  );
  const glyphs = [...used].toSorted(([a], [b]) => a - b);
  const widths = glyphs.map(([glyph]) => `${glyph}[${Math.round(face.advance(glyph))}]`);
  const descendant = file.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${title}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${name(descriptor)}/CIDToGIDMap/Identity/W[${widths.join('')}]>>`,
  );
  const letters = file.stream('', strToU8(lettersOf(glyphs), true));
  return file.add(
    `<</Type/Font/Subtype/Type0/BaseFont/${title}/Encoding/Identity-H/DescendantFonts[${name(descendant)}]/ToUnicode ${name(letters)}>>`,
  );
}

/** A list has a hundred lines at most. */
const LONGEST = 100;

/** Which letter each glyph stands for: what is copied out of the page, and what a search finds. */
function lettersOf(glyphs: readonly (readonly [number, string])[]): string {
  const rows = glyphs
    .filter(([glyph]) => glyph !== 0)
    .map(([glyph, letter]) => {
      const units = Array.from({ length: letter.length }, (_, at) => hex4(letter.charCodeAt(at)));
      return `<${hex4(glyph)}> <${units.join('')}>`;
    });
  const lists = Array.from({ length: Math.ceil(rows.length / LONGEST) }, (_, index) => {
    const part = rows.slice(index * LONGEST, (index + 1) * LONGEST);
    return `${part.length} beginbfchar\n${part.join('\n')}\nendbfchar\n`;
  });
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${lists.join('')}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}
