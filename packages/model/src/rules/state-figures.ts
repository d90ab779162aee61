import { isMap, type Value, type ValueMap } from '../define/index.js';
import { quantity } from './words.js';

const MOST = 99_999_999;
const NAME = 80;
const ALL = 'States.ALL';
/** What a call over HTTP takes at most. */
const CALL = 60;

interface Figure {
  readonly field: string;
  readonly min: number;
  readonly max?: number;
  /** Parts of one are allowed. */
  readonly isPart?: boolean;
  readonly unit?: string;
}

const OF_STATE: readonly Figure[] = [
  { field: 'Seconds', min: 0, max: MOST, unit: 's' },
  { field: 'TimeoutSeconds', min: 1, max: MOST, unit: 's' },
  { field: 'HeartbeatSeconds', min: 1, max: MOST, unit: 's' },
  { field: 'MaxConcurrency', min: 0 },
];
const OF_RETRY: readonly Figure[] = [
  { field: 'IntervalSeconds', min: 1, max: MOST, unit: 's' },
  { field: 'MaxAttempts', min: 0, max: MOST },
  { field: 'BackoffRate', min: 1, isPart: true },
  { field: 'MaxDelaySeconds', min: 1, max: 31_622_400, unit: 's' },
];

function figureProblem(map: ValueMap, figures: readonly Figure[]): string | undefined {
  for (const { field, min, max = Infinity, isPart = false, unit } of figures) {
    const value = map[field];
    if (typeof value !== 'number') continue;
    const has = `${field} is ${quantity(value, unit)}.`;
    if (value < min) return `${has} The minimum is ${quantity(min, unit)}.`;
    if (value > max) return `${has} The maximum is ${quantity(max, unit)}.`;
    if (!isPart && !Number.isInteger(value)) return `${has} It must be a whole number.`;
  }
  return undefined;
}

/** `States.ALL` catches whatever it is: it stands alone, and nothing after it is reached. */
function errorsProblem(list: Value | undefined): string | undefined {
  if (!Array.isArray(list)) return undefined;
  const errors = list.map((item: Value) => (isMap(item) ? item['ErrorEquals'] : undefined));
  const at = errors.findIndex((names) => Array.isArray(names) && names.includes(ALL));
  const names = errors[at];
  if (!Array.isArray(names)) return undefined;
  if (names.length > 1) return `${ALL} stands beside other errors. It must stand alone.`;
  return at === list.length - 1
    ? undefined
    : `${ALL} is not the last. Nothing after it is reached.`;
}

function timesProblem({
  TimeoutSeconds,
  HeartbeatSeconds,
  Resource,
}: ValueMap): string | undefined {
  if (typeof TimeoutSeconds !== 'number') return undefined;
  if (typeof HeartbeatSeconds === 'number' && HeartbeatSeconds >= TimeoutSeconds)
    return `HeartbeatSeconds is ${quantity(HeartbeatSeconds, 's')}. It must be less than TimeoutSeconds.`;
  const isCall = typeof Resource === 'string' && Resource.endsWith(':states:::http:invoke');
  return isCall && TimeoutSeconds > CALL
    ? `TimeoutSeconds is ${quantity(TimeoutSeconds, 's')}. A call over HTTP takes ${CALL} s at most.`
    : undefined;
}

/** What is wrong with the numbers of a state, its name and its errors; undefined where nothing is. */
export function stateFigureProblem(name: string, state: ValueMap): string | undefined {
  if (name.length > NAME) return `The name has ${name.length} characters. The maximum is ${NAME}.`;
  const retries: readonly Value[] = Array.isArray(state['Retry']) ? state['Retry'] : [];
  return (
    figureProblem(state, OF_STATE) ??
    retries
      .map((retry) => (isMap(retry) ? figureProblem(retry, OF_RETRY) : undefined))
      .find((problem) => problem !== undefined) ??
    errorsProblem(state['Retry']) ??
    errorsProblem(state['Catch']) ??
    timesProblem(state)
  );
}
