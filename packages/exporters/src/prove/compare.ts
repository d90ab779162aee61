import { isMeaningMap, isSet, renamed, told, type Meaning, type MeaningMap } from './meaning.js';
import { pairUp, type Pairs } from './pairs.js';
import { waitsFor, type Part, type System } from './system.js';

/** One thing that two systems do not have in common. */
export interface Difference {
  /** The node or wire that the resource comes from, else its logical id; `output Url` and the like for sections. */
  readonly node: string;
  readonly resource: string;
  readonly type: string;
  /** Where in the resource, `(resource)` for all of it. */
  readonly property: string;
  /** What either has there, absent where it has nothing. */
  readonly first?: string;
  readonly second?: string;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  /** How many resources were found in both, and how many values of them and of the sections were compared. */
  readonly resources: number;
  readonly values: number;
}

/** The property that stands for a whole resource. */
export const WHOLE = '(resource)';

/**
 * Compares what two templates deploy, value by value.
 * @param nameOf the node or wire that a resource of the first comes from
 */
export function compareSystems(
  first: System,
  second: System,
  nameOf: (logicalId: string) => string | undefined = () => undefined,
): Comparison {
  const pairs = pairUp(first, second);
  const back = new Map([...pairs].map(([ours, theirs]) => [theirs, ours]));
  const task: Task = {
    first,
    second,
    pairs,
    idOf: (id) => back.get(id) ?? id,
    nodeOf: (part) => part.node ?? nameOf(part.id) ?? part.id,
    found: [],
    values: { count: 0 },
  };
  compareParts(task);
  compareOrder(task);
  compareSections(task);
  return { differences: task.found, resources: pairs.size, values: task.values.count };
}

interface Task {
  readonly first: System;
  readonly second: System;
  readonly pairs: Pairs;
  /** The first system's id of a resource of the second. */
  readonly idOf: (id: string) => string;
  readonly nodeOf: (part: Part) => string;
  readonly found: Difference[];
  readonly values: { count: number };
}

function compareParts({ first, second, pairs, idOf, nodeOf, found, values }: Task): void {
  for (const part of first.parts.values()) {
    const at = { node: nodeOf(part), resource: part.id, type: part.type };
    const other = second.parts.get(pairs.get(part.id) ?? '');
    if (other === undefined) {
      found.push({ ...at, property: WHOLE, first: part.type });
      continue;
    }
    differ(part.meaning, renamed(other.meaning, idOf), {
      path: '',
      values,
      tell: (said) => found.push({ ...at, ...said }),
    });
  }
  const paired = new Set(pairs.values());
  for (const part of second.parts.values()) {
    if (paired.has(part.id)) continue;
    const at = { node: nodeOf(part), resource: part.id, type: part.type };
    found.push({ ...at, property: WHOLE, second: part.type });
  }
}

/** What is told to wait must wait on both sides, by itself or through others. */
function compareOrder({ first, second, pairs, idOf, nodeOf, found }: Task): void {
  for (const [one, otherId] of pairs) {
    const [part, other] = [first.parts.get(one), second.parts.get(otherId)];
    if (part === undefined || other === undefined) continue;
    const [ours, theirs] = [waitsIn(first, part), new Set([...waitsIn(second, other)].map(idOf))];
    const at = { node: nodeOf(part), resource: one, type: part.type, property: 'DependsOn' };
    for (const id of part.dependsOn) {
      if (pairs.has(id) && !theirs.has(id)) found.push({ ...at, first: id });
    }
    for (const id of other.dependsOn.map(idOf)) {
      if (pairs.has(id) && !ours.has(id)) found.push({ ...at, second: id });
    }
  }
}

/** All that a part waits for, through others. */
function waitsIn({ parts }: System, part: Part): ReadonlySet<string> {
  const seen = new Set(waitsFor(part));
  for (const id of seen) {
    const next = parts.get(id);
    if (next !== undefined) for (const each of waitsFor(next)) seen.add(each);
  }
  return seen;
}

function compareSections({ first, second, idOf, found, values }: Task): void {
  for (const name of new Set([...first.sections.keys(), ...second.sections.keys()])) {
    const at = { node: name, resource: name, type: typeOf(name) };
    const [ours, theirs] = [first.sections.get(name), second.sections.get(name)];
    if (ours === undefined || theirs === undefined) {
      const said = told(ours ?? theirs ?? null);
      found.push({
        ...at,
        property: WHOLE,
        ...(ours === undefined ? { second: said } : { first: said }),
      });
      continue;
    }
    differ(ours, renamed(theirs, idOf), {
      path: '',
      values,
      tell: (said) => found.push({ ...at, ...said }),
    });
  }
}

function typeOf(section: string): string {
  const [word = ''] = section.split(' ');
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}

interface Walk {
  readonly path: string;
  readonly values: { count: number };
  readonly tell: (said: Pick<Difference, 'property' | 'first' | 'second'>) => void;
}

function differ(first: Meaning | undefined, second: Meaning | undefined, walk: Walk): void {
  if (first === undefined || second === undefined) return tell(first, second, walk);
  if (isSet(first) && isSet(second)) return differSets(first, second, walk);
  if (isMeaningMap(first) && isMeaningMap(second)) return differMaps(first, second, walk);
  if (isList(first) && isList(second) && first.length === second.length) {
    for (const [index, item] of first.entries()) {
      differ(item, second[index], { ...walk, path: `${walk.path}[${index}]` });
    }
    return;
  }
  walk.values.count += 1;
  if (told(first) !== told(second)) tell(first, second, walk);
}

function differMaps(first: MeaningMap, second: MeaningMap, walk: Walk): void {
  for (const key of new Set([...Object.keys(first), ...Object.keys(second)])) {
    const path = walk.path === '' ? key : `${walk.path}.${key}`;
    differ(first[key], second[key], { ...walk, path });
  }
}

function differSets(first: ReadonlySet<string>, second: ReadonlySet<string>, walk: Walk): void {
  for (const item of new Set([...first, ...second])) {
    walk.values.count += 1;
    if (first.has(item) && second.has(item)) continue;
    walk.tell({
      property: `${walk.path}[]`,
      ...(first.has(item) ? { first: item } : { second: item }),
    });
  }
}

function tell(
  first: Meaning | undefined,
  second: Meaning | undefined,
  { path, tell: say }: Walk,
): void {
  say({
    property: path,
    ...(first === undefined ? {} : { first: shown(first) }),
    ...(second === undefined ? {} : { second: shown(second) }),
  });
}

function shown(meaning: Meaning): string {
  return typeof meaning === 'string' ? meaning : told(meaning);
}

function isList(meaning: Meaning): meaning is readonly Meaning[] {
  return Array.isArray(meaning);
}
