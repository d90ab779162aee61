import type { ArchDocument, EdgeRecord } from '../document/document.js';

/** Ids of wires by the nodes they end at, sorted. Follows the document wire by wire. */
export class WireIndex {
  private readonly out = new Map<string, string[]>();
  private readonly in = new Map<string, string[]>();

  constructor(edges: ArchDocument['edges']) {
    for (const id of Object.keys(edges).toSorted(compareIds)) {
      const edge = edges[id];
      if (edge === undefined) continue;
      push(this.out, edge.from, id);
      push(this.in, edge.to, id);
    }
  }

  from(node: string): readonly string[] {
    return this.out.get(node) ?? [];
  }

  to(node: string): readonly string[] {
    return this.in.get(node) ?? [];
  }

  add(id: string, edge: EdgeRecord): void {
    push(this.out, edge.from, id).sort(compareIds);
    push(this.in, edge.to, id).sort(compareIds);
  }

  remove(id: string, edge: EdgeRecord): void {
    drop(this.out, edge.from, id);
    drop(this.in, edge.to, id);
  }
}

/** Order by code unit, the same on every machine. */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Adds to the list of a key. */
export function push<K, T>(lists: Map<K, T[]>, key: K, item: T): T[] {
  const list = lists.get(key);
  if (list === undefined) {
    const made = [item];
    lists.set(key, made);
    return made;
  }
  list.push(item);
  return list;
}

function drop(lists: Map<string, string[]>, node: string, id: string): void {
  const rest = (lists.get(node) ?? []).filter((item) => item !== id);
  if (rest.length === 0) lists.delete(node);
  else lists.set(node, rest);
}
