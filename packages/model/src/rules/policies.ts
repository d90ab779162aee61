import { isMap, type Value, type ValueMap } from '../define/index.js';
import { textsOf } from './values.js';

/** A statement that allows something, with where it stands. */
export interface Statement {
  readonly path: readonly (string | number)[];
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly statement: ValueMap;
}

/** All allowing statements inside a value. */
export function statementsIn(
  value: Value | undefined,
  path: readonly (string | number)[],
): readonly Statement[] {
  if (path.length > 16) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item: Value, index) => statementsIn(item, [...path, index]));
  }
  if (!isMap(value)) return [];
  const { Action, Resource, Effect } = value;
  if (Effect !== undefined && Action !== undefined) {
    if (Effect !== 'Allow') return [];
    const [actions, resources] = [textsOf(Action), textsOf(Resource)];
    return [{ path, actions, resources, statement: value }];
  }
  return Object.entries(value).flatMap(([key, item]) => statementsIn(item, [...path, key]));
}

/** Whether an action stands for more than one, as `*` or `s3:*`. */
export function isWide(action: string): boolean {
  return action === '*' || /^[a-z0-9-]+:\*$/i.test(action);
}

/** Services that a statement lets in by name. */
export function servicesIn({ Principal }: ValueMap): readonly string[] {
  return isMap(Principal) ? textsOf(Principal['Service']) : [];
}
