import * as v from 'valibot';
import type { PropertyPath } from '../define/value.js';
import { idSchema, isReservedKey, type Schema, valueSchema } from '../document/schema.js';

/** Shapes that the arguments of several edits share. */
export const pointSchema = v.strictObject({
  x: v.pipe(v.number(), v.finite()),
  y: v.pipe(v.number(), v.finite()),
});

export const pathSchema: Schema<PropertyPath> = v.union([
  v.pipe(v.string(), v.nonEmpty()),
  v.pipe(v.array(v.union([v.string(), v.number()])), v.nonEmpty()),
]);

export const optionalValue = v.optional(valueSchema);
export const idsSchema = v.array(idSchema);
export const coordinate = v.pipe(v.number(), v.finite());
export const tipSchema = v.tuple([coordinate, coordinate]);
export const extent = v.pipe(v.number(), v.finite(), v.minValue(0));

/** Name of a parameter or an output, which CloudFormation wants alphanumeric. */
export const sectionNameSchema: Schema<string> = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9]{1,255}$/, 'a name must be letters and digits, at most 255'),
  v.check((name) => !isReservedKey(name), 'a name must not be reserved'),
);
