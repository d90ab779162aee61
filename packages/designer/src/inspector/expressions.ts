import { isIntrinsic, isMap, isReference, type GraphView, type Value } from '@archivolt/model';

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

/** A `Fn::Sub` text with the names of what its variables stand for. */
function filledIn(text: string, variables: Value | undefined, graph: GraphView): string {
  if (!isMap(variables)) return text;
  return text.replace(/\$\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
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

function referenceTo(name: string, attr: string | undefined, graph: GraphView): Value | undefined {
  const node = graph.nodes().find((it) => it.name === name || it.record.logicalId === name);
  if (node === undefined) return undefined;
  return attr === undefined || attr === '' ? node.ref : node.att(attr);
}

/** A value as the text of a field. */
export function valueText(value: Value | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
