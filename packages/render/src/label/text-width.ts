/** Advance widths of the interface's typeface, in thousandths of its size, by what looks alike. */
const CLASSES: readonly (readonly [string, number])[] = [
  ["iIljJ.,:;'|!·", 275],
  [' ()[]{}/\\tfr"', 375],
  ['mwMW@%…', 880],
  ['ABCDEGHKNOPQRSTUVXYZ&', 690],
  ['0123456789+=<>~#$', 640],
];
const OTHER = 590;
/** A letter than which none is narrower. */
export const NARROWEST = 'i';
const WIDE = 1000;
const FIRST_WIDE = 0x2e80;

/** How wide a text is, near enough to keep room for it: the same on every machine. */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const letter of text) sum += advance(letter);
  return (sum * size) / 1000;
}

function advance(letter: string): number {
  if ((letter.codePointAt(0) ?? 0) >= FIRST_WIDE) return WIDE;
  return CLASSES.find(([letters]) => letters.includes(letter))?.[1] ?? OTHER;
}
