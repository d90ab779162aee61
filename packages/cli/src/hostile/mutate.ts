/** A sequence of numbers in [0, 1) that is the same for the same seed. */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Chance = () => number;

/** What attackers and broken programs write. */
const TOKENS = [
  '"__proto__":{"polluted":true},',
  '"constructor":{"prototype":{"polluted":true}},',
  '__proto__',
  'prototype',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '${jndi:ldap://x}',
  '\u0000',
  '\uD800',
  '\u202E',
  '\r\n',
  '9'.repeat(400),
  '-0',
  '1e999',
  'null',
  'true',
  '[]',
  '{}',
  '['.repeat(200),
  '{"a":'.repeat(200),
  '&a [*a, *a]',
  '!!js/function "x"',
  '<<: *a',
  '../../../../etc/passwd',
  'x'.repeat(5000),
];

const HOSTILE_VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  Number.MAX_SAFE_INTEGER,
  '',
  '<script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  '__proto__',
  'x'.repeat(2000),
  [],
  {},
  [[[[[[[[]]]]]]]],
  { $ref: 'nobody' },
  { Ref: 'Nobody' },
  { 'Fn::Sub': '${${${a}' },
  { 'Fn::GetAtt': [] },
  { 'Fn::If': ['a', { 'Fn::If': ['a'] }] },
];

/** A text with some of its characters lost, doubled, moved or replaced. */
export function mutatedText(text: string, chance: Chance): string {
  let mutated = text;
  for (let count = 1 + Math.floor(chance() * 4); count > 0; count -= 1) {
    const from = Math.floor(chance() * mutated.length);
    const to = Math.min(mutated.length, from + Math.floor(chance() * 60));
    const cut = mutated.slice(from, to);
    const head = mutated.slice(0, from);
    const tail = mutated.slice(to);
    const kind = Math.floor(chance() * 6);
    if (kind === 0) mutated = head + tail;
    else if (kind === 1) mutated = head + cut.repeat(1 + Math.floor(chance() * 50)) + tail;
    else if (kind === 2) mutated = head + (pick(TOKENS, chance) ?? '') + tail;
    else if (kind === 3) mutated = head + [...cut].toReversed().join('') + tail;
    else if (kind === 4) mutated = head;
    else mutated = head + String.fromCharCode(Math.floor(chance() * 0x3000)) + tail;
  }
  return mutated;
}

/** A tree of the same shape, but for some values, keys and references that are others' or hostile. */
export function mutatedTree(value: unknown, chance: Chance): unknown {
  const places: { readonly holder: Record<string, unknown>; readonly key: string }[] = [];
  const copy: unknown = structuredClone(value);
  collect(copy, places);
  for (let count = 1 + Math.floor(chance() * 4); count > 0; count -= 1) {
    const place = pick(places, chance);
    const other = pick(places, chance);
    if (place === undefined || other === undefined) return copy;
    const { holder, key } = place;
    const kind = Math.floor(chance() * 4);
    if (kind === 0) delete holder[key];
    else if (kind === 1) holder[key] = structuredClone(other.holder[other.key]);
    else if (kind === 2) holder[key] = structuredClone(pick(HOSTILE_VALUES, chance));
    else defineKey(holder, other.key, holder[key]);
  }
  return copy;
}

function collect(
  value: unknown,
  into: { readonly holder: Record<string, unknown>; readonly key: string }[],
): void {
  if (typeof value !== 'object' || value === null) return;
  const holder = value as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    into.push({ holder, key });
    collect(holder[key], into);
  }
}

/** Also under names that assigning would take for something else. */
function defineKey(holder: Record<string, unknown>, key: string, value: unknown): void {
  const all = { value, enumerable: true, configurable: true, writable: true };
  Object.defineProperty(holder, Array.isArray(holder) ? '0' : key, all);
}

function pick<T>(list: readonly T[], chance: Chance): T | undefined {
  return list[Math.floor(chance() * list.length)];
}
