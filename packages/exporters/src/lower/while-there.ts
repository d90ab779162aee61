import type { Value } from '@archivolt/model';
import { keyOf } from '../graph/keys.js';
import { own, referencesIn, sameValue } from '../value/walk.js';
import type { Draft, DraftResource } from './draft.js';

type Holder = Pick<DraftResource, 'attributes'>;

/**
 * The condition on which what a value refers to is there; undefined where it is there whenever its holder is, and
 * where several conditions would have to hold.
 */
export function conditionOf(
  draft: Draft,
  value: Value | undefined,
  holder: Holder | undefined,
): string | undefined {
  const found = new Set<string>();
  for (const reference of referencesIn(value)) {
    const key = keyOf(reference);
    const target = draft.resources.get(draft.mergedInto.get(key) ?? key);
    const condition = target?.attributes.Condition;
    if (condition !== undefined) found.add(condition);
  }
  const own = holder?.attributes.Condition;
  const [only] = found;
  return found.size === 1 && own === undefined ? only : undefined;
}

/** A value that is said while what it refers to is there. */
export function whileThere(draft: Draft, value: Value, holder: Holder): Value {
  const condition = conditionOf(draft, value, holder);
  if (condition === undefined) return value;
  return { 'Fn::If': [condition, value, NOTHING] };
}

const NOTHING: Value = { Ref: 'AWS::NoValue' };

/** A list whose items are all there on one condition, said once: without it there is no list, instead of an empty one. */
export function togetherThere(list: readonly Value[]): Value {
  const all = list.map((item) => own(item, 'Fn::If'));
  const [condition] = conditionAndValue(all[0]) ?? [];
  const values = all.flatMap((item) => {
    const found = conditionAndValue(item);
    return found?.[0] === condition && found?.[1] !== undefined ? [found[1]] : [];
  });
  if (condition === undefined || values.length !== list.length) return list;
  return { 'Fn::If': [condition, values, NOTHING] };
}

function conditionAndValue(found: Value | undefined): readonly Value[] | undefined {
  if (!Array.isArray(found) || found.length !== 3) return undefined;
  const [condition, value, other]: readonly Value[] = found;
  const isWhile = sameValue(other, NOTHING) && condition !== undefined && value !== undefined;
  return isWhile ? [condition, value] : undefined;
}
