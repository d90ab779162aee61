import {
  isIntrinsic,
  isMap,
  isReference,
  type GraphView,
  type NodeView,
  type Value,
} from '@archivolt/model';

/** An expression as its chip says it: `Ref OrdersTable`. */
export interface ExpressionWords {
  readonly fn: string;
  readonly name: string;
  /** Node that it names. */
  readonly node?: string;
}

export function expressionWords(value: Value, graph: GraphView): ExpressionWords | undefined {
  if (isReference(value)) {
    const owner = graph.node(value.$ref)?.name ?? value.$ref;
    const part = value.part === undefined ? '' : ` ${value.part}`;
    return value.attr === undefined
      ? { fn: 'Ref', name: `${owner}${part}`, node: value.$ref }
      : { fn: 'GetAtt', name: `${owner}${part}.${value.attr}`, node: value.$ref };
  }
  if (!isIntrinsic(value)) return undefined;
  const [key = '', argument] = Object.entries(value)[0] ?? [];
  return { fn: key.replace('Fn::', ''), name: argumentWords(argument, graph) };
}

function argumentWords(argument: Value | undefined, graph: GraphView): string {
  if (typeof argument === 'string') return argument;
  if (Array.isArray(argument) && typeof argument[0] === 'string') {
    return filledIn(argument[0], argument[1], graph);
  }
  return JSON.stringify(argument ?? null);
}

/** A `Fn::Sub` text with its variables, and the names of what they stand for. */
function filledIn(text: string, variables: Value | undefined, graph: GraphView): string {
  if (!isMap(variables)) return text;
  return text.replace(/\$\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (typeof value === 'string') return value;
    const words = value === undefined ? undefined : expressionWords(value, graph);
    return words === undefined ? whole : `\${${words.name}}`;
  });
}

/**
 * What a user typed, as a value: `!Ref Stage`, `!GetAtt Orders.Arn` and texts with `${…}` become
 * expressions, a name of a node a reference to it. Anything else is the text itself.
 */
export function parseTyped(text: string, graph: GraphView): Value {
  const [, fn = '', rest = ''] = /^!(\w+)\s+(.+)$/.exec(text.trim()) ?? [];
  if (fn === 'Ref') return referenceTo(rest, undefined, graph) ?? { Ref: rest };
  if (fn === 'GetAtt') {
    const [name = '', ...attr] = rest.split('.');
    const path = attr.join('.');
    return referenceTo(name, path, graph) ?? { 'Fn::GetAtt': [name, path] };
  }
  if (fn === 'Sub') return { 'Fn::Sub': rest.replace(/^(['"])(.*)\1$/, '$2') };
  if (fn === 'ImportValue') return { 'Fn::ImportValue': rest };
  return /\$\{[^}]+\}/.test(text) ? { 'Fn::Sub': text } : text;
}

/** JSON in which texts like `!Ref Orders` stand for expressions. */
export function withTyped(value: Value, graph: GraphView): Value {
  if (typeof value === 'string') return TYPED.test(value) ? parseTyped(value, graph) : value;
  if (Array.isArray(value)) return value.map((item: Value) => withTyped(item, graph));
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withTyped(item, graph)]),
  );
}

const TYPED = /^!(Ref|GetAtt|Sub|ImportValue)\s/;

/** A node by its name, or a part of it: `Ref OrdersApi.stage`. */
function referenceTo(text: string, attr: string | undefined, graph: GraphView): Value | undefined {
  const node = nodeNamed(text, graph);
  if (node === undefined) {
    const [name = '', part = ''] = text.split('.');
    const owner = attr === undefined ? nodeNamed(name, graph) : undefined;
    return owner?.part(part) === undefined ? undefined : { $ref: owner.id, part };
  }
  if (attr === undefined || attr === '') return node.ref;
  const [part = '', ...rest] = attr.split('.');
  if (node.part(part) === undefined) return node.att(attr);
  return { $ref: node.id, part, ...(rest.length === 0 ? {} : { attr: rest.join('.') }) };
}

function nodeNamed(name: string, graph: GraphView): NodeView | undefined {
  return graph.nodes().find((it) => it.name === name || it.record.logicalId === name);
}

/** A value as the text of a field. */
export function valueText(value: Value | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
