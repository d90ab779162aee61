import { isMap, type NodeView, type Value, type ValueMap } from '../define/index.js';

/** A definition in Amazon States Language, or a part of one with states of its own. */
export interface Machine {
  readonly startAt: Value | undefined;
  readonly states: ReadonlyMap<string, ValueMap>;
  /** Where it stands, as in "Definition" or "Iterator of Each". */
  readonly title: string;
  /** The query language of its states, save where one says another. */
  readonly language?: Value | undefined;
}

const ENDS = new Set(['Succeed', 'Fail']);

/** The machines of a state machine: its own, and those inside Map and Parallel states. */
export function machinesOf(node: NodeView): readonly Machine[] {
  const definition = node.value('Definition') ?? parsed(node.string('DefinitionString'));
  return isMap(definition)
    ? machinesIn(definition, { title: 'Definition', depth: 0, language: undefined })
    : [];
}

interface Within {
  readonly title: string;
  readonly depth: number;
  readonly language: Value | undefined;
}

function machinesIn(map: ValueMap, { title, depth, language: outer }: Within): readonly Machine[] {
  const { States: states, StartAt: startAt, QueryLanguage: language = outer } = map;
  if (!isMap(states) || depth > 20) return [];
  const known = new Map(
    Object.entries(states).flatMap(([name, state]) => (isMap(state) ? [[name, state]] : [])),
  );
  const inner = [...known].flatMap(([name, state]) =>
    insides(state).flatMap((part) => {
      const own = state['QueryLanguage'] ?? language;
      return machinesIn(part, { title: name, depth: depth + 1, language: own });
    }),
  );
  return [{ startAt, states: known, title, language }, ...inner];
}

function insides({ Branches, Iterator, ItemProcessor }: ValueMap): readonly ValueMap[] {
  const branches = Array.isArray(Branches) ? Branches : [];
  return [...branches, Iterator ?? null, ItemProcessor ?? null].filter((part) => isMap(part));
}

/** Names of the states that a state leads to. */
export function targetsOf(state: ValueMap): readonly string[] {
  const { Next, Default, Choices, Catch } = state;
  const lists = [Choices, Catch].flatMap((list) => (Array.isArray(list) ? list : []));
  const further = lists.map((item: Value) => (isMap(item) ? item['Next'] : undefined));
  return [Next, Default, ...further].filter((name) => typeof name === 'string');
}

/** Whether the machine may stop after a state. */
export function isLast(state: ValueMap): boolean {
  return state['End'] === true || ENDS.has(String(state['Type']));
}

export function isChoice(state: ValueMap): boolean {
  return state['Type'] === 'Choice';
}

function parsed(text: string | undefined): Value | undefined {
  if (text === undefined || text.length > 1_048_576) return undefined;
  try {
    const value: Value = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
