import { isMap, type Value, type ValueMap } from '../define/index.js';
import { conditionLabel } from './condition-label.js';
import { isLast } from './states.js';

/** A state, or a part of one with states of its own: a branch, or the processor of a Map. */
export interface GraphNode {
  readonly id: string;
  readonly name: string;
  /** As in "Task"; "Branch" and "Processor" are parts. */
  readonly type: string;
  readonly parent: string | undefined;
  readonly isStart: boolean;
  readonly isEnd: boolean;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'next' | 'choice' | 'default' | 'catch';
  readonly label: string;
}

export interface StateGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** What cannot be drawn, in words. */
  readonly faults: readonly string[];
}

interface Draft {
  readonly nodes: GraphNode[];
  readonly edges: GraphEdge[];
  readonly faults: string[];
}

type Way = Pick<GraphEdge, 'kind' | 'label'> & { readonly to: Value | undefined };

const DEEPEST = 20;

/** The states of a definition in Amazon States Language and how they lead to one another. */
export function stateGraph(definition: Value | undefined): StateGraph {
  const draft: Draft = { nodes: [], edges: [], faults: [] };
  if (isMap(definition)) addMachine(draft, definition, { title: 'The definition', depth: 0 });
  else draft.faults.push('The definition is not a JSON object.');
  return draft;
}

interface Scope {
  readonly title: string;
  readonly depth: number;
  readonly parent?: string;
}

function addMachine(draft: Draft, machine: ValueMap, scope: Scope): void {
  const { StartAt: start, States: states } = machine;
  const { title, depth, parent } = scope;
  if (!isMap(states) || Object.keys(states).length === 0) {
    draft.faults.push(`${title} has no states.`);
    return;
  }
  if (depth > DEEPEST) {
    draft.faults.push(`${title} is nested too deeply to draw.`);
    return;
  }
  const entries = Object.entries(states);
  const ids = new Map(entries.map(([name], at) => [name, `${parent ?? 's'}.${at}`]));
  if (typeof start !== 'string' || !ids.has(start)) {
    draft.faults.push(`${title} starts at ${told(start)}, which is not one of its states.`);
  }
  for (const [name, state] of entries) {
    const id = ids.get(name) ?? name;
    if (!isMap(state)) {
      draft.faults.push(`State "${name}" is not a JSON object.`);
      continue;
    }
    const type = typeof state['Type'] === 'string' ? state['Type'] : 'Unknown';
    draft.nodes.push({ id, name, type, parent, isStart: name === start, isEnd: isLast(state) });
    addEdges(draft, state, { name, id, ids, states });
    addParts(draft, state, { title: name, depth, parent: id });
  }
}

interface From {
  readonly name: string;
  readonly id: string;
  readonly ids: ReadonlyMap<string, string>;
  readonly states: ValueMap;
}

function addEdges(draft: Draft, state: ValueMap, { name, id, ids, states }: From): void {
  for (const { to, kind, label } of waysOf(state)) {
    const target = typeof to === 'string' && isMap(states[to]) ? ids.get(to) : undefined;
    if (target !== undefined) draft.edges.push({ from: id, to: target, kind, label });
    else draft.faults.push(`State "${name}" leads to ${told(to)}, which is not a state beside it.`);
  }
}

function waysOf(state: ValueMap): readonly Way[] {
  const { Next, Default, Choices, Catch } = state;
  const ways: Way[] = [];
  if (Next !== undefined) ways.push({ to: Next, kind: 'next', label: '' });
  for (const choice of mapsIn(Choices)) {
    ways.push({ to: choice['Next'], kind: 'choice', label: conditionLabel(choice) });
  }
  if (Default !== undefined) ways.push({ to: Default, kind: 'default', label: 'Default' });
  for (const { Next: to, ErrorEquals } of mapsIn(Catch)) {
    const errors = Array.isArray(ErrorEquals) ? ErrorEquals : [];
    ways.push({
      to,
      kind: 'catch',
      label: errors.filter((it) => typeof it === 'string').join(', '),
    });
  }
  return ways;
}

function addParts(
  draft: Draft,
  { Branches, ItemProcessor, Iterator }: ValueMap,
  scope: Scope,
): void {
  const { title, depth, parent } = scope;
  const branches = mapsIn(Branches).map((part, at) => ({
    part,
    name: `Branch ${at + 1}`,
    type: 'Branch',
  }));
  const processors = mapsIn([ItemProcessor ?? Iterator ?? null]);
  const items = processors.map((part) => ({ part, name: 'Item processor', type: 'Processor' }));
  for (const [at, { part, name, type }] of [...branches, ...items].entries()) {
    const id = `${parent ?? 's'}/${at}`;
    draft.nodes.push({ id, name, type, parent, isStart: false, isEnd: false });
    addMachine(draft, part, { title: `${name} of "${title}"`, depth: depth + 1, parent: id });
  }
}

function mapsIn(list: Value | undefined): readonly ValueMap[] {
  return Array.isArray(list) ? list.filter((item) => isMap(item)) : [];
}

function told(name: Value | undefined): string {
  return typeof name === 'string' ? `"${name}"` : 'nothing';
}
