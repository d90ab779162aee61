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

class ComponentSearch {
  private readonly steps = new Map<string, string[]>();
  private readonly order = new Map<string, number>();
  private readonly low = new Map<string, number>();
  private readonly open: string[] = [];
  private readonly isOpen = new Set<string>();
  private readonly found = new Set<string>();

  link(from: string, to: string): void {
    const list = this.steps.get(from);
    if (list === undefined) this.steps.set(from, [to]);
    else list.push(to);
    if (from === to) this.found.add(from);
  }

  run(): ReadonlySet<string> {
    for (const id of this.steps.keys()) if (!this.order.has(id)) this.visit(id);
    return this.found;
  }

  private visit(root: string): void {
    const stack = [this.enter(root)];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = top.rest.pop();
      if (next === undefined) {
        stack.pop();
        this.leave(top.id, stack.at(-1)?.id);
      } else if (!this.order.has(next)) stack.push(this.enter(next));
      else if (this.isOpen.has(next)) this.lower(top.id, this.order.get(next) ?? 0);
    }
  }

  private enter(id: string): { readonly id: string; readonly rest: string[] } {
    this.order.set(id, this.order.size);
    this.low.set(id, this.order.size - 1);
    this.open.push(id);
    this.isOpen.add(id);
    return { id, rest: [...(this.steps.get(id) ?? [])] };
  }

  private leave(id: string, parent: string | undefined): void {
    const low = this.low.get(id) ?? 0;
    if (parent !== undefined) this.lower(parent, low);
    if (low !== this.order.get(id)) return;
    const members = this.open.splice(this.open.lastIndexOf(id));
    for (const member of members) this.isOpen.delete(member);
    if (members.length > 1) for (const member of members) this.found.add(member);
  }

  private lower(id: string, to: number): void {
    if (to < (this.low.get(id) ?? 0)) this.low.set(id, to);
  }
}
