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

/** Seconds as CDK's duration. */
export function seconds(value: Value | undefined, least: number, most: number): Expr | undefined {
  const amount = integer(value, least, most);
  return amount === undefined ? undefined : call('cdk.Duration.seconds', amount);
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
