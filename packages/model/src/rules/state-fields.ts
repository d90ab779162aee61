import { isMap, type Value, type ValueMap } from '../define/index.js';

/** Fields of one query language alone. */
const OF_JSON_PATH = [
  'InputPath',
  'ItemsPath',
  'OutputPath',
  'Parameters',
  'ResultPath',
  'ResultSelector',
  'SecondsPath',
  'TimestampPath',
];
const OF_JSONATA = ['Arguments', 'Items', 'Output'];

const WAITS = ['Seconds', 'SecondsPath', 'Timestamp', 'TimestampPath'];
const COMPARES = /^(?:Boolean|Is|Numeric|String|Timestamp)[A-Z]/;

/** What is wrong with the fields that a state has, after its name; undefined where nothing is. */
export function stateFieldProblem(
  state: ValueMap,
  language: Value | undefined,
): string | undefined {
  return languageProblem(state, language) ?? waitProblem(state) ?? choiceProblem(state);
}

function languageProblem(state: ValueMap, language: Value | undefined): string | undefined {
  const isJsonata = language === 'JSONata';
  if (!isJsonata && language !== undefined && language !== 'JSONPath') return undefined;
  const stray = (isJsonata ? OF_JSON_PATH : OF_JSONATA).find((field) => state[field] !== undefined);
  if (stray === undefined) return undefined;
  const [own, other] = isJsonata ? ['JSONata', 'JSONPath'] : ['JSONPath', 'JSONata'];
  return `has ${stray}, and its query language is ${own}. It is a field of ${other}.`;
}

function waitProblem(state: ValueMap): string | undefined {
  if (state['Type'] !== 'Wait') return undefined;
  const [first, second] = WAITS.filter((field) => state[field] !== undefined);
  if (first === undefined || second === undefined) return undefined;
  return `waits for ${first} and ${second}. It takes one.`;
}

function choiceProblem(state: ValueMap): string | undefined {
  if (state['Type'] !== 'Choice' || !Array.isArray(state['Choices'])) return undefined;
  for (const choice of state['Choices'] as readonly Value[]) {
    if (!isMap(choice)) continue;
    const [first, second] = Object.keys(choice).filter((field) => COMPARES.test(field));
    if (first === undefined || second === undefined) continue;
    return `compares by ${first} and ${second} in one choice. It takes one; And joins two.`;
  }
  return undefined;
}
