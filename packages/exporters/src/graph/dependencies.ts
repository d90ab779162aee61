import type { ResourceKey } from './resource-graph.js';

export type Dependencies = ReadonlyMap<ResourceKey, readonly ResourceKey[]>;

interface Visit {
  readonly index: number;
  low: number;
  onStack: boolean;
}

/** Groups of resources that wait for each other (Tarjan), each in order of discovery. */
export function knots(dependencies: Dependencies): readonly (readonly ResourceKey[])[] {
  const visits = new Map<ResourceKey, Visit>();
  const stack: ResourceKey[] = [];
  const found: ResourceKey[][] = [];
  for (const key of dependencies.keys()) {
    if (!visits.has(key)) explore(key, { dependencies, visits, stack, found });
  }
  return found.filter(
    (group) =>
      group.length > 1 || group.some((key) => dependencies.get(key)?.includes(key) === true),
  );
}

interface Search {
  readonly dependencies: Dependencies;
  readonly visits: Map<ResourceKey, Visit>;
  readonly stack: ResourceKey[];
  readonly found: ResourceKey[][];
}

function explore(root: ResourceKey, search: Search): void {
  const work = [open(root, search)];
  while (work.length > 0) {
    const top = work.at(-1);
    if (top === undefined) break;
    const next = top.rest.pop();
    if (next === undefined) {
      work.pop();
      close(top, work.at(-1), search);
      continue;
    }
    const seen = search.visits.get(next);
    if (seen === undefined) work.push(open(next, search));
    else if (seen.onStack) top.visit.low = Math.min(top.visit.low, seen.index);
  }
}

interface Frame {
  readonly key: ResourceKey;
  readonly visit: Visit;
  readonly rest: ResourceKey[];
}

function open(key: ResourceKey, { dependencies, visits, stack }: Search): Frame {
  const visit = { index: visits.size, low: visits.size, onStack: true };
  visits.set(key, visit);
  stack.push(key);
  const rest = (dependencies.get(key) ?? []).filter((other) => dependencies.has(other));
  return { key, visit, rest: rest.toReversed() };
}

function close(frame: Frame, parent: Frame | undefined, { visits, stack, found }: Search): void {
  if (parent !== undefined) parent.visit.low = Math.min(parent.visit.low, frame.visit.low);
  if (frame.visit.low !== frame.visit.index) return;
  const group: ResourceKey[] = [];
  for (let key = stack.pop(); key !== undefined; key = stack.pop()) {
    group.unshift(key);
    const visit = visits.get(key);
    if (visit !== undefined) visit.onStack = false;
    if (key === frame.key) break;
  }
  found.push(group);
}

/** A shortest way round inside a group, from its first member back to it. */
export function pathRound(
  group: readonly ResourceKey[],
  dependencies: Dependencies,
): readonly ResourceKey[] {
  const [start] = group;
  if (start === undefined) return [];
  const inside = new Set(group);
  const before = new Map<ResourceKey, ResourceKey>();
  const queue = [start];
  for (const key of queue) {
    for (const next of dependencies.get(key) ?? []) {
      if (next === start) return [...trace(key, before), start];
      if (!inside.has(next) || before.has(next)) continue;
      before.set(next, key);
      queue.push(next);
    }
  }
  return group;
}

function trace(end: ResourceKey, before: ReadonlyMap<ResourceKey, ResourceKey>): ResourceKey[] {
  const path = [end];
  for (let key = before.get(end); key !== undefined; key = before.get(key)) path.unshift(key);
  return path;
}

/** Whether one resource waits for another through any others. */
export function waitsFor(from: ResourceKey, to: ResourceKey, dependencies: Dependencies): boolean {
  const seen = new Set<ResourceKey>();
  const queue = [from];
  for (const key of queue) {
    for (const next of dependencies.get(key) ?? []) {
      if (next === to) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  return false;
}
