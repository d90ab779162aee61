import type { Annotation } from '../define/index.js';

const SIMPLE = /^\[((?:[^\]\\]|\\.)+)\]\{(\d+),(\d+)\}$/;
const RANGES: readonly (readonly [string, string])[] = [
  ['A-Za-z', 'letters'],
  ['a-zA-Z', 'letters'],
  ['a-z', 'lower-case letters'],
  ['A-Z', 'upper-case letters'],
  ['0-9', 'digits'],
];

/** What a text must be, as in "be 3 to 64 letters, digits and _ -"; a pattern without words as it is. */
export function mustBe({ pattern = '', form }: Annotation): string {
  if (form !== undefined) return `be ${form}`;
  const [, characters, least, most] = SIMPLE.exec(pattern) ?? [];
  const words = characters === undefined ? undefined : inWords(characters);
  if (words === undefined) return `match ${pattern}`;
  return least === '0' || least === '1'
    ? `be up to ${most} ${words}`
    : `be ${least} to ${most} ${words}`;
}

function inWords(characters: string): string | undefined {
  let rest = characters;
  const kinds: string[] = [];
  for (const [range, word] of RANGES) {
    if (!rest.includes(range)) continue;
    rest = rest.replace(range, '');
    kinds.push(word);
  }
  const others = rest.replaceAll('\\', '');
  if (/[A-Za-z0-9\s^]/.test(others)) return undefined;
  const all = [...kinds, ...(others === '' ? [] : [[...others].join(' ')])];
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}
