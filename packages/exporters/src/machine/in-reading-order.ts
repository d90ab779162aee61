import { isMap, type Value, type ValueMap } from '@archivolt/model';
import { byText, fromEntries, own } from '../value/walk.js';

/** Members of machines and states, as people write them; others stand between, by name. */
const FIRST = 'Comment QueryLanguage Version Type TimeoutSeconds StartAt States Resource'.split(
  ' ',
);
const LAST = 'Retry Catch Choices Default Next End'.split(' ');

/**
 * A definition as it is read: each state after the one that leads to it, and within one what it does
 * before where it goes. It hangs on nothing but what is said, so equal definitions give equal files.
 */
export function inReadingOrder(value: Value): Value {
  if (Array.isArray(value)) return value.map((item: Value) => inReadingOrder(item));
  if (!isMap(value)) return value;
  const states = own(value, 'States');
  const isMachine = isMap(states) && typeof own(value, 'StartAt') === 'string';
  const isState = typeof own(value, 'Type') === 'string';
  const keys =
    isMachine || isState ? ordered(Object.keys(value)) : Object.keys(value).toSorted(byText);
  return fromEntries(
    keys.map((key) => {
      const item = value[key] ?? null;
      return [key, isMachine && key === 'States' ? inFlow(value, states) : inReadingOrder(item)];
    }),
  );
}

function ordered(keys: readonly string[]): readonly string[] {
  const rank = (key: string) => {
    const [first, last] = [FIRST.indexOf(key), LAST.indexOf(key)];
    if (first !== -1) return first;
    return last === -1 ? FIRST.length : FIRST.length + 1 + last;
  };
  return keys.toSorted((a, b) => rank(a) - rank(b) || byText(a, b));
}

/** States from the first one on; at last those that nothing leads to. */
function inFlow(machine: ValueMap, states: ValueMap): ValueMap {
  const found = new Set<string>();
  const waiting = [
    ...Object.keys(states).toSorted(byText).toReversed(),
    ...textAt(machine, 'StartAt'),
  ];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const state = own(states, name);
    if (state === undefined || found.has(name)) continue;
    found.add(name);
    waiting.push(...nextOf(state).toReversed());
  }
  return fromEntries([...found].map((name) => [name, inReadingOrder(states[name] ?? null)]));
}

function nextOf(state: Value): readonly string[] {
  const branches = ['Choices', 'Catch'].flatMap((key) => {
    const items = own(state, key);
    return Array.isArray(items) ? items.flatMap((item: Value) => textAt(item, 'Next')) : [];
  });
  return [...textAt(state, 'Next'), ...branches, ...textAt(state, 'Default')];
}

function textAt(value: Value, key: string): readonly string[] {
  const text = own(value, key);
  return typeof text === 'string' ? [text] : [];
}
