import { isMap, type GraphView, type Value } from '../define/index.js';
import type { Named } from './references.js';
import { quoted } from './words.js';

const PSEUDO = new Set([
  'AWS::AccountId',
  'AWS::NoValue',
  'AWS::NotificationARNs',
  'AWS::Partition',
  'AWS::Region',
  'AWS::StackId',
  'AWS::StackName',
  'AWS::URLSuffix',
]);

/** Why what is named is not there, a sentence or two; undefined where it is, or nobody can know. */
export function danglingProblem(graph: GraphView, named: Named): string | undefined {
  const { reference, name = '', of = 'value' } = named;
  if (reference !== undefined) {
    const target = graph.node(reference.$ref);
    if (target === undefined)
      return `The value refers to ${quoted(reference.$ref)}. There is no such node.`;
    const { part } = reference;
    if (part === undefined || part === 'role' || target.part(part) !== undefined) return undefined;
    return `The value refers to the ${part} of ${target.name}. It has none.`;
  }
  if (name.startsWith('AWS::'))
    return PSEUDO.has(name)
      ? undefined
      : `The value refers to ${quoted(name)}. There is no such pseudo parameter.`;
  // A transform makes resources and takes references that nobody can know before it runs.
  if (graph.section('template')?.['Transform'] !== undefined) return undefined;
  return isThere(graph, name, of)
    ? keyProblem(graph, named)
    : `The value refers to ${quoted(name)}. There is no such ${KINDS[of]}.`;
}

/** Why a mapping has nothing for the keys that are looked up. */
function keyProblem(graph: GraphView, { name = '', keys = [] }: Named): string | undefined {
  let found: Value | undefined = graph.section('mappings')[name];
  for (const key of keys) {
    const text = textOf(graph, key);
    if (text === undefined || !isMap(found) || found['Fn::Transform'] !== undefined)
      return undefined;
    if (!Object.hasOwn(found, text))
      return `The value looks up ${quoted(text)} in ${name}. There is no such key.`;
    found = found[text];
  }
  return undefined;
}

/** A key as it is, or as the parameter that it refers to says it. */
function textOf(graph: GraphView, key: Value): string | undefined {
  const parameter = isMap(key) ? key['Ref'] : undefined;
  const value = typeof parameter === 'string' ? graph.parameter(parameter) : key;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

const KINDS = {
  value: 'parameter',
  resource: 'resource',
  condition: 'condition',
  mapping: 'mapping',
} as const;

function isThere(graph: GraphView, name: string, of: NonNullable<Named['of']>): boolean {
  if (of === 'condition') return Object.hasOwn(graph.section('conditions'), name);
  if (of === 'mapping') return Object.hasOwn(graph.section('mappings'), name);
  const isParameter = of === 'value' && Object.hasOwn(graph.section('parameters'), name);
  return isParameter || graph.hasLogicalId(name) || isCarried(graph, name);
}

/** A resource of the template that could not be drawn, and is printed as it was. */
function isCarried(graph: GraphView, name: string): boolean {
  const carried = graph.section('template')?.['Resources'];
  return isMap(carried) && Object.hasOwn(carried, name);
}
