import type { Finding, PropertyPath, PropertyReads } from '../define/index.js';
import { setting } from './fixes.js';
import { numberAt } from './values.js';
import { quantity } from './words.js';

/** What is wrong with a number by its annotation: too small, too large, or no whole number. */
export function boundsFinding(reads: PropertyReads, path: PropertyPath): Finding | undefined {
  const annotation = reads.annotation(path);
  const value = numberAt(reads, path);
  if (annotation === undefined || value === undefined || !reads.has(path)) return undefined;
  const { title = String(path), unit, min = -Infinity, max = Infinity, type } = annotation;
  const isFit = value >= min && value <= max && (type !== 'integer' || Number.isInteger(value));
  if (isFit) return undefined;
  const found = `${title} is ${quantity(value, unit)}.`;
  const at = reads.at(path);
  if (value > max) {
    const message = `${found} The maximum is ${quantity(max, unit)}.`;
    return { at, message, fix: setting(reads, { path, value: max }) };
  }
  if (value < min) {
    const message = `${found} The minimum is ${quantity(min, unit)}.`;
    return { at, message, fix: setting(reads, { path, value: min }) };
  }
  const fix = setting(reads, { path, value: Math.round(value) });
  return { at, message: `${found} It must be a whole number.`, fix };
}
