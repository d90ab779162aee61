import { isMap, type Value, type ValueMap } from '../define/index.js';
import { startProblem, stateProblems, unreachedStates } from './state-problems.js';
import { mapsIn, waysOf, type Way } from './state-ways.js';
import { stateWords, type NameOf } from './state-words.js';
import { isLast } from './states.js';
import { counted } from './words.js';

/** A state, or a part of one with states of its own: a branch, or the processor of a Map. */
export interface StateNode {
  readonly id: string;
  readonly name: string;
  /** As in "Task"; "Branch" and "Processor" are parts, "Missing" is one that only a way names. */
  readonly type: string;
  readonly parent: string | undefined;
  readonly isStart: boolean;
  readonly isEnd: boolean;
  /** What it does, in a few words. */
  readonly says: string;
  /** Why Step Functions would refuse it. */
  readonly faults: readonly string[];
  /** As it is written. */
  readonly written: Value | undefined;
}

export interface StateEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: Way['kind'];
  readonly label: string;
}

export interface StateGraph {
  readonly nodes: readonly StateNode[];
  readonly edges: readonly StateEdge[];
  /** What is wrong with the definition as a whole. */
  readonly faults: readonly string[];
}

interface Draft {
  readonly nodes: StateNode[];
  readonly edges: StateEdge[];
  readonly nameOf: NameOf;
}

const DEEPEST = 20;
const STATE = { parent: undefined, isStart: false, isEnd: false, says: '', written: undefined };

/** The states of a definition in Amazon States Language and how they lead to one another. */
export function stateGraph(
  definition: Value | undefined,
  nameOf: NameOf = () => undefined,
): StateGraph {
  const draft: Draft = { nodes: [], edges: [], nameOf };
  const faults = isMap(definition)
    ? addMachine(draft, definition, { title: 'The definition', depth: 0, language: undefined })
    : ['The definition is no map. It must have StartAt and States.'];
  return { nodes: draft.nodes, edges: draft.edges, faults };
}

interface Scope {
  readonly title: string;
  readonly depth: number;
  readonly language: Value | undefined;
  readonly parent?: string;
}

/** Adds the states of a machine; what is wrong with it as a whole. */
function addMachine(draft: Draft, machine: ValueMap, scope: Scope): readonly string[] {
  const { StartAt: startAt, States: written, QueryLanguage: language = scope.language } = machine;
  const { title, depth, parent } = scope;
  const states = new Map(
    Object.entries(isMap(written) ? written : {}).filter((it): it is [string, ValueMap] =>
      isMap(it[1]),
    ),
  );
  if (states.size === 0) return [`${title} has no States.`];
  if (depth > DEEPEST) return [`${title} is nested too deeply to be drawn.`];
  const place = new Map([...states.keys()].map((name, at) => [name, `${parent ?? 's'}.${at}`]));
  const unreached =
    typeof startAt === 'string' && states.has(startAt) ? unreachedStates(startAt, states) : [];
  const lost = new Map(unreached);
  for (const [name, state] of states) {
    const id = place.get(name) ?? name;
    const faults = [...stateProblems({ name, state, states, language }), ...(lost.get(name) ?? [])];
    draft.nodes.push({
      id,
      name,
      type: typeof state['Type'] === 'string' ? state['Type'] : 'Unknown',
      parent,
      isStart: name === startAt,
      isEnd: isLast(state),
      says: stateWords({ name, state }, draft.nameOf),
      faults,
      written: state,
    });
    addWays(draft, state, { id, place, parent });
    addParts(draft, state, {
      title: name,
      depth,
      language: state['QueryLanguage'] ?? language,
      parent: id,
      faults,
    });
  }
  return startProblem({ startAt, states, title });
}

interface From {
  readonly id: string;
  /** Ids of the states that it may lead to. */
  readonly place: Map<string, string>;
  readonly parent: string | undefined;
}

function addWays(draft: Draft, state: ValueMap, { id, place, parent }: From): void {
  for (const [at, { to, kind, label }] of waysOf(state).entries()) {
    if (typeof to !== 'string') continue;
    const known = place.get(to);
    const target = known ?? `${parent ?? 's'}.${place.size}`;
    if (known === undefined) {
      place.set(to, target);
      const faults = [`There is no state ${to}.`];
      draft.nodes.push({ ...STATE, id: target, name: to, type: 'Missing', parent, faults });
    }
    draft.edges.push({ id: `${id}>${at}`, from: id, to: target, kind, label });
  }
}

interface Holder extends Required<Scope> {
  readonly faults: string[];
}

function addParts(draft: Draft, state: ValueMap, holder: Holder): void {
  const { title, depth, language, parent } = holder;
  const { Branches, ItemProcessor, Iterator } = state;
  const branches = mapsIn(Branches).map((part, at) => {
    return { part, name: `Branch ${at + 1}`, type: 'Branch' };
  });
  const items = mapsIn([ItemProcessor ?? Iterator ?? null]).map((part) => {
    return { part, name: 'Item processor', type: 'Processor' };
  });
  for (const [at, { part, name, type }] of [...branches, ...items].entries()) {
    const id = `${parent}/${at}`;
    const own: string[] = [];
    const count = isMap(part['States']) ? Object.keys(part['States']).length : 0;
    const says = counted(count, 'state');
    draft.nodes.push({ ...STATE, id, name, type, parent, says, faults: own });
    const scope = { title: `${name} of ${title}`, depth: depth + 1, language, parent: id };
    // What a Map does for each item is the Map itself to those who look at it.
    const blamed = type === 'Processor' ? holder.faults : own;
    blamed.push(...addMachine(draft, part, scope));
  }
}
