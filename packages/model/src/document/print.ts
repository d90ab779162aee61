import { isMap, isReference, type Value, type ValueMap } from '../define/value.js';
import { type ArchDocument, SCHEMA_ID } from './document.js';

/** How a value is laid out: which keys come first, what its members are, and whether on one line. */
interface Shape {
  /** Known keys in their order, with the shapes of their values. Others follow, sorted. */
  readonly keys?: Readonly<Record<string, Shape>>;
  /** Shape of every member, where keys are the user's. */
  readonly each?: Shape;
  /** Keys that stand at the end. */
  readonly last?: readonly string[];
  readonly inline?: boolean;
  /** Of records that stay as they are in most edits. */
  readonly lasting?: boolean;
}

const PLAIN: Shape = {};
const INLINE: Shape = { inline: true };

const RESOURCE = { type: PLAIN, logicalId: PLAIN, attributes: PLAIN, properties: PLAIN };
const NODE: Shape = {
  lasting: true,
  keys: {
    service: PLAIN,
    name: PLAIN,
    type: PLAIN,
    logicalId: PLAIN,
    stack: PLAIN,
    external: { keys: { ref: PLAIN, attributes: PLAIN } },
    comment: PLAIN,
    suppress: PLAIN,
    attributes: PLAIN,
    files: { each: { keys: { path: PLAIN, instead: PLAIN } } },
    properties: PLAIN,
    parts: { each: { keys: RESOURCE } },
  },
};
const EDGE: Shape = {
  lasting: true,
  keys: {
    connection: PLAIN,
    from: PLAIN,
    to: PLAIN,
    comment: PLAIN,
    suppress: PLAIN,
    form: { keys: { kind: PLAIN, key: PLAIN, of: PLAIN, properties: PLAIN } },
    properties: PLAIN,
    parts: { each: { keys: RESOURCE } },
  },
};
const PLACE: Shape = {
  lasting: true,
  keys: {
    x: PLAIN,
    y: PLAIN,
    width: PLAIN,
    height: PLAIN,
    folded: PLAIN,
    colour: PLAIN,
    locked: PLAIN,
    hidden: PLAIN,
    order: PLAIN,
  },
  inline: true,
};
const NOTE: Shape = {
  keys: {
    x: PLAIN,
    y: PLAIN,
    width: PLAIN,
    height: PLAIN,
    text: PLAIN,
    style: PLAIN,
    tip: INLINE,
    image: PLAIN,
    locked: PLAIN,
    order: PLAIN,
  },
};
const GROUP: Shape = { keys: { title: PLAIN, members: PLAIN } };
const REFERENCE: Shape = { keys: { $ref: PLAIN, part: PLAIN, attr: PLAIN }, inline: true };

const DOCUMENT: Shape = {
  keys: {
    $schema: PLAIN,
    version: PLAIN,
    description: PLAIN,
    settings: PLAIN,
    suppress: PLAIN,
    stacks: { each: { keys: { title: PLAIN, region: PLAIN } } },
    parameters: PLAIN,
    environments: { each: { keys: { title: PLAIN, parameters: PLAIN } } },
    mappings: PLAIN,
    conditions: PLAIN,
    globals: PLAIN,
    nodes: { each: NODE },
    edges: { each: EDGE },
    outputs: PLAIN,
    metadata: PLAIN,
    template: PLAIN,
    layout: {
      keys: {
        nodes: { each: PLACE },
        edges: { each: INLINE },
        notes: { each: NOTE },
        groups: { each: GROUP },
      },
    },
  },
  last: ['layout'],
};

/** Left out while they hold nothing. */
const SECTIONS = [
  'suppress',
  'stacks',
  'parameters',
  'environments',
  'mappings',
  'conditions',
  'globals',
  'outputs',
  'metadata',
  'layout',
];

/** The canonical text of a design: the only way to write it. */
export function printDocument(document: ArchDocument): string {
  return print(document);
}

/** The same design with its keys in the order of its file: whoever reads them in order finds them so, however it came. */
export function inCanonicalOrder(document: ArchDocument): ArchDocument {
  return ordered(toMap(document), DOCUMENT) as ArchDocument & ValueMap;
}

function ordered(value: Value, shape: Shape): Value {
  if (Array.isArray(value)) {
    const items = value.map((item: Value) => ordered(item, PLAIN));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  if (!isMap(value)) return value;
  const own = isReference(value) ? REFERENCE : shape;
  const written = Object.keys(value);
  const entries = orderedKeys(value, own).map((key): readonly [string, Value] => [
    key,
    ordered(value[key] ?? null, memberShape(own, key)),
  ]);
  const isSame =
    entries.length === written.length &&
    entries.every(([key, item], index) => key === written[index] && item === value[key]);
  return isSame ? value : Object.fromEntries(entries);
}

/** Prints one state of a design after the other: records that are the same object are not written anew. */
export function documentPrinter(): (document: ArchDocument) => string {
  const written = new WeakMap<object, string>();
  return (document) => print(document, written);
}

function print(document: ArchDocument, written?: WeakMap<object, string>): string {
  const { layout, ...meaning } = document;
  const looks = withoutEmpty(toMap(layout), ['nodes', 'edges', 'notes', 'groups']);
  const file = withoutEmpty(
    {
      $schema: SCHEMA_ID,
      ...toMap(meaning),
      ...(isOnlyMain(document) ? { stacks: {} } : {}),
      layout: looks,
    },
    SECTIONS,
  );
  const out: string[] = [];
  write(out, file, { shape: DOCUMENT, indent: '', ...(written && { written }) });
  out.push('\n');
  return out.join('');
}

/** Records are plain JSON, which their interfaces cannot say. */
function toMap(record: object): ValueMap {
  return record as ValueMap;
}

function isOnlyMain({ stacks }: ArchDocument): boolean {
  const [first, ...others] = Object.entries(stacks);
  if (first === undefined || others.length > 0) return false;
  return first[0] === 'main' && Object.keys(first[1]).length === 0;
}

function withoutEmpty(map: ValueMap, sections: readonly string[]): ValueMap {
  const kept = Object.entries(map).filter(([key, value]) => {
    return !(sections.includes(key) && isMap(value) && Object.keys(value).length === 0);
  });
  return Object.fromEntries(kept);
}

interface Place {
  readonly shape: Shape;
  readonly indent: string;
  /** Texts of lasting records; each kind stands at one depth only. */
  readonly written?: WeakMap<object, string>;
}

function write(out: string[], value: Value, place: Place): void {
  const { shape, indent, written } = place;
  if (Array.isArray(value)) writeList(out, value, place);
  else if (!isMap(value)) out.push(JSON.stringify(value));
  else if (isReference(value)) writeMap(out, value, { shape: REFERENCE, indent });
  else if (shape.lasting === true && written !== undefined) {
    out.push(lastingText(value, { shape, indent, written }));
  } else writeMap(out, value, place);
}

function lastingText(value: ValueMap, { written, ...place }: Required<Place>): string {
  const before = written.get(value);
  if (before !== undefined) return before;
  const own: string[] = [];
  writeMap(own, value, place);
  const text = own.join('');
  written.set(value, text);
  return text;
}

function writeList(out: string[], list: readonly Value[], { shape, indent }: Place): void {
  if (list.length === 0) return void out.push('[]');
  const inline = shape.inline === true;
  const inner = `${indent}  `;
  out.push('[');
  for (const [index, item] of list.entries()) {
    out.push(separator(index, inner, inline ? 'list' : undefined));
    write(out, item, { shape: inline ? INLINE : PLAIN, indent: inner });
  }
  out.push(inline ? ']' : `\n${indent}]`);
}

function writeMap(out: string[], map: ValueMap, { shape, indent, written }: Place): void {
  const keys = orderedKeys(map, shape);
  if (keys.length === 0) return void out.push('{}');
  const inline = shape.inline === true;
  const inner = `${indent}  `;
  out.push('{');
  for (const [index, key] of keys.entries()) {
    const value = map[key];
    if (value === undefined) continue;
    out.push(separator(index, inner, inline ? 'map' : undefined), JSON.stringify(key), ': ');
    const own = memberShape(shape, key);
    const at = { shape: inline ? INLINE : own, indent: inner };
    write(out, value, written === undefined ? at : { ...at, written });
  }
  out.push(inline ? ' }' : `\n${indent}}`);
}

function separator(index: number, indent: string, inline: 'list' | 'map' | undefined): string {
  if (inline === undefined) return index === 0 ? `\n${indent}` : `,\n${indent}`;
  if (index > 0) return ', ';
  return inline === 'map' ? ' ' : '';
}

function memberShape(shape: Shape, key: string): Shape {
  if (shape.each !== undefined) return shape.each;
  return shape.keys !== undefined && Object.hasOwn(shape.keys, key)
    ? (shape.keys[key] ?? PLAIN)
    : PLAIN;
}

/** Known keys first, the others by code unit, which is what sorting does by default. */
function orderedKeys(map: ValueMap, shape: Shape): readonly string[] {
  const present = Object.keys(map).filter((key) => map[key] !== undefined);
  const { keys, last = [] } = shape;
  if (keys === undefined) return present.toSorted();
  const known = Object.keys(keys).filter(
    (key) => map[key] !== undefined && Object.hasOwn(map, key),
  );
  if (known.length === present.length && last.length === 0) return known;
  const others = present.filter((key) => !Object.hasOwn(keys, key)).toSorted();
  const isLast = (key: string) => last.includes(key);
  return [...known.filter((key) => !isLast(key)), ...others, ...known.filter(isLast)];
}
