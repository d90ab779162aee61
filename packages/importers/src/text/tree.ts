import type { Value } from '@archivolt/model';

/** A template as read, each part with the offset where it begins. Short tags are intrinsics in long form. */
export type TextNode = TextScalar | TextList | TextMap;

export interface TextScalar {
  readonly kind: 'scalar';
  readonly value: null | boolean | number | string;
  readonly start: number;
}

export interface TextList {
  readonly kind: 'list';
  readonly items: readonly TextNode[];
  readonly start: number;
}

export interface TextMap {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, TextEntry>;
  readonly start: number;
}

export interface TextEntry {
  /** Where the key begins. */
  readonly start: number;
  readonly value: TextNode;
}

/** The plain value of a tree. */
export function valueOf(node: TextNode): Value {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map((item) => valueOf(item));
  return mapOf([...node.entries].map(([key, { value }]) => [key, valueOf(value)] as const));
}

/** A map whose keys are the user's: safe against names like `__proto__`. */
export function mapOf(
  entries: Iterable<readonly [string, Value]>,
): Readonly<Record<string, Value>> {
  const map: Record<string, Value> = {};
  for (const [key, value] of entries) {
    if (key === '__proto__') Object.defineProperty(map, key, { value, ...PLAIN });
    else map[key] = value;
  }
  return map;
}

const PLAIN = { enumerable: true, writable: true, configurable: true };

/** Where the value at a path begins, or the nearest thing around it. */
export function startOf(node: TextNode, path: readonly (string | number)[]): number {
  let at = node;
  let start = node.start;
  for (const segment of path) {
    const next = step(at, segment);
    if (next === undefined) return start;
    [at, start] = next;
  }
  return start;
}

function step(node: TextNode, segment: string | number): [TextNode, number] | undefined {
  if (node.kind === 'map') {
    const entry = node.entries.get(String(segment));
    return entry === undefined ? undefined : [entry.value, entry.start];
  }
  if (node.kind !== 'list') return undefined;
  const item = node.items[Number(segment)];
  return item === undefined ? undefined : [item, item.start];
}

/** The member of a map, when it is one and has it. */
export function member(node: TextNode | undefined, key: string): TextNode | undefined {
  return node?.kind === 'map' ? node.entries.get(key)?.value : undefined;
}
