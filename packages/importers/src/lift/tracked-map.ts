import type { EdgeRecord } from '@archivolt/model';

/** A map that counts its changes, so that what was worked out of it can be kept until the next one. */
export class TrackedMap<V> extends Map<string, V> {
  version = 0;

  override set(key: string, value: V): this {
    this.version += 1;
    return super.set(key, value);
  }

  override delete(key: string): boolean {
    this.version += 1;
    return super.delete(key);
  }
}

/** Wires, and by each node those that touch it. */
export class WireMap extends TrackedMap<EdgeRecord> {
  private byNode: Map<string, Set<string>> | undefined;

  override set(key: string, value: EdgeRecord): this {
    this.forget(key);
    for (const end of [value.from, value.to]) this.at(end).add(key);
    return super.set(key, value);
  }

  override delete(key: string): boolean {
    this.forget(key);
    return super.delete(key);
  }

  /** The first that touch a node, in the order that they were drawn in. */
  touching(node: string, most = Infinity): readonly (readonly [string, EdgeRecord])[] {
    const found: (readonly [string, EdgeRecord])[] = [];
    for (const id of this.at(node)) {
      if (found.length === most) break;
      const edge = this.get(id);
      if (edge !== undefined) found.push([id, edge]);
    }
    return found;
  }

  private forget(key: string): void {
    const old = this.get(key);
    if (old === undefined) return;
    for (const end of [old.from, old.to]) this.at(end).delete(key);
  }

  private at(node: string): Set<string> {
    this.byNode ??= new Map();
    const known = this.byNode.get(node) ?? new Set();
    this.byNode.set(node, known);
    return known;
  }
}
