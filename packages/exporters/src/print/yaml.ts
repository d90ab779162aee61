import { isIntrinsic, isMap, type Value, type ValueMap } from '@archivolt/model';
import { foldedText, yamlKey, yamlText, type TextStyle } from './yaml-text.js';

/** Intrinsics with a short form. `Condition` has one too, but also names a key of policies. */
const SHORT = new Set(
  'Ref GetAtt Sub Join Select Split If Equals And Or Not FindInMap ImportValue GetAZs Cidr Base64 ToJsonString Length'.split(
    ' ',
  ),
);
const ESCAPED = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
/** How long a line may be that holds a whole list, or a map that was named. */
const WIDTH = 80;
const WIDTH_OF_SHORT = 100;
/** With `compact`: what sentences fill, and go on below. */
const LINE = 100;

/** How a text is laid out. */
export interface YamlStyle {
  readonly indent?: number;
  /** Whether the dashes of a list stand further right than its key. */
  readonly indentSeq?: boolean;
  readonly singleQuote?: boolean;
  /** All on one line, in braces and brackets, with spaces inside these or not. */
  readonly flow?: boolean;
  readonly padding?: boolean;
  /** Lists of words, and pairs in lists, on one line where they fit. */
  readonly compact?: boolean;
  /** With `compact`: maps that stand on one line too, where they fit. */
  readonly short?: ReadonlySet<Value>;
  /** What is said behind the key of a value that has lines of its own: one line, printable. */
  readonly comments?: ReadonlyMap<Value, string>;
  /** Functions in long form only. */
  readonly longForm?: boolean;
}

interface Layout extends Required<YamlStyle> {
  /** What stands inside of brackets. */
  readonly gap: string;
  /** How texts are written on lines of their own, and between braces. */
  readonly block: TextStyle;
  readonly inline: TextStyle;
}

/** Where a value stands: after the key or dash at `column`; its own lines begin at `nested`. */
interface Slot {
  readonly column: number;
  readonly nested: number;
  /** Letters of the line that are taken. */
  readonly used: number;
  readonly isItem: boolean;
}

/** A template or any other value as YAML. Keys and texts are written so that none can break out of its place. */
export function printYaml(value: Value, style: YamlStyle = {}): string {
  const layout = layoutOf(style);
  const text = `${layout.flow ? onOneLine(value, layout) : whole(value, layout)}\n`;
  return text.replaceAll(ESCAPED, (found) => {
    return `\\u${(found.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
  });
}

function layoutOf(style: YamlStyle): Layout {
  const { indent = 2, indentSeq = true, singleQuote = true, flow = false } = style;
  const { padding = true, compact = false, longForm = false } = style;
  const { short = new Set<Value>(), comments = new Map<Value, string>() } = style;
  return {
    indent,
    indentSeq,
    singleQuote,
    flow,
    padding,
    compact,
    short,
    comments,
    longForm,
    gap: padding && !compact ? ' ' : '',
    block: { inFlow: false, singleQuote, indent },
    inline: { inFlow: true, singleQuote, indent },
  };
}

function whole(value: Value, layout: Layout): string {
  if (Array.isArray(value) && value.length > 0) return listLines(value, 0, layout);
  const { tag, inner } = taggedOf(value, layout);
  if (tag === undefined && isMap(inner) && !isEmpty(inner)) return mapLines(inner, 0, layout);
  return valueText(value, { column: 0, nested: 0, used: 0, isItem: false }, layout).trimStart();
}

function mapLines(map: ValueMap, column: number, layout: Layout): string {
  const nested = column + layout.indent;
  const lines: string[] = [];
  for (const [key, value] of Object.entries(map)) {
    const head = yamlKey(key, layout.block, column);
    const slot = { column, nested, used: column + head.length, isItem: false };
    const text = valueText(value, slot, layout);
    const comment = text.startsWith('\n') ? layout.comments.get(value) : undefined;
    lines.push(head + (comment === undefined ? text : ` # ${comment}${text}`));
  }
  return lines.join(`\n${' '.repeat(column)}`);
}

function listLines(list: readonly Value[], column: number, layout: Layout): string {
  const slot: Slot = { column, nested: column + 2, used: column + 1, isItem: true };
  const lines = list.map((item) => `-${valueText(item, slot, layout)}`);
  return lines.join(`\n${' '.repeat(column)}`);
}

/** A value with what parts it from its key or dash: a space, or the line break before lines of its own. */
function valueText(value: Value, slot: Slot, layout: Layout): string {
  const { tag, inner } = taggedOf(value, layout);
  const head = tag === undefined ? '' : ` ${tag}`;
  if (typeof inner === 'string') {
    const taken = slot.used + head.length + 1;
    const text = layout.compact ? foldedText(inner, { ...slot, taken, width: LINE }) : undefined;
    return `${head} ${text ?? yamlText(inner, layout.block, slot)}`;
  }
  if (isEmpty(inner)) return ` ${onOneLine(value, layout)}`;
  if (layout.compact && isBrief(value, slot, layout)) {
    const text = onOneLine(value, layout);
    const width = layout.short.has(value) ? WIDTH_OF_SHORT : WIDTH;
    if (slot.used + 1 + text.length <= width) return ` ${text}`;
  }
  if (Array.isArray(inner)) {
    const isFlush = !layout.indentSeq && tag === undefined && !slot.isItem;
    const column = isFlush ? Math.max(slot.column, slot.nested - 2) : slot.nested;
    return laid(head, listLines(inner, column, layout), { ...slot, nested: column });
  }
  return laid(head, mapLines(inner as ValueMap, slot.nested, layout), slot);
}

/** Lines of a collection: an item's begin behind its dash. */
function laid(head: string, lines: string, { nested, isItem }: Slot): string {
  return head === '' && isItem ? ` ${lines}` : `${head}\n${' '.repeat(nested)}${lines}`;
}

/** Whether a value has no lines of its own. */
function isEmpty(value: Value): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return !isMap(value) || Object.keys(value).length === 0;
}

/** A value in braces and brackets. */
function onOneLine(value: Value, layout: Layout): string {
  const { tag, inner } = taggedOf(value, layout);
  if (tag !== undefined) return `${tag} ${onOneLine(inner, layout)}`;
  if (typeof value === 'string') return yamlText(value, layout.inline);
  if (Array.isArray(value)) {
    const items = value.map((item: Value) => onOneLine(item, layout));
    return items.length === 0 ? '[]' : `[${layout.gap}${items.join(', ')}${layout.gap}]`;
  }
  if (!isMap(value)) return Object.is(value, -0) ? '-0' : JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, item]) => `${yamlKey(key, layout.inline)} ${onOneLine(item, layout)}`,
  );
  const gap = layout.padding ? ' ' : '';
  return members.length === 0 ? '{}' : `{${gap}${members.join(', ')}${gap}}`;
}

/** Whether a value may stand on one line: a list of words, a pair in a list, or a map that was named. */
function isBrief(value: Value, { isItem }: Slot, layout: Layout): boolean {
  const { short } = layout;
  const { tag, inner } = taggedOf(value, layout);
  if (Array.isArray(inner)) {
    return inner.every(
      (item: Value) => isWord(item, layout) || (tag !== undefined && isWords(item, layout)),
    );
  }
  const members = Object.values(inner as ValueMap);
  if (short.has(value))
    return members.every((item) => isWord(item, layout) || isWords(item, layout));
  return isItem && members.length <= 2 && members.every((item) => isWord(item, layout));
}

function isWords(value: Value, layout: Layout): boolean {
  return Array.isArray(value) && value.every((item: Value) => isWord(item, layout));
}

/** A text of one line, a number or the like; a function of one too. */
function isWord(value: Value, layout: Layout): boolean {
  const { inner } = taggedOf(value, layout);
  return typeof inner === 'string' ? !inner.includes('\n') : inner === null || isBare(inner);
}

function isBare(value: Value): boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

interface Tagged {
  readonly tag?: string;
  readonly inner: Value;
}

/** `!Ref`, `!GetAtt` and the like; no tag where only the long form says it. */
function taggedOf(value: Value, layout: Pick<Layout, 'longForm'>): Tagged {
  if (layout.longForm || !isMap(value) || !isIntrinsic(value)) return { inner: value };
  const [name, argument] = Object.entries(value)[0] ?? ['', null];
  const short = name.replace(/^Fn::/, '');
  if (!SHORT.has(short) || (name !== 'Ref' && !name.startsWith('Fn::'))) return { inner: value };
  if (taggedOf(argument, layout).tag !== undefined || isPlain(argument)) return { inner: value };
  return { tag: `!${short}`, inner: short === 'GetAtt' ? dotted(argument) : argument };
}

/** After a tag every scalar is text. */
function isPlain(argument: Value): boolean {
  return argument === null || typeof argument === 'number' || typeof argument === 'boolean';
}

/** `[id, attr]` as `id.attr`, where both are text. */
function dotted(argument: Value): Value {
  if (!Array.isArray(argument)) return argument;
  return argument.every((item) => typeof item === 'string') ? argument.join('.') : argument;
}
