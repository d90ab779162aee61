import { isMap, type Value, type ValueMap } from '../define/value.js';
import { child } from '../graph/path.js';
import { listOf, type NodesIn } from './names.js';

/** What a policy no longer says: these actions on these nodes. */
export interface Gone {
  readonly targets: ReadonlySet<string>;
  readonly isGone: (action: string) => boolean;
}

/** A policy document without what is gone; undefined where nothing of it is left. */
export function pruneDocument(policy: Value, gone: Gone, nodesIn: NodesIn): Value | undefined {
  if (!isMap(policy)) return policy;
  const statements = listOf(child(policy, 'Statement'));
  const kept = statements.flatMap((item) => pruned(item, gone, nodesIn));
  const isSame =
    kept.length === statements.length && kept.every((item, at) => item === statements[at]);
  if (isSame) return policy;
  const [only] = kept;
  if (only === undefined) return undefined;
  return {
    ...policy,
    Statement: kept.length === 1 && !Array.isArray(policy['Statement']) ? only : kept,
  };
}

/** One statement: narrowed to other resources, to other actions, or split in two; none where all of it is gone. */
function pruned(statement: Value, { targets, isGone }: Gone, nodesIn: NodesIn): readonly Value[] {
  if (!isMap(statement) || child(statement, 'Effect') === 'Deny') return [statement];
  const [actions, resources] = [listOf(statement['Action']), listOf(statement['Resource'])];
  const isHit = (value: Value) => [...nodesIn(value)].some((id) => targets.has(id));
  const hits = resources.filter(isHit);
  const left = actions.filter((action) => typeof action !== 'string' || !isGone(action));
  if (hits.length === 0 || left.length === actions.length) return [statement];
  const elsewhere = resources.filter((value) => !hits.includes(value));
  const { Sid: _, ...unnamed } = statement;
  const first =
    elsewhere.length === 0
      ? []
      : [{ ...statement, Resource: as(statement, 'Resource', elsewhere) }];
  const base = first.length === 0 ? statement : unnamed;
  const second =
    left.length === 0
      ? []
      : [
          {
            ...base,
            Action: as(statement, 'Action', left),
            Resource: as(statement, 'Resource', hits),
          },
        ];
  return [...first, ...second];
}

/** A list, or its only item where one stood alone. */
function as(statement: ValueMap, key: string, items: readonly Value[]): Value {
  const [only] = items;
  return Array.isArray(statement[key]) || only === undefined || items.length > 1 ? items : only;
}

/** Whether an action as written, `s3:Get*` say, allows another. */
export function allowsAction(written: string, action: string): boolean {
  const [first = '', ...rest] = written.toLowerCase().split('*');
  const text = action.toLowerCase();
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= text.length - last.length;
}
