import {
  isLiteral,
  isMap,
  isReference,
  type Reference,
  type Value,
  type ValueMap,
} from '@archivolt/model';
import { canonical, fromEntries, mapReferences } from '../value/walk.js';

/** Where a name may be a pattern: the conditions of a resource policy, and a function's permission. */
const SOURCES = new Set(['aws:SourceArn', 'SourceArn']);

/**
 * The properties of a resource with names for the references of its sources. All other references
 * stay: only a source may be a pattern.
 */
export function withSources(
  properties: ValueMap,
  replace: (reference: Reference) => Value,
): ValueMap {
  const entries = Object.entries(properties).map(([key, value]): [string, Value] => {
    if (SOURCES.has(key)) return [key, mapReferences(value, replace)];
    const next = within(value, replace);
    const isPattern = key === 'ArnEquals' && canonical(next).includes('*');
    return [isPattern ? 'ArnLike' : key, next];
  });
  return fromEntries(entries);
}

function within(value: Value, replace: (reference: Reference) => Value): Value {
  if (Array.isArray(value)) return value.map((item: Value) => within(item, replace));
  if (!isMap(value) || isReference(value) || isLiteral(value)) return value;
  return withSources(value, replace);
}

/**
 * A name, the text of a `Fn::Sub`, as another stack can say it: that stack has another name, and knows
 * of no other's. What comes of the account stays, so that the pattern is of this account only.
 * @param region the stack's own, where it is not that of the other one
 */
export function seenFromAway(name: string, region: string | undefined): string {
  const seen = name.replaceAll(/\$\{AWS::Stack(?:Name|Id)\}/g, '*');
  return region === undefined ? seen : seen.replaceAll('${AWS::Region}', () => region);
}
