import { catalog } from '../catalog/catalog.js';
import { isExpression, isMap } from '../define/value.js';
import type { ArchDocument, EdgeRecord, NodeRecord } from '../document/document.js';
import { isSame } from './canonical.js';

/** A value inside something that changed. `before` or `after` is missing for what came or went. */
export interface ValueChange {
  /** As in `properties.Timeout` or `parts.alias.properties.Name`. */
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

export type DifferenceKind = 'node' | 'wire' | SectionKind | 'setting' | 'drawing';

/** One thing that differs between two designs. */
export interface Difference {
  readonly sign: 'added' | 'removed' | 'changed';
  readonly kind: DifferenceKind;
  /** Of a node or a wire. */
  readonly id?: string;
  readonly name: string;
  /** What it is, as in `Lambda function`. */
  readonly what: string;
  readonly changes: readonly ValueChange[];
}

const ENTRIES = {
  stack: 'stacks',
  parameter: 'parameters',
  environment: 'environments',
  condition: 'conditions',
  mapping: 'mappings',
  output: 'outputs',
} as const satisfies Readonly<Record<string, keyof ArchDocument>>;
type SectionKind = keyof typeof ENTRIES;

/** What going from one design to another adds, removes and changes; looks come last, as one. */
export function compareDesigns(from: ArchDocument, to: ArchDocument): readonly Difference[] {
  return [
    ...nodeDifferences(from, to),
    ...wireDifferences(from, to),
    ...Object.entries(ENTRIES).flatMap(([kind, section]) =>
      differences<unknown>(from[section] ?? {}, to[section] ?? {}, (name) => {
        return { kind: kind as SectionKind, name, what: kind };
      }),
    ),
    ...settingDifferences(from, to),
    ...(isSame(from.layout, to.layout) ? [] : [DRAWING]),
  ];
}

const DRAWING: Difference = {
  sign: 'changed',
  kind: 'drawing',
  name: 'Positions, notes and groups',
  what: 'drawing',
  changes: [],
};

function nodeDifferences(from: ArchDocument, to: ArchDocument): readonly Difference[] {
  return differences<NodeRecord>(from.nodes, to.nodes, (id, { name, service, type }) => ({
    kind: 'node',
    id,
    name,
    what: type ?? catalog.service(service)?.title ?? service,
  }));
}

function wireDifferences(from: ArchDocument, to: ArchDocument): readonly Difference[] {
  return differences<EdgeRecord>(from.edges, to.edges, (id, edge) => {
    const { nodes } = own(to.edges, id) === edge ? to : from;
    const name = [edge.from, edge.to].map((end) => own(nodes, end)?.name ?? end).join(' → ');
    const what = catalog.connection(edge.connection)?.title ?? edge.connection;
    return { kind: 'wire', id, name, what };
  });
}

function settingDifferences(from: ArchDocument, to: ArchDocument): readonly Difference[] {
  const known = new Set<string>(['nodes', 'edges', 'layout', ...Object.values(ENTRIES)]);
  const rest = (document: ArchDocument): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      Object.entries(document).filter(([key, value]) => !known.has(key) && !isEmpty(value)),
    );
  return differences(rest(from), rest(to), (name) => ({ kind: 'setting', name, what: 'setting' }));
}

function isEmpty(value: unknown): boolean {
  return isMap(value) && Object.keys(value).length === 0;
}

type Said = Omit<Difference, 'sign' | 'changes'>;

function differences<T>(
  from: Readonly<Record<string, T>>,
  to: Readonly<Record<string, T>>,
  say: (key: string, value: T) => Said,
): readonly Difference[] {
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return keys.flatMap((key): readonly Difference[] => {
    const [before, after] = [own(from, key), own(to, key)];
    if (after !== undefined && before === undefined)
      return [{ sign: 'added', ...say(key, after), changes: [] }];
    if (before === undefined) return [];
    if (after === undefined) return [{ sign: 'removed', ...say(key, before), changes: [] }];
    if (isSame(before, after)) return [];
    return [{ sign: 'changed', ...say(key, after), changes: valueChanges(before, after, '') }];
  });
}

/** The innermost values that differ. References, intrinsics and lists of another length are compared whole. */
export function valueChanges(
  before: unknown,
  after: unknown,
  path: string,
): readonly ValueChange[] {
  if (isSame(before, after)) return [];
  const at = (key: string | number) => (path === '' ? String(key) : `${path}.${key}`);
  if (isPlain(before) && isPlain(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
    return keys.flatMap((key) => valueChanges(own(before, key), own(after, key), at(key)));
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length)
    return before.flatMap((item, index) => valueChanges(item, after[index], at(index)));
  return [
    {
      path,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    },
  ];
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return isMap(value) && !isExpression(value);
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
