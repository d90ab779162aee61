import type { NodeView, WireView } from '../define/view.js';
import type { DesignGraph } from './design-graph.js';
import { isFiltered } from './filters.js';

/** The shortest loop through a node that is on one, from it and without naming it twice. */
export function loopThrough(graph: DesignGraph, start: NodeView): readonly NodeView[] | undefined {
  const cameFrom = new Map<string, NodeView>();
  const queue: NodeView[] = [start];
  for (const node of queue) {
    for (const next of stepsFrom(node)) {
      if (next.id === start.id) return pathTo(node, start, cameFrom);
      if (cameFrom.has(next.id)) continue;
      cameFrom.set(next.id, node);
      queue.push(next);
    }
  }
  return undefined;
}

/** Whether traffic along a wire can set off what its target does: calls, events, and data written. */
function isStep(wire: WireView): boolean {
  const { kind, kindOf } = wire.connection;
  if (isAccess(wire)) return mayWrite(wire);
  const drawn = kindOf?.(wire) ?? kind;
  if (drawn === 'event' || drawn === 'request') return !isFiltered(wire);
  return drawn === 'data' && mayWrite(wire);
}

/** Whether a wire gives access, to read or to write, whatever what it leads to is there for. */
function isAccess(wire: WireView): boolean {
  if (wire.annotation('Access') === undefined) return false;
  const { read, write } = wire.target.can('grantable') ?? {};
  return (read ?? write) !== undefined;
}

/** What a wire of access allows: actions by name, else its access, else what a drawn one grants by itself. */
function mayWrite(wire: WireView): boolean {
  const grantable = wire.target.can('grantable');
  if (grantable?.write === undefined) return false;
  const actions = (wire.list('Actions') ?? []).filter((action) => typeof action === 'string');
  if (actions.length > 0) {
    const writing = new Set(grantable.write);
    return actions.some((action) => writing.has(action) || action.includes('*'));
  }
  const access = wire.string('Access');
  if (access !== undefined) return access.includes('write');
  if (wire.record.form !== undefined || grantable.read === undefined)
    return grantable.read === undefined;
  return grantable.defaultAccess !== 'read';
}

function stepsFrom(node: NodeView): readonly NodeView[] {
  return node
    .wires('out')
    .filter(isStep)
    .map((wire) => wire.target);
}

function pathTo(
  end: NodeView,
  start: NodeView,
  cameFrom: ReadonlyMap<string, NodeView>,
): readonly NodeView[] {
  const path = [end];
  for (let node = end; node.id !== start.id; ) {
    const before = cameFrom.get(node.id);
    if (before === undefined) break;
    path.unshift(before);
    node = before;
  }
  return path;
}

/** Nodes that can reach themselves: Tarjan's components, without recursion so that a long chain is no harm. */
export function idsOnLoops(graph: DesignGraph): ReadonlySet<string> {
  return graph.facts.read('on-loops', () => {
    const search = new ComponentSearch();
    for (const wire of graph.wires()) {
      if (!isStep(wire)) continue;
      const { from, to } = wire.ends();
      search.link(from, to);
    }
    return search.run();
  });
}

interface Member {
  readonly id: string;
  readonly steps: Member[];
  order: number;
  low: number;
  isOpen: boolean;
  /** How many of its steps were taken. */
  taken: number;
}

class ComponentSearch {
  private readonly members = new Map<string, Member>();
  private readonly open: Member[] = [];
  private readonly found = new Set<string>();
  private entered = 0;

  link(from: string, to: string): void {
    this.member(from).steps.push(this.member(to));
    if (from === to) this.found.add(from);
  }

  run(): ReadonlySet<string> {
    for (const member of this.members.values()) if (member.order < 0) this.visit(member);
    return this.found;
  }

  private member(id: string): Member {
    const known = this.members.get(id);
    if (known !== undefined) return known;
    const made = { id, steps: [], order: -1, low: -1, isOpen: false, taken: 0 };
    this.members.set(id, made);
    return made;
  }

  private visit(root: Member): void {
    const stack = [this.enter(root)];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = top.steps[top.taken];
      top.taken += 1;
      if (next === undefined) {
        stack.pop();
        this.leave(top, stack.at(-1));
      } else if (next.order < 0) stack.push(this.enter(next));
      else if (next.isOpen) top.low = Math.min(top.low, next.order);
    }
  }

  private enter(member: Member): Member {
    member.order = this.entered;
    member.low = this.entered;
    member.isOpen = true;
    this.entered += 1;
    this.open.push(member);
    return member;
  }

  private leave(member: Member, parent: Member | undefined): void {
    if (parent !== undefined) parent.low = Math.min(parent.low, member.low);
    if (member.low !== member.order) return;
    const isAlone = this.open.at(-1) === member;
    for (let last = this.open.pop(); last !== undefined; last = this.open.pop()) {
      last.isOpen = false;
      if (!isAlone) this.found.add(last.id);
      if (last === member) break;
    }
  }
}
