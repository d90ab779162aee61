import {
  isIntrinsic,
  isLiteral,
  isMap,
  isReference,
  type Reference,
  type Value,
  type ValueMap,
} from '@archivolt/model';
import { keyOf } from '../graph/keys.js';
import type { ResourceGraph, ResourceKey } from '../graph/resource-graph.js';
import { fromEntries } from '../value/walk.js';

/** What resources are called in the text at hand: a logical id, or SAM's `OrdersFn.Alias`. */
export type Naming = (key: ResourceKey) => string;

export interface PlainOptions {
  readonly naming: Naming;
  /** Keep a template's own way of writing: only variables named as what they stand for are inlined. */
  readonly verbatim?: boolean;
}

/** The names of a graph's resources. */
export function namingOf(graph: ResourceGraph): Naming {
  return (key) => {
    const merged = graph.mergedInto.get(key);
    return (
      graph.resources.get(key)?.logicalId ??
      graph.implied.get(key) ??
      (merged === undefined ? undefined : graph.resources.get(merged)?.logicalId) ??
      key
    );
  };
}

/** A value with CloudFormation's intrinsics, in long form, for our references. */
export function plain(value: Value, options: PlainOptions): Value {
  if (isLiteral(value)) return value.$literal;
  if (isReference(value)) return intrinsicOf(value, options.naming);
  if (Array.isArray(value)) return value.map((item: Value) => plain(item, options));
  if (!isMap(value)) return value;
  if (isIntrinsic(value) && value['Fn::Sub'] !== undefined) {
    return substitution(value['Fn::Sub'], options);
  }
  return plainMap(value, options);
}

/** Same for a map. */
export function plainMap(map: ValueMap, options: PlainOptions): ValueMap {
  return fromEntries(
    Object.entries(map).map(([key, item]) => [key, plain(item, options)] as const),
  );
}

function intrinsicOf(reference: Reference, naming: Naming): Value {
  const id = naming(keyOf(reference));
  return reference.attr === undefined ? { Ref: id } : { 'Fn::GetAtt': [id, reference.attr] };
}

function substitution(argument: Value, options: PlainOptions): Value {
  const [text, variables, ...rest] = Array.isArray(argument) ? argument : [];
  if (typeof text !== 'string' || !isMap(variables) || rest.length > 0)
    return { 'Fn::Sub': plain(argument, options) };
  const inlined = new Map<string, string>();
  const kept = new Map<string, Value>();
  for (const [name, value] of Object.entries(variables)) {
    const inline = inlineText(value, name, options);
    if (inline === undefined) kept.set(name, plain(value, options));
    else inlined.set(name, inline);
  }
  if (options.verbatim === true && inlined.size === 0) {
    return { 'Fn::Sub': [text, plainMap(variables, options)] };
  }
  unshadow(inlined, kept, { variables, options });
  const next = replaceVariables(text, inlined);
  return kept.size === 0 ? { 'Fn::Sub': next } : { 'Fn::Sub': [next, fromEntries(kept)] };
}

/** What a variable's value is inside the text; undefined when it must stay a variable. */
function inlineText(value: Value, name: string, options: PlainOptions): string | undefined {
  if (isReference(value)) {
    const id = options.naming(keyOf(value));
    const expression = value.attr === undefined ? id : `${id}.${value.attr}`;
    return options.verbatim === true && expression !== name ? undefined : `\${${expression}}`;
  }
  if (options.verbatim === true) return undefined;
  if (typeof value === 'string') return isApart(value) ? escapeSub(value) : undefined;
  if (!isIntrinsic(value)) return undefined;
  if (typeof value['Ref'] === 'string') return `\${${value['Ref']}}`;
  if (value['Fn::Sub'] === undefined) return undefined;
  const inner = plain(value, options);
  const text = isMap(inner) ? inner['Fn::Sub'] : undefined;
  return typeof text === 'string' ? text : undefined;
}

/** Whether a text reads the same whatever stands before and after it: it opens no variable, and ends none. */
function isApart(text: string): boolean {
  const opens = text.split('${').slice(1);
  const isClosed = opens.every((rest) => /^[^}]+\}/.test(rest));
  return isClosed && !text.startsWith('{') && !text.endsWith('$');
}

/** An inlined name must not be taken for a variable that stays. */
function unshadow(
  inlined: Map<string, string>,
  kept: Map<string, Value>,
  { variables, options }: { readonly variables: ValueMap; readonly options: PlainOptions },
): void {
  for (const [name, text] of inlined) {
    const names = [...text.matchAll(/\$\{([^!}][^}]*)\}/g)].map((match) => match[1] ?? '');
    const value = variables[name];
    if (value === undefined || !names.some((item) => kept.has(item))) continue;
    inlined.delete(name);
    kept.set(name, plain(value, options));
  }
}

function replaceVariables(text: string, inlined: ReadonlyMap<string, string>): string {
  return text.replaceAll(/\$\{([^!}][^}]*)\}/g, (whole, name: string) => {
    return inlined.get(name.trim()) ?? whole;
  });
}

/** A user's text as it stands inside `Fn::Sub`. */
export function escapeSub(text: string): string {
  return text.replaceAll('${', '${!');
}
