import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';

/** What some reader would take for something else than text. */
const MISREAD =
  /^(?:=|<<|~|[yYnN]|null|Null|NULL|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|true|True|TRUE|false|False|FALSE|[-+]?[0-9._][0-9A-Fa-f_xob.:eE+-]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|[-.]{3}.*|\d{4}-\d.*)$/;
/** Characters that YAML readers refuse or take for line breaks. */
const UNPRINTABLE =
  /[^\t\n\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]|^[^\n]*\t[^\n]*$/u;
const LINE = /^[\x20-\x7e]+$/;
/** What a line of plain text must not begin with, end with or hold. */
const QUOTED = /^[ ,[\]{}#&*!|>'"%@`]|^[?-](?: |$)|: | #|[ :]$/;
const OF_FLOW = /[,[\]{}]/;
/** Beyond this, a key is no key of its own line. */
const LONGEST_KEY = 1000;

export interface TextPlace {
  readonly inFlow: boolean;
  readonly singleQuote: boolean;
  readonly indent: number;
}

/** A text of one printable line without what needs escapes; undefined for any other. */
function line(value: string, { inFlow, singleQuote }: TextPlace): string | undefined {
  if (!LINE.test(value)) return undefined;
  if (!QUOTED.test(value) && !MISREAD.test(value) && !(inFlow && OF_FLOW.test(value))) return value;
  return singleQuote && !value.includes("'") ? `'${value}'` : undefined;
}

/**
 * A text as the value of a key, or with `isItem` of a list, whose own lines begin at `column`.
 * Whatever is not plain goes through the library's printer, so that no text can break out of its place.
 */
export function yamlText(
  value: string,
  place: TextPlace & { readonly column: number; readonly isItem: boolean },
): string {
  const short = line(value, place);
  if (short !== undefined) return short;
  const { column, isItem, inFlow } = place;
  const text = printed(isItem && !inFlow ? listOf(value, place) : mapOf('k', value, place), place);
  if (inFlow) return text.slice('{ k: '.length, -' }'.length);
  const [first = '', ...rest] = text.split('\n');
  const shift = ' '.repeat(column);
  const lines = rest.map((item) => (item === '' ? item : `${shift}${item}`));
  return [first.slice(isItem ? '- '.length : 'k: '.length), ...lines].join('\n');
}

/** A key with its colon. */
export function yamlKey(value: string, place: TextPlace & { readonly column: number }): string {
  const short = value.length > LONGEST_KEY ? undefined : line(value, place);
  if (short !== undefined) return `${short}:`;
  const text = printed(mapOf(value, '', place), place);
  const key = text.slice(place.inFlow ? '{ '.length : 0, text.lastIndexOf(':') + 1);
  return key.replaceAll('\n', `\n${' '.repeat(place.column)}`);
}

function mapOf(key: string, value: string, { inFlow }: TextPlace): YAMLMap {
  const map = new YAMLMap();
  map.flow = inFlow;
  map.items.push(new Pair(scalar(key, inFlow), scalar(value, inFlow)));
  return map;
}

function listOf(value: string, { inFlow }: TextPlace): YAMLSeq {
  const list = new YAMLSeq();
  list.items.push(scalar(value, inFlow));
  return list;
}

function scalar(value: string, inFlow: boolean): Scalar<string> {
  const node = new Scalar(value);
  if (UNPRINTABLE.test(value) || (inFlow && value.includes('\n'))) node.type = Scalar.QUOTE_DOUBLE;
  else if (MISREAD.test(value)) node.type = Scalar.QUOTE_SINGLE;
  return node;
}

function printed(contents: YAMLMap | YAMLSeq, { inFlow, singleQuote, indent }: TextPlace): string {
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
