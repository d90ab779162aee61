import { digits } from './digits.js';

type Matrix = readonly [number, number, number, number, number, number];

const STEP = /(translate|rotate|scale)\(([^)]*)\)/g;

/** `translate(…) rotate(…) scale(…)` as the six numbers of PDF's `cm`. */
export function transformOf(text: string): string {
  let whole: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [, kind = '', said = ''] of text.matchAll(STEP)) {
    const [a = 0, b] = said.split(/[\s,]+/).map(Number);
    whole = product(whole, matrixOf(kind, a, b));
  }
  return whole.map(digits6).join(' ');
}

function matrixOf(kind: string, a: number, b: number | undefined): Matrix {
  if (kind === 'translate') return [1, 0, 0, 1, a, b ?? 0];
  if (kind === 'scale') return [a, 0, 0, b ?? a, 0, 0];
  const angle = (a * Math.PI) / 180;
  return [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0];
}

/** What the second does is done first. */
function product([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [
    a * A + c * B,
    b * A + d * B,
    a * C + c * D,
    b * C + d * D,
    a * E + c * F + e,
    b * E + d * F + f,
  ];
}

/** Small factors need more digits than places. */
function digits6(value: number): string {
  return Math.abs(value) < 1 ? (Math.round(value * 1e6) / 1e6).toFixed(6) : digits(value);
}
