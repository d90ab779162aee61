import { isMap, type ConnectionId, type Value, type ValueMap } from '@archivolt/model';
import { own } from '../own.js';
import { draw, type Lift, type LiftDraft, serviceOf } from './lift-draft.js';
import { nodesIn } from './mentions.js';
import { listOf } from './statements.js';

/** Wires that a step may be, the closest to what it says first. */
const STEPS: readonly ConnectionId[] = [
  'task',
  'batch-task',
  'container-task',
  'http-task',
  'api-task',
];
const MOST_TEXT = 1_048_576;
const MOST_DEPTH = 20;

/**
 * Steps of state machines that name a resource which no wire leads to yet: what the machine's role may do is said
 * for all resources, by a policy of AWS's own, or elsewhere.
 */
export const stateTasks: Lift = (draft) => {
  for (const [id, { properties }] of draft.nodes) {
    const states = serviceOf(draft, id)?.capabilities.states;
    if (states === undefined) continue;
    const substitutions = own(properties, 'DefinitionSubstitutions');
    const definition = readDefinition(properties, states.definition);
    for (const [name, state] of tasksIn(definition, 0)) {
      for (const to of namedByTask(draft, state, substitutions)) {
        if (to !== id && draft.nodes.has(to)) drawTask(draft, { from: id, to, name, state });
      }
    }
  }
};

interface Step {
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly state: ValueMap;
}

function drawTask(draft: LiftDraft, { from, to, name, state }: Step): void {
  const isJoined = draft.edges
    .touching(from)
    .some(([, edge]) => edge.form !== undefined && edge.from === from && edge.to === to);
  if (isJoined) return;
  const [, service, api] = /:aws-sdk:(\w+):(\w+)/.exec(textOf(state['Resource'])) ?? [];
  const [, action] = /:::\w+:(\w+)/.exec(textOf(state['Resource'])) ?? [];
  const choices = serviceOf(draft, to)?.capabilities.taskTarget?.choices ?? {};
  const said =
    service !== undefined && api !== undefined
      ? { Service: service, Api: api }
      : action !== undefined && Object.hasOwn(choices, action)
        ? { Action: action }
        : {};
  draw(draft, {
    connections: api === undefined ? STEPS : ['sdk-task'],
    from,
    to,
    edge: { properties: { Name: name, ...said }, form: { kind: 'resource', key: 'written' } },
  });
}

/** Nodes that a step names where it says what is called, and with what. */
function namedByTask(
  draft: LiftDraft,
  { Resource, Parameters, Arguments }: ValueMap,
  substitutions: Value | undefined,
): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (value: Value) => {
    for (const node of nodesIn(value, draft.names)) found.add(node);
  };
  const walk = (value: Value): void => {
    if (typeof value === 'string') {
      for (const [variable, name = ''] of value.matchAll(/\$\{([^}]+)\}/g))
        add(own(substitutions, name) ?? { 'Fn::Sub': variable });
    } else if (Array.isArray(value)) for (const item of value as readonly Value[]) walk(item);
    else if (isMap(value)) {
      add(value);
      for (const item of Object.values(value)) walk(item);
    }
  };
  for (const value of [Resource, Parameters, Arguments]) if (value !== undefined) walk(value);
  return found;
}

/** States that call something, those inside of others too. */
function tasksIn(machine: Value | undefined, depth: number): readonly [string, ValueMap][] {
  const states = own(machine, 'States');
  if (!isMap(states) || depth > MOST_DEPTH) return [];
  return Object.entries(states).flatMap(([name, state]): readonly [string, ValueMap][] => {
    if (!isMap(state)) return [];
    const inner = [...listOf(state['Branches']), state['Iterator'], state['ItemProcessor']];
    const own: readonly [string, ValueMap][] = state['Type'] === 'Task' ? [[name, state]] : [];
    return [...own, ...inner.flatMap((part) => tasksIn(part, depth + 1))];
  });
}

/** The definition as a map, whichever way a template says it. */
function readDefinition(properties: ValueMap, property: string): Value | undefined {
  const written = own(properties, property);
  if (isMap(written)) return written;
  const text = own(properties, `${property}String`);
  const [substituted, values] = listOf(own(text, 'Fn::Sub'));
  const joined = own(text, 'Fn::Join');
  if (typeof text === 'string') return parsed(text);
  if (typeof substituted === 'string') return resolved(parsed(substituted), values);
  return Array.isArray(joined) ? parsedParts(joined) : undefined;
}

/** What is joined of texts and references: a variable stands for each of these while it is read. */
function parsedParts([separator, items]: readonly Value[]): Value | undefined {
  const parts = listOf(items);
  const values = Object.fromEntries(parts.map((part, at) => [`part${at}`, part]));
  const texts = parts.map((part, at) => (typeof part === 'string' ? part : `\${part${at}}`));
  return resolved(parsed(texts.join(textOf(separator))), values);
}

/** With the values of variables in place of texts that are one of them. */
function resolved(value: Value | undefined, values: Value | undefined): Value | undefined {
  if (!isMap(values) || value === undefined) return value;
  if (typeof value === 'string') {
    const names = [...value.matchAll(/\$\{([^}]+)\}/g)].map(([, name = '']) => name);
    const known = names.flatMap((name) => own(values, name) ?? []);
    return known.length === 0 ? value : { 'Fn::Join': ['', known] };
  }
  if (Array.isArray(value))
    return (value as readonly Value[]).flatMap((item) => resolved(item, values) ?? []);
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, resolved(item, values) ?? null]),
  );
}

function parsed(text: string): Value | undefined {
  if (text.length > MOST_TEXT) return undefined;
  try {
    const value: Value = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}
