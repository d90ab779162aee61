import { isExpression, isMap, type NodeView, type Value, type ValueMap } from '../define/index.js';
import { stateFieldProblem } from './state-fields.js';
import { stateFigureProblem } from './state-figures.js';
import { isChoice, isLast, type Machine, targetsOf } from './states.js';
import { quoted } from './words.js';

/** What a state of a type must have: one field of each list. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  Choice: ['Choices'],
  Fail: [],
  Map: ['ItemProcessor', 'Iterator'],
  Parallel: ['Branches'],
  Pass: [],
  Succeed: [],
  Task: ['Resource'],
  Wait: ['Seconds', 'SecondsPath', 'Timestamp', 'TimestampPath'],
};
const ENDS = new Set(['Fail', 'Succeed']);

/** What is wrong with a definition as a whole; undefined where it has states, or cannot be known. */
export function definitionProblem(node: NodeView): string | undefined {
  const text = node.string('DefinitionString');
  const written = node.value('Definition');
  if (written === undefined && text !== undefined) {
    const isTemplate = text.includes('${') || node.has('DefinitionSubstitutions');
    const value = parsed(text);
    if (value === undefined) return isTemplate ? undefined : 'The definition is not JSON.';
    return statesProblem(value);
  }
  return isMap(written) && !isExpression(written) ? statesProblem(written) : undefined;
}

function statesProblem(definition: Value): string | undefined {
  if (!isMap(definition)) return 'The definition is no map. It must have StartAt and States.';
  const { States: states } = definition;
  if (isExpression(states) || definition['Fn::Transform'] !== undefined) return undefined;
  if (isMap(states) && Object.keys(states).length > 0) return undefined;
  return Object.keys(definition).length === 0 ? undefined : 'The definition has no States.';
}

/** What is wrong inside one machine, a sentence each. */
export function machineProblems(machine: Machine): readonly string[] {
  const { startAt, states, language } = machine;
  const found = [...startProblem(machine)];
  for (const [name, state] of states)
    found.push(...stateProblems({ name, state, states, language }));
  if (found.length > 0 || typeof startAt !== 'string') return found;
  return unreachedStates(startAt, states).flatMap(([, problems]) => problems);
}

export function startProblem({ startAt, states, title }: Machine): readonly string[] {
  if (typeof startAt !== 'string') return [`${title} has no StartAt. It must name a state.`];
  if (states.has(startAt)) return [];
  return [`${title} starts at ${quoted(startAt)}. There is no such state.`];
}

type States = Machine['states'];

interface StateOf {
  readonly name: string;
  readonly state: ValueMap;
  readonly states: States;
  readonly language?: Value | undefined;
}

export function stateProblems({ name, state, states, language }: StateOf): readonly string[] {
  const type = String(state['Type'] ?? '');
  const needed = Object.hasOwn(NEEDED, type) ? NEEDED[type] : undefined;
  if (needed === undefined)
    return [`State ${name} is of type ${quoted(type)}. There is no such type.`];
  const lost = targetsOf(state).find((target) => !states.has(target));
  if (lost !== undefined)
    return [`State ${name} leads to ${quoted(lost)}. There is no such state.`];
  const goesOn = state['Next'] !== undefined;
  if (!isLast(state) && !isChoice(state) && !goesOn)
    return [`State ${name} has neither Next nor End. It needs one.`];
  if (goesOn && state['End'] === true) return [`State ${name} has Next and End. It takes one.`];
  if (goesOn && (ENDS.has(type) || isChoice(state)))
    return [`State ${name} is a ${type} and has Next. It takes none.`];
  const wait = typeof state['Resource'] === 'string' ? waitProblem(state['Resource']) : undefined;
  if (wait !== undefined) return [`State ${name} ${wait}`];
  const field = stateFieldProblem(state, state['QueryLanguage'] ?? language);
  if (field !== undefined) return [`State ${name} ${field}`];
  const figure = stateFigureProblem(name, state);
  if (figure !== undefined) return [`In state ${quoted(name)}: ${figure}`];
  if (needed.length === 0 || needed.some((field) => isGiven(state[field]))) return [];
  return [`State ${name} is a ${type} without ${needed.slice(0, 2).join(' or ')}. It needs one.`];
}

const RESOURCE = /^arn:[^:]+:states:[^:]*:[^:]*:([\w-]+):.*\.(sync|waitForTaskToken)(?::2)?$/;
/** Services whose optimized integrations wait for a job, or for a token. */
const WAITED: Readonly<Record<string, ReadonlySet<string>>> = {
  sync: new Set([
    'athena',
    'batch',
    'bedrock',
    'codebuild',
    'databrew',
    'ecs',
    'eks',
    'elasticmapreduce',
    'emr-containers',
    'emr-serverless',
    'glue',
    'mediaconvert',
    'sagemaker',
    'states',
  ]),
  waitForTaskToken: new Set([
    'apigateway',
    'aws-sdk',
    'bedrock',
    'ecs',
    'eks',
    'events',
    'lambda',
    'sns',
    'sqs',
    'states',
  ]),
};

/** Why a task cannot wait as its resource says. */
function waitProblem(resource: string): string | undefined {
  const [, service = '', how = ''] = RESOURCE.exec(resource) ?? [];
  if (how === '' || WAITED[how]?.has(service) === true) return undefined;
  const what = how === 'sync' ? 'a job' : 'a token';
  return `waits for ${what} of ${service}. Step Functions has no .${how} there.`;
}

function isGiven(value: Value | undefined): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

/** States that nothing leads to, by name, with what Step Functions says of them. */
export function unreachedStates(
  startAt: string,
  states: States,
): readonly (readonly [string, readonly string[]])[] {
  const reached = new Set([startAt]);
  for (const name of reached)
    for (const next of targetsOf(states.get(name) ?? {})) reached.add(next);
  return [...states.keys()]
    .filter((name) => !reached.has(name))
    .map((name) => [
      name,
      [`Nothing leads to state ${name}. Step Functions refuses a state out of reach.`],
    ]);
}

function parsed(text: string): Value | undefined {
  if (text.length > 1_048_576) return undefined;
  try {
    const value: Value = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
