/** What a sum comes to, as in `15 * 60` or `(1 + 2) / 3`; undefined for what is none. */
export function arithmetic(text: string): number | undefined {
  const tokens = text.match(/\d+(?:\.\d+)?|[-+*/()]|\S/g) ?? [];
  const reading: Reading = { tokens, at: 0 };
  const value = sum(reading);
  return reading.at === tokens.length && Number.isFinite(value) ? value : undefined;
}

interface Reading {
  readonly tokens: readonly string[];
  at: number;
}

/** Deeper than this nobody types. */
const DEEPEST = 20;

function sum(reading: Reading, depth = 0): number {
  let value = product(reading, depth);
  for (let sign = taken(reading, '+', '-'); sign !== undefined; sign = taken(reading, '+', '-')) {
    const next = product(reading, depth);
    value = sign === '+' ? value + next : value - next;
  }
  return value;
}

function product(reading: Reading, depth: number): number {
  let value = factor(reading, depth);
  for (let sign = taken(reading, '*', '/'); sign !== undefined; sign = taken(reading, '*', '/')) {
    const next = factor(reading, depth);
    value = sign === '*' ? value * next : value / next;
  }
  return value;
}

function factor(reading: Reading, depth: number): number {
  if (depth > DEEPEST) return Number.NaN;
  if (taken(reading, '-') !== undefined) return -factor(reading, depth + 1);
  if (taken(reading, '(') !== undefined) {
    const value = sum(reading, depth + 1);
    return taken(reading, ')') === undefined ? Number.NaN : value;
  }
  const token = reading.tokens[reading.at];
  reading.at += 1;
  return token !== undefined && /^\d/.test(token) ? Number(token) : Number.NaN;
}

function taken(reading: Reading, ...wanted: readonly string[]): string | undefined {
  const token = reading.tokens[reading.at];
  if (token === undefined || !wanted.includes(token)) return undefined;
  reading.at += 1;
  return token;
}
