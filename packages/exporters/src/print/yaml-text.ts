import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';

/** What some reader would take for something else than text. */
const MISREAD =
  /^(?:=|<<|~|[yYnN]|null|Null|NULL|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|true|True|TRUE|false|False|FALSE|[-+]?[0-9._][0-9A-Fa-f_xob.:eE+-]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|[-.]{3}.*|\d{4}-\d.*)$/;
/** Characters that YAML readers refuse or take for line breaks. */
const UNPRINTABLE =
  /[^\t\n\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]|^[^\n]*\t[^\n]*$/u;
const LINE = /^[\x20-\x7e]+$/;
/** Words with a space between each. */
const SENTENCE = /^\S+(?: \S+)+$/;
/** What a line of plain text must not begin with, end with or hold. */
const QUOTED = /^[ ,[\]{}#&*!|>'"%@`]|^[?-](?: |$)|: | #|[ :]$/;
/** Between brackets SAM's reader, PyYAML, takes more for signs than YAML does. */
const OF_FLOW = /[,[\]{}?]|^:/;
/** Beyond this, a key is no key of its own line. */
const LONGEST_KEY = 1000;

export interface TextStyle {
  readonly inFlow: boolean;
  readonly singleQuote: boolean;
  readonly indent: number;
}

/** Where lines of its own begin. */
export interface TextPlace {
  readonly column: number;
  /** Whether it is an item of a list, or else the value of a key. */
  readonly isItem: boolean;
}

const START: TextPlace = { column: 0, isItem: false };

/** A text of one printable line without what needs escapes; undefined for any other. */
function line(value: string, { inFlow, singleQuote }: TextStyle): string | undefined {
  if (!LINE.test(value)) return undefined;
  if (!QUOTED.test(value) && !MISREAD.test(value) && !(inFlow && OF_FLOW.test(value))) return value;
  return singleQuote && !value.includes("'") ? `'${value}'` : undefined;
}

/** A text. Whatever is not plain goes through the library's printer, so that none can break out of its place. */
export function yamlText(value: string, style: TextStyle, place: TextPlace = START): string {
  const short = line(value, style);
  if (short !== undefined) return short;
  const { column, isItem } = place;
  const text = printed(isItem ? listOf(value, style) : mapOf('k', value, style), style);
  if (style.inFlow) return text.slice(`{ 'k': `.length, -' }'.length);
  const [first = '', ...rest] = text.split('\n');
  const shift = ' '.repeat(column);
  const lines = rest.map((item) => (item === '' ? item : `${shift}${item}`));
  return [first.slice(isItem ? '- '.length : 'k: '.length), ...lines].join('\n');
}

interface FoldingPlace {
  /** Where its lines begin. */
  readonly nested: number;
  /** Letters that stand before it on its first line. */
  readonly taken: number;
  readonly width: number;
}

/** A sentence on lines that a reader joins by spaces; undefined where it fits on its line, or could not be joined so. */
export function foldedText(value: string, place: FoldingPlace): string | undefined {
  const { nested, taken, width } = place;
  if (taken + value.length <= width || !LINE.test(value) || !SENTENCE.test(value)) return undefined;
  const lines: string[] = [];
  let last = '';
  for (const word of value.split(' ')) {
    const longer = last === '' ? word : `${last} ${word}`;
    if (last !== '' && nested + longer.length > width) {
      lines.push(last);
      last = word;
    } else last = longer;
  }
  return ['>-', ...lines, last].join(`\n${' '.repeat(nested)}`);
}

/** A key with its colon. */
export function yamlKey(value: string, style: TextStyle, column = 0): string {
  const short = value.length > LONGEST_KEY ? undefined : line(value, style);
  if (short !== undefined) return `${short}:`;
  const text = printed(mapOf(value, '', style), style);
  const key = text.slice(style.inFlow ? '{ '.length : 0, text.lastIndexOf(':') + 1);
  return key.replaceAll('\n', `\n${' '.repeat(column)}`);
}

function mapOf(key: string, value: string, { inFlow }: TextStyle): YAMLMap {
  const map = new YAMLMap();
  map.flow = inFlow;
  map.items.push(new Pair(scalar(key, inFlow), scalar(value, inFlow)));
  return map;
}

function listOf(value: string, { inFlow }: TextStyle): YAMLSeq {
  const list = new YAMLSeq();
  list.items.push(scalar(value, inFlow));
  return list;
}

function scalar(value: string, inFlow: boolean): Scalar<string> {
  const node = new Scalar(value);
  if (UNPRINTABLE.test(value) || (inFlow && value.includes('\n'))) node.type = Scalar.QUOTE_DOUBLE;
  else if (inFlow || MISREAD.test(value)) node.type = Scalar.QUOTE_SINGLE;
  return node;
}

function printed(contents: YAMLMap | YAMLSeq, { inFlow, singleQuote, indent }: TextStyle): string {
  const document = new Document(undefined, { version: '1.2', compat: 'yaml-1.1', schema: 'core' });
  document.contents = contents as typeof document.contents;
  const text = document.toString({
    lineWidth: 0,
    indent,
    singleQuote,
    ...(inFlow ? { doubleQuotedMinMultiLineLength: Infinity } : {}),
  });
  return text.endsWith('\n') ? text.slice(0, -1) : text;
}
