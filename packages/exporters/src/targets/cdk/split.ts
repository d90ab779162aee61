import { addNamesIn, type Block, type Statement } from './print/syntax.js';
import { usedNames } from './print/printer.js';

/** A group of the drawing. */
export interface Group {
  readonly id: string;
  readonly title: string;
}

/** Blocks that become a construct of their own. */
export interface Part {
  readonly titles: readonly string[];
  readonly blocks: readonly Block[];
}

/** A stack's blocks and parts, each after what it names. */
export type Split = readonly (Block | Part)[];

/** Statements that stay together. */
interface Unit {
  readonly block: Block;
  /** Units whose constants it reads. */
  readonly reads: ReadonlySet<number>;
}

/** What stands in one place of the stack: the units of a group, or one alone. */
interface Vertex {
  readonly units: readonly number[];
  readonly titles: readonly string[];
}

/**
 * A program by the groups of the drawing. What joins groups stands in the stack, after both; groups that name each
 * other become one, and so does what stands between: the program runs from top to bottom, so there is always a way.
 */
export function splitProgram(
  blocks: readonly Block[],
  groupOf: (node: string) => Group | undefined,
): Split {
  const units = unitsOf(blocks);
  let vertices = verticesOf(units, settled(units, groupOf));
  for (;;) {
    const found = ordered(units, vertices);
    if ('order' in found) return found.order.flatMap((vertex) => itemsOf(vertex, units));
    const [first, ...others] = found.cycle;
    vertices = vertices.flatMap((vertex) => {
      if (vertex === first) return [joined(found.cycle)];
      return others.includes(vertex) ? [] : [vertex];
    });
  }
}

function joined(cycle: readonly Vertex[]): Vertex {
  const inOrder = cycle.toSorted((a, b) => (a.units[0] ?? 0) - (b.units[0] ?? 0));
  return {
    units: inOrder.flatMap(({ units }) => units).toSorted((a, b) => a - b),
    titles: inOrder.flatMap(({ titles }) => titles),
  };
}

function itemsOf({ units: members, titles }: Vertex, units: readonly Unit[]): Split {
  const blocks = gathered(members.flatMap((index) => units[index]?.block ?? []));
  return titles.length === 0 ? blocks : [{ titles, blocks }];
}

/** Loose statements of one block together again. */
function gathered(blocks: readonly Block[]): readonly Block[] {
  const found: Block[] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    const isNext = block.isLoose === true && last?.isLoose === true;
    if (isNext && last.logicalId === block.logicalId) {
      found[found.length - 1] = { ...last, statements: [...last.statements, ...block.statements] };
    } else found.push(block);
  }
  return found;
}

function unitsOf(blocks: readonly Block[]): readonly Unit[] {
  const used = usedNames(blocks);
  const isPrinted = (item: Statement): boolean =>
    item.kind !== 'const' || item.isAlias !== true || used.has(item.name);
  const pieces = blocks.flatMap((block): readonly Block[] => {
    const statements = block.statements.filter(isPrinted);
    if (block.isLoose !== true) return [{ ...block, statements }];
    return statements.map((statement) => ({ ...block, statements: [statement] }));
  });
  const definedIn = new Map(
    pieces.flatMap((block, index) => definedBy(block).map((name) => [name, index] as const)),
  );
  return pieces.map((block, index) => {
    const names = new Set<string>();
    for (const statement of block.statements) addNamesIn(statement, names);
    const reads = [...names].flatMap((name) => definedIn.get(name) ?? []);
    return {
      block,
      reads: new Set(reads.filter((other) => other !== index)),
    };
  });
}

/** Constants of a block. */
export function definedBy({ statements }: Block): readonly string[] {
  return statements.flatMap((item) => (item.kind === 'const' ? [item.name] : []));
}

/** Groups of units: of a node its own, of what joins nodes the one that all of these are in. */
function settled(
  units: readonly Unit[],
  groupOf: (node: string) => Group | undefined,
): readonly (Group | undefined)[] {
  const groups: (Group | undefined)[] = [];
  for (const { block, reads } of units) {
    const { owner, isLoose } = block;
    if (owner === undefined) groups.push(undefined);
    else if ('node' in owner && isLoose !== true) groups.push(groupOf(owner.node));
    else groups.push(only([...reads].filter((at) => isOwned(units[at])).map((at) => groups[at])));
  }
  for (const [index, { block }] of units.entries()) {
    const { owner } = block;
    if (groups[index] !== undefined || owner === undefined || !('edge' in owner)) continue;
    const readers = units.flatMap(({ reads }, at) => (reads.has(index) ? [groups[at]] : []));
    if (![...(units[index]?.reads ?? [])].some((at) => isOwned(units[at])))
      groups[index] = only(readers);
  }
  return groups;
}

/** Whether it is of a node or a wire: parameters, conditions and the like are everyone's. */
function isOwned(unit: Unit | undefined): boolean {
  return unit?.block.owner !== undefined;
}

function only(groups: readonly (Group | undefined)[]): Group | undefined {
  const [first] = groups;
  return groups.every((group) => group?.id === first?.id) ? first : undefined;
}

/** A group of one block is no file of its own. */
const LEAST = 2;

function verticesOf(
  units: readonly Unit[],
  groups: readonly (Group | undefined)[],
): readonly Vertex[] {
  const members = new Map<string, number[]>();
  for (const [index, group] of groups.entries()) {
    if (group !== undefined) members.set(group.id, [...(members.get(group.id) ?? []), index]);
  }
  const found: Vertex[] = [];
  for (const index of units.keys()) {
    const group = groups[index];
    const all = group === undefined ? [] : (members.get(group.id) ?? []);
    if (group === undefined || all.length < LEAST) found.push({ units: [index], titles: [] });
    else if (all[0] === index) found.push({ units: all, titles: [group.title] });
  }
  return found;
}

/** Vertices in an order in which each stands after those that it reads, as near to the given one as can be; else a cycle. */
function ordered(
  units: readonly Unit[],
  vertices: readonly Vertex[],
): { readonly order: readonly Vertex[] } | { readonly cycle: readonly Vertex[] } {
  const home = new Map(
    vertices.flatMap((vertex) => vertex.units.map((index) => [index, vertex] as const)),
  );
  const needs = new Map(vertices.map((vertex) => [vertex, needsOf(vertex, units, home)] as const));
  const done = new Set<Vertex>();
  const isReady = (vertex: Vertex): boolean =>
    !done.has(vertex) && (needs.get(vertex) ?? []).every((other) => done.has(other));
  while (done.size < vertices.length) {
    const next = vertices.find((vertex) => isReady(vertex));
    if (next === undefined) return { cycle: cycleIn(vertices, needs, done) };
    done.add(next);
  }
  return { order: [...done] };
}

function needsOf(
  vertex: Vertex,
  units: readonly Unit[],
  home: ReadonlyMap<number, Vertex>,
): readonly Vertex[] {
  const read = vertex.units.flatMap((index) => [...(units[index]?.reads ?? [])]);
  const needed = new Set(read.flatMap((index) => home.get(index) ?? []));
  needed.delete(vertex);
  return [...needed];
}

/** From any vertex that waits, one that it waits for, until one comes again. */
function cycleIn(
  vertices: readonly Vertex[],
  needs: ReadonlyMap<Vertex, readonly Vertex[]>,
  done: ReadonlySet<Vertex>,
): readonly Vertex[] {
  const path: Vertex[] = [];
  let at = vertices.find((vertex) => !done.has(vertex));
  while (at !== undefined && !path.includes(at)) {
    path.push(at);
    at = (needs.get(at) ?? []).find((vertex) => !done.has(vertex));
  }
  return at === undefined ? path : path.slice(path.indexOf(at));
}
