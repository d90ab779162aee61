import type { Annotation, Finding, PropertyPath, PropertyReads } from '../define/index.js';
import { setting } from './fixes.js';
import { numberAt } from './values.js';
import { quantity } from './words.js';

/** What is wrong with a number by its annotation: too small, too large, or no whole number. */
export function boundsFinding(
  reads: PropertyReads,
  path: PropertyPath,
  annotation: Annotation | undefined = reads.annotation(path),
): Finding | undefined {
  const value = numberAt(reads, path);
  if (annotation === undefined || value === undefined || !reads.has(path)) return undefined;
  if (annotation.type === 'string') return undefined;
  const {
    title = String(path),
    unit,
    min = -Infinity,
    max = Infinity,
    type,
    step = 1,
  } = annotation;
  const isFit = value >= min && value <= max && isOfStep(value, annotation);
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
  const nearest = type === 'integer' ? Math.round(value) : Math.round(value / step) * step;
  const rule = type === 'integer' ? 'be a whole number' : `go in steps of ${quantity(step, unit)}`;
  const fix = setting(reads, { path, value: nearest });
  return { at, message: `${found} It must ${rule}.`, fix };
}

/** Steps of whole units are what a slider offers; only parts of a unit are a figure. */
function isOfStep(value: number, { type, step = 1 }: Annotation): boolean {
  if (type === 'integer') return Number.isInteger(value);
  return step >= 1 || Number.isInteger(value / step);
}
