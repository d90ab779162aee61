import type { Value } from '@archivolt/model';
import { call, literal, type Expr } from './print/syntax.js';

/** A whole number inside what a construct takes; it throws at others, which its L1 class prints. */
export function integer(
  value: Value | undefined,
  least = 0,
  most = Number.MAX_SAFE_INTEGER,
): Expr | undefined {
  const fits = typeof value === 'number' && Number.isSafeInteger(value);
  return fits && value >= least && value <= most ? literal(value) : undefined;
}

const UNITS: readonly (readonly [string, number])[] = [
  ['days', 86_400],
  ['hours', 3600],
  ['minutes', 60],
];

/** Seconds as CDK's duration, in the largest unit that they are whole in. */
export function seconds(value: Value | undefined, least: number, most: number): Expr | undefined {
  if (integer(value, least, most) === undefined || typeof value !== 'number') return undefined;
  const [unit, size] = UNITS.find(([, each]) => value > 0 && value % each === 0) ?? ['seconds', 1];
  return call(`cdk.Duration.${unit}`, literal(value / size));
}

/** A text that CDK would not take for a token of its own. */
export function textProp(value: Value | undefined, longest = 1024): Expr | undefined {
  if (typeof value !== 'string' || value.length > longest || value.includes('{Token['))
    return undefined;
  return literal(value);
}

/** A name that a construct's own check lets pass. */
export function nameProp(value: Value | undefined, pattern: RegExp): Expr | undefined {
  return typeof value === 'string' && pattern.test(value) ? literal(value) : undefined;
}

/** Properties that the given props say. */
export function saidBy(
  props: readonly (readonly [string, Expr | undefined])[],
  names: Readonly<Record<string, string>>,
): ReadonlySet<string> {
  return new Set(
    props.flatMap(([key, value]) => {
      const property = Object.hasOwn(names, key) ? names[key] : undefined;
      return value === undefined || property === undefined ? [] : [property];
    }),
  );
}
