import { own, propertiesOf } from './descend.js';
import { branchesOf, isIntrinsic, isRecord } from './intrinsics.js';
import { printPath, shownPath, type Segment } from './path.js';
import type { Registry } from './registry.js';
import { isScalar } from './scalars.js';
import type { Limit, PropertyType } from './types.js';
import { listed } from './expected.js';

/** A value that its type allows, and that the registry limits further. */
export type LimitIssue = {
  readonly path: string;
  readonly code: 'pattern' | 'range' | 'length' | 'count' | 'enum';
  readonly message: string;
  readonly expected: string;
};

type Owner = { readonly name: string; readonly at: readonly Segment[] };
type Spot = { readonly limit: Limit | undefined; readonly at: readonly Segment[] };

/** No pattern is tried on longer texts: some take time that grows with the cube of the length. */
const LONGEST = 512;
const DEEPEST = 32;

/** Checks patterns, lengths, ranges and counts. Values that are only known on deployment pass. */
export function checkLimits(
  registry: Registry,
  type: string,
  tree: unknown,
): readonly LimitIssue[] {
  if (!isRecord(tree) || isIntrinsic(tree)) return [];
  const found: LimitIssue[] = [];

  function object(owner: Owner, type_: PropertyType | undefined, value: unknown): void {
    if (!isRecord(value) || isIntrinsic(value) || owner.at.length > DEEPEST) return;
    const properties =
      type_ === undefined
        ? registry.properties(type)
        : propertiesOf(type_, (name) => registry.nested(type, name));
    for (const [name, each] of Object.entries(value)) {
      const property = own(properties, name);
      if (property !== undefined)
        visit(property.type, { value: each, key: name, owner, at: [...owner.at, name] });
    }
  }

  function visit(
    kind: PropertyType,
    {
      value,
      key,
      owner,
      at,
    }: { value: unknown; key: string; owner: Owner; at: readonly Segment[] },
  ): void {
    for (const [way, branch] of branchesOf(value) ?? [])
      visit(kind, { value: branch, key, owner, at: [...at, ...way] });
    if (isIntrinsic(value)) return;
    const issue = issueOf({ limit: registry.limit(type, owner.name, key), at }, value);
    if (issue !== undefined) found.push(issue);
    if (typeof kind !== 'object') return;
    if ('nested' in kind) object({ name: kind.nested, at }, kind, value);
    if ('list' in kind && Array.isArray(value)) {
      for (const [index, item] of value.entries())
        visit(kind.list, { value: item, key: `${key}[]`, owner, at: [...at, index] });
    }
  }

  object({ name: type, at: [] }, undefined, tree);
  return found;
}

function issueOf({ limit, at }: Spot, value: unknown): LimitIssue | undefined {
  if (limit === undefined) return undefined;
  const path = printPath(at);
  const shown = shownPath(at);
  if (Array.isArray(value)) return outside(limit, value.length, { path, shown, code: 'count' });
  if (!isScalar(value)) return undefined;
  const text = String(value);
  return isNumeric(limit, value)
    ? outside(limit, Number(value), { path, shown, code: 'range' })
    : ofText(limit, text, { path, shown });
}

/** Bounds of a property that is no text are those of its number. */
function isNumeric({ number }: Limit, value: unknown): boolean {
  return number === true && value !== '' && Number.isFinite(Number(value));
}

function ofText(limit: Limit, text: string, { path, shown }: Said): LimitIssue | undefined {
  const { pattern, values } = limit;
  if (limit.number === true || text.includes('{{resolve:')) return undefined;
  if (values !== undefined && !values.includes(text)) {
    const expected = `one of ${listed(values)}`;
    return { path, code: 'enum', message: `${JSON.stringify(text)} is not ${expected}.`, expected };
  }
  const length = outside(limit, text.length, { path, shown, code: 'length' });
  if (length !== undefined || pattern === undefined || text.length > LONGEST) return length;
  const flags = /\\[pP]\{/.test(pattern) ? 'u' : '';
  if (new RegExp(pattern, flags).test(text)) return undefined;
  const message = `${JSON.stringify(text)} does not match ${pattern}.`;
  return { path, code: 'pattern', message, expected: pattern };
}

/** A path, and how it is said. */
type Said = { readonly path: string; readonly shown: string };

const MEASURE = { range: '', length: ' characters', count: ' items' } as const;

function outside(
  { min, max }: Limit,
  size: number,
  { path, shown, code }: Said & { readonly code: 'range' | 'length' | 'count' },
): LimitIssue | undefined {
  const measure = MEASURE[code];
  if (max !== undefined && size > max) {
    const expected = `at most ${max}${measure}`;
    return {
      path,
      code,
      message: `${shown} is ${size}${measure}. The maximum is ${max}.`,
      expected,
    };
  }
  if (min !== undefined && size < min) {
    const expected = `at least ${min}${measure}`;
    return {
      path,
      code,
      message: `${shown} is ${size}${measure}. The minimum is ${min}.`,
      expected,
    };
  }
  return undefined;
}
