import { isIntrinsic, isMap, type Value } from '@archivolt/model';
import { Document, isCollection, isNode, Pair, Scalar, YAMLMap, YAMLSeq, type Node } from 'yaml';

/** Intrinsics with a short form. `Condition` has one too, but also names a key of policies. */
const SHORT = new Set(
  'Ref GetAtt Sub Join Select Split If Equals And Or Not FindInMap ImportValue GetAZs Cidr Base64 ToJsonString Length'.split(
    ' ',
  ),
);
/** What some reader would take for something else than text. */
const MISREAD =
  /^(?:=|<<|~|[yYnN]|null|Null|NULL|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|true|True|TRUE|false|False|FALSE|[-+]?[0-9._][0-9A-Fa-f_xob.:eE+-]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|[-.]{3}.*|\d{4}-\d.*)$/;
/** Characters that YAML readers refuse or take for line breaks. */
const UNPRINTABLE =
  /[^\t\n\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]|^[^\n]*\t[^\n]*$/u;
const ESCAPED = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** How a text is laid out. */
export interface YamlStyle {
  readonly indent?: number;
  /** Whether the dashes of a list stand further right than its key. */
  readonly indentSeq?: boolean;
  readonly singleQuote?: boolean;
  /** All on one line, in braces and brackets, with spaces inside these or not. */
  readonly flow?: boolean;
  readonly padding?: boolean;
}

/** A template or any other value as YAML, through a tree: no text can break out of its place. */
export function printYaml(
  value: Value,
  { flow = false, padding = true, ...style }: YamlStyle = {},
): string {
  const document = new Document(undefined, { version: '1.2', compat: 'yaml-1.1', schema: 'core' });
  document.contents = toNode(value) as typeof document.contents;
  if (flow && isCollection(document.contents)) document.contents.flow = true;
  const layout = {
    lineWidth: 0,
    singleQuote: true,
    indentSeq: true,
    flowCollectionPadding: padding,
  };
  const text = document.toString({ ...layout, ...style });
  return text.replaceAll(ESCAPED, (found) => {
    return `\\u${(found.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
  });
}

function toNode(value: Value): Node {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return sequence(value);
  if (!isMap(value)) return new Scalar(value);
  return (isIntrinsic(value) ? intrinsic(value) : undefined) ?? map(Object.entries(value));
}

function map(entries: readonly (readonly [string, Value])[]): YAMLMap {
  const node = new YAMLMap();
  for (const [key, value] of entries) node.items.push(new Pair(text(key), toNode(value)));
  return node;
}

function sequence(items: readonly Value[]): YAMLSeq {
  const node = new YAMLSeq();
  for (const item of items) node.items.push(toNode(item));
  return node;
}

function text(value: string): Scalar<string> {
  const node = new Scalar(value);
  if (UNPRINTABLE.test(value)) node.type = Scalar.QUOTE_DOUBLE;
  else if (MISREAD.test(value)) node.type = Scalar.QUOTE_SINGLE;
  return node;
}

/** `!Ref`, `!GetAtt` and the like; undefined where only the long form says it. */
function intrinsic(value: { readonly [key: string]: Value }): Node | undefined {
  const [name, argument] = Object.entries(value)[0] ?? ['', null];
  const short = name.replace(/^Fn::/, '');
  if (!SHORT.has(short) || (name !== 'Ref' && !name.startsWith('Fn::'))) return undefined;
  const node = toNode(short === 'GetAtt' ? dotted(argument) : argument);
  if (!isNode(node) || node.tag !== undefined) return undefined;
  node.tag = `!${short}`;
  return node;
}

/** `[id, attr]` as `id.attr`, where both are text. */
function dotted(argument: Value): Value {
  if (!Array.isArray(argument)) return argument;
  return argument.every((item) => typeof item === 'string') ? argument.join('.') : argument;
}
