import type { NodeRecord } from '../document/document.js';
import { isIntrinsic, isLiteral, isMap, isReference, type Value } from '../define/value.js';

/** One place of a node's properties that names another resource. */
export interface Mention {
  /** Keys from the resource down; the first ends in `#` where it names a part. */
  readonly path: readonly string[];
  /** The node, where the design refers to it. */
  readonly node?: string;
  /** The logical id, where a text or an intrinsic of a template names it. */
  readonly name?: string;
}

/** All that a node's resources name, in order: references, `Ref`, `Fn::GetAtt`, and `${…}` of `Fn::Sub`. */
export function mentionsOf({ properties, parts = {} }: NodeRecord): readonly Mention[] {
  const found: Mention[] = [];
  collect(properties, [], found);
  for (const [part, record] of Object.entries(parts))
    collect(record.properties, [`${part}#`], found);
  return found;
}

function collect(value: Value, path: readonly string[], into: Mention[]): void {
  if (typeof value !== 'object' || value === null || isLiteral(value)) return;
  if (isReference(value)) {
    into.push({ path, node: value.$ref });
    return;
  }
  const isOne = isIntrinsic(value);
  if (isOne) for (const name of namesIn(value)) into.push({ path, name });
  if (isOne) for (const item of Object.values(value)) operands(item, path, into);
  else for (const [key, item] of Object.entries(value)) collect(item, [...path, key], into);
}

/** Inside an intrinsic everything stands where the intrinsic does. */
function operands(value: Value, path: readonly string[], into: Mention[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (isReference(value) || isIntrinsic(value)) collect(value, path, into);
  else for (const item of Object.values(value)) operands(item, path, into);
}

/** Logical ids that one intrinsic names by itself. */
function namesIn(value: Value): readonly string[] {
  if (!isMap(value)) return [];
  const { Ref: ref, 'Fn::GetAtt': attribute, 'Fn::Sub': substitution } = value;
  if (typeof ref === 'string') return ref.startsWith('AWS::') ? [] : [ref];
  if (typeof attribute === 'string') return [headOf(attribute)];
  if (Array.isArray(attribute)) {
    const first: unknown = attribute[0];
    return typeof first === 'string' ? [first] : [];
  }
  return substitution === undefined ? [] : substituted(substitution);
}

function substituted(operand: Value): readonly string[] {
  const [text, variables]: readonly Value[] = Array.isArray(operand) ? operand : [operand, {}];
  if (typeof text !== 'string') return [];
  const own = isMap(variables) ? variables : {};
  return [...text.matchAll(/\$\{([^!}][^}]*)\}/g)].flatMap(([, name = '']) =>
    name.startsWith('AWS::') || Object.hasOwn(own, name) ? [] : [headOf(name)],
  );
}

function headOf(dotted: string): string {
  const dot = dotted.indexOf('.');
  return (dot < 0 ? dotted : dotted.slice(0, dot)).trim();
}
