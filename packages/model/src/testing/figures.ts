import { loadCoreRegistry } from '@archivolt/cfn-spec';
import { catalog as bare, createCatalog, type Catalog } from '../catalog/catalog.js';
import { invariant } from '../define/invariant.js';
import type { Diagnostic } from '../define/rule.js';
import { isExpression, isMap, type Value, type ValueMap } from '../define/value.js';
import type { ArchDocument, EdgeRecord, NodeRecord } from '../document/document.js';
import { validate } from '../validate/validate.js';
import { arch } from './arch.js';

/** One row of a table of figures: a design with a gap, what fits into the gap, and what does not. */
interface Figure {
  readonly fact: string;
  /** Words of `arch`, with `§` where the value stands. A design that names no node begins with its service. */
  readonly design: string;
  readonly limit: string;
  readonly inside: readonly string[];
  readonly outside: readonly string[];
  /** Row of the check that finds what is outside, and `@place` where that is not what was changed. */
  readonly code: string;
}

/**
 * Reads a table of figures: `| fact | design | limit | inside | outside | check |`, values parted by `or`.
 * `'a'*3` is a text of three, `[#]*3` a list of three in which `#` counts.
 */
export function figuresOf(table: string): readonly Figure[] {
  return table
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('| fact'))
    .map((line) => {
      const [, fact = '', design = '', limit = '', inside = '', outside = '', code = ''] = line
        .split('|')
        .map((cell) => cell.trim());
      invariant(code !== '', `no row of figures: ${line}`);
      const each = (cell: string) => (cell === '' ? [] : cell.split(' or '));
      return { fact, design, limit, inside: each(inside), outside: each(outside), code };
    });
}

/** What keeps a figure from being enforced: silent at the limit, one finding at the right place beyond it. */
export function figureProblems(figure: Figure, catalog: Catalog): readonly string[] {
  const [first, ...more] = figure.inside.map((value) => ({
    value,
    design: designOf(figure, value, catalog),
  }));
  invariant(first !== undefined, `nothing is inside ${figure.limit}`);
  const calm = validate(first.design, catalog);
  const known = new Set(calm.map(keyOf));
  const wrong = calm.filter(({ severity }) => severity === 'error');
  return [
    ...wrong.map((it) => `${first.value}: ${said(it, catalog)}`),
    ...more.flatMap(({ value, design }) =>
      fresh(validate(design, catalog), known).map((it) => `${value}: ${said(it, catalog)}`),
    ),
    ...figure.outside.flatMap((value) =>
      outsideProblems(figure, { value, inside: first.design, known }, catalog),
    ),
  ];
}

function outsideProblems(
  figure: Figure,
  { value, inside, known }: { value: string; inside: ArchDocument; known: ReadonlySet<string> },
  catalog: Catalog,
): readonly string[] {
  const design = designOf(figure, value, catalog);
  const found = fresh(validate(design, catalog), known);
  const [finding] = found;
  if (finding === undefined) return [`${value}: nothing is said`];
  const others = found.slice(1).map((it) => `${value}: a second finding: ${said(it, catalog)}`);
  const row = rowOf(finding, catalog);
  const isCode = figure.code.split(' ')[0] === row;
  const place = placeOf(finding);
  const changed = changesOf(inside, design);
  const isPlace = changed.some((path) => isAlong(path, place)) || figure.code.includes('@' + place);
  return [
    ...(isCode ? [] : [`${value}: ${said(finding, catalog)}, not ${figure.code}`]),
    ...(isPlace ? [] : [`${value}: it is at ${place}, not at ${changed.join(', ')}`]),
    ...others,
  ];
}

/** The catalog with the registry of its types, as the command has it. */
export async function figureCatalog(): Promise<Catalog> {
  return createCatalog({ ...bare, registry: await loadCoreRegistry() });
}

/** Nodes stand as the palette gives them, then as written. */
function designOf({ design }: Figure, value: string, catalog: Catalog): ArchDocument {
  const text = design.replaceAll('§', repeated(value));
  const document = arch(/^[a-z0-9-]+ \{/.test(text) ? `it: ${text}` : text, catalog);
  const nodes = Object.entries(document.nodes).map(([id, node]) => [id, drawn(node, catalog)]);
  return { ...document, nodes: Object.fromEntries(nodes) };
}

function repeated(value: string): string {
  const counted = (item: string, count: string) =>
    Array.from({ length: Number(count) }, (_, index) => item.replaceAll('#', String(index + 1)));
  return value
    .replaceAll(
      /'([^']*)'\*(\d+)/g,
      (_, item: string, count: string) => `'${counted(item, count).join('')}'`,
    )
    .replaceAll(
      /\[(.*)\]\*(\d+)/g,
      (_, item: string, count: string) => `[${counted(item, count).join(', ')}]`,
    );
}

function drawn(node: NodeRecord, catalog: Catalog): NodeRecord {
  const { properties = {}, parts = {} } = catalog.service(node.service)?.initial ?? {};
  const names = new Set([...Object.keys(parts), ...Object.keys(node.parts ?? {})]);
  const drawnParts = [...names].map((name) => {
    const written = node.parts?.[name];
    return [
      name,
      { ...written, properties: merged(parts[name] ?? {}, written?.properties ?? {}) },
    ] as const;
  });
  return {
    ...node,
    properties: merged(properties, node.properties),
    ...(drawnParts.length === 0 ? {} : { parts: Object.fromEntries(drawnParts) }),
  };
}

function merged(under: ValueMap, over: ValueMap): ValueMap {
  const both = Object.entries(over).map(([key, value]) => {
    const below = under[key];
    const isDeep = isMap(below) && isMap(value) && !isExpression(value);
    return [key, isDeep ? merged(below, value) : value] as const;
  });
  return { ...under, ...Object.fromEntries(both) };
}

function fresh(found: readonly Diagnostic[], known: ReadonlySet<string>): readonly Diagnostic[] {
  return found.filter((it) => !known.has(keyOf(it)));
}

function keyOf(it: Diagnostic): string {
  return `${it.rule} ${placeOf(it)}`;
}

function rowOf({ rule }: Diagnostic, catalog: Catalog): string {
  return catalog.rules.find(({ id }) => id === rule)?.row ?? rule;
}

function said(it: Diagnostic, catalog: Catalog): string {
  return `${rowOf(it, catalog)} ${it.severity} ${it.rule} at ${placeOf(it)}: ${it.message}`;
}

function placeOf({ at: { node, edge, property } }: Diagnostic): string {
  const path = property === undefined ? [] : typeof property === 'string' ? [property] : property;
  return [node ?? edge ?? 'design', ...path].join('.').replaceAll('#', '.');
}

function isAlong(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}

/** Places at which two designs differ, as `it.VpcConfig.SubnetIds`. */
function changesOf(a: ArchDocument, b: ArchDocument): readonly string[] {
  const ids = new Set([a, b].flatMap((it) => [...Object.keys(it.nodes), ...Object.keys(it.edges)]));
  return [...ids].flatMap((id) => changes(plain(a, id), plain(b, id), [id]));
}

function plain(design: ArchDocument, id: string): Value | undefined {
  const record: NodeRecord | EdgeRecord | undefined = design.nodes[id] ?? design.edges[id];
  if (record === undefined) return undefined;
  const parts = Object.entries(record.parts ?? {}).map(([name, part]) => [name, part.properties]);
  return { ...Object.fromEntries(parts), ...record.properties };
}

function changes(a: Value | undefined, b: Value | undefined, at: readonly string[]): string[] {
  if (JSON.stringify(a) === JSON.stringify(b)) return [];
  if (!isMap(a) || !isMap(b)) return [at.join('.')];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].flatMap((key) => changes(a[key], b[key], [...at, key]));
}
