import { keyText } from '@archivolt/importers';
import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  Scalar,
  type CST,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { isMap as isValueMap } from '@archivolt/model';
import { own } from '../value/walk.js';
import type { Change } from './align.js';
import { lineStart } from './text-edit.js';
import type { YamlStyle } from '../print/yaml.js';

/** One member of a map in a text. */
export interface Member {
  readonly name: string;
  readonly value: unknown;
  readonly keyStart: number;
  /** Behind its colon. */
  readonly valueStart: number;
  /** Behind the last character of its value. */
  readonly end: number;
}

/** One item of a block list. */
export interface Item {
  readonly value: unknown;
  readonly dash: number;
  readonly end: number;
}

/** The members of a map; undefined where one is not written in the plain way. */
export function membersOf(map: YAMLMap, text: string): readonly Member[] | undefined {
  const members = map.items.map((pair) => memberOf(pair, text));
  return members.every((member) => member !== undefined) ? members : undefined;
}

function memberOf(pair: Pair<unknown, unknown>, text: string): Member | undefined {
  const { key, value, srcToken } = pair;
  if (!isScalar(key) || key.range === undefined || key.range === null) return undefined;
  const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
  if (colon === undefined) return undefined;
  const valueStart = colon.offset + colon.source.length;
  const end = Math.max(valueStart, endOf(value, text));
  return { name: keyText(key), value, keyStart: key.range[0], valueStart, end };
}

/** The items of a block list; undefined where dashes and items do not match. */
export function itemsOf(list: YAMLSeq, text: string): readonly Item[] | undefined {
  const token = list.srcToken;
  if (token?.type !== 'block-seq') return undefined;
  const dashes = token.items.flatMap((item) => dashOf(item) ?? []);
  if (dashes.length !== list.items.length) return undefined;
  return list.items.map((value, index) => {
    const dash = dashes[index] ?? 0;
    return { value, dash, end: Math.max(dash + 1, endOf(value, text)) };
  });
}

/** One item of a list in brackets, with its tag and anchor. */
export interface FlowItem {
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
}

/** The items of a list in brackets; undefined where one is a pair, or nothing. */
export function flowItemsOf(list: YAMLSeq, text: string): readonly FlowItem[] | undefined {
  const token = list.srcToken;
  if (token?.type !== 'flow-collection') return undefined;
  const starts = token.items.flatMap(({ start, key, sep, value }) => {
    if (value === undefined || key !== undefined || sep !== undefined) return [];
    return [(start.find(({ type }) => type === 'tag' || type === 'anchor') ?? value).offset];
  });
  if (starts.length !== list.items.length) return undefined;
  return list.items.map((value, index) => {
    const start = starts[index] ?? 0;
    return { value, start, end: Math.max(start, endOf(value, text)) };
  });
}

function dashOf({ start }: { readonly start: readonly CST.SourceToken[] }): number | undefined {
  return start.find(({ type }) => type === 'seq-item-ind')?.offset;
}

/** Behind the last character of a value, without comments and line breaks that follow. */
export function endOf(node: unknown, text: string): number {
  if (!isNode(node) || node.range === undefined || node.range === null) return 0;
  if (isCollection(node) && node.flow !== true) {
    const last = node.items.at(-1);
    const pair = isMap(node) ? (last as Pair<unknown, unknown> | undefined) : undefined;
    const end = pair === undefined ? endOf(last, text) : pairEnd(pair, text);
    return end === 0 ? node.range[0] : end;
  }
  const [, end] = node.range;
  const isBlock =
    isScalar(node) && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED);
  return isBlock ? text.slice(0, end).trimEnd().length : end;
}

function pairEnd({ key, value, srcToken }: Pair<unknown, unknown>, text: string): number {
  const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
  const own = colon === undefined ? endOf(key, text) : colon.offset + colon.source.length;
  return Math.max(own, endOf(value, text));
}

/** Whether nothing but space, dashes and tags aside, stands before an offset on its line. */
export function isFirstOnLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '';
}

/** How a text is indented, by what most of it does. */
export function styleOf(text: string): YamlStyle {
  const steps = new Map<number, number>();
  const dashes = { same: 0, deeper: 0 };
  let [before, isKey] = [0, false];
  for (const line of text.split('\n')) {
    const [, spaces = '', rest = ''] = /^( *)(.*)$/.exec(line) ?? [];
    if (rest === '' || rest.startsWith('#')) continue;
    const step = spaces.length - before;
    if (isKey && rest.startsWith('- ')) dashes[step > 0 ? 'deeper' : 'same'] += 1;
    else if (isKey && step > 0) steps.set(step, (steps.get(step) ?? 0) + 1);
    [before, isKey] = [spaces.length, /:\s*(?:#.*)?$/.test(rest) && !rest.startsWith('- ')];
  }
  const [indent = 2] = [...steps].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  // The printer sets dashes back by two columns, whatever the step.
  return { indent: Math.min(8, indent), indentSeq: indent > 2 || dashes.same <= dashes.deeper };
}

/** The change inside a short tag, when both sides are of that function; nothing for what only a whole can say. */
export function unwrapped(node: unknown, change: Change): Change | undefined {
  if (!isNode(node)) return undefined;
  const tag = 'tag' in node && typeof node.tag === 'string' ? node.tag : undefined;
  if (tag === undefined || !tag.startsWith('!') || tag.startsWith('!!')) return change;
  const name = tag === '!Ref' || tag === '!Condition' ? tag.slice(1) : `Fn::${tag.slice(1)}`;
  const [before, after] = [change.before, change.after].map((value) =>
    isValueMap(value) && Object.keys(value).length === 1 ? own(value, name) : undefined,
  );
  return before === undefined || after === undefined ? undefined : { before, after };
}
