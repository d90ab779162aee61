import type { Patch } from 'immer';
import type { ArchDocument, EdgeRecord, NodeRecord } from '../document/document.js';
import { NAME, RECORD, WIRES_IN, WIRES_OUT, type Cell, type CellFamily } from './cells.js';
import type { DesignGraph } from './design-graph.js';

/** What a step to another document touched. */
export interface Advance {
  /** All that was read before and may read differently now. */
  readonly cells: ReadonlySet<Cell>;
  /** Nodes and wires that came, went, or are of another kind now. */
  readonly nodes: ReadonlySet<string>;
  readonly wires: ReadonlySet<string>;
}

/** Takes a graph on to the next document by its patches. `undefined`: they say nothing finer than "all of it". */
export function advance(
  graph: DesignGraph,
  document: ArchDocument,
  patches: readonly Patch[],
): Advance | undefined {
  const isCoarse = patches.some(
    ({ path }) => path.length < 2 && (path[0] === undefined || ENTITIES.has(String(path[0]))),
  );
  if (isCoarse) return undefined;
  const step = new Step(graph, document);
  for (const { path } of patches) step.follow(path.map(String));
  return step.finish();
}

const ENTITIES = new Set(['nodes', 'edges']);
/** Fields that decide which rules look at a node or wire, and where its properties stand. */
const NODE_KIND = new Set(['service', 'type', 'external', 'stack']);
const EDGE_KIND = new Set(['connection', 'from', 'to']);

class Step {
  private readonly before: ArchDocument;
  private readonly cells = new Set<Cell>();
  private readonly nodes = new Set<string>();
  private readonly wires = new Set<string>();

  constructor(
    private readonly graph: DesignGraph,
    private readonly after: ArchDocument,
  ) {
    this.before = graph.document;
  }

  follow([section = '', id = '', ...rest]: readonly string[]): void {
    if (section === 'nodes') this.followNode(id, rest);
    else if (section === 'edges') this.followEdge(id, rest);
    else if (section !== 'layout') this.followSection(section, id);
  }

  finish(): Advance {
    const { graph, nodes, wires } = this;
    for (const id of nodes) this.touchNeighbours(id);
    for (const id of wires) this.rewire(id);
    graph.document = this.after;
    const isListChanged = nodes.size > 0 || wires.size > 0;
    graph.forget({ nodes, wires, isListChanged });
    for (const cell of graph.facts.changed(this.cells)) this.cells.add(cell);
    return { cells: this.cells, nodes, wires };
  }

  private followNode(id: string, [field, ...rest]: readonly string[]): void {
    const family = this.graph.nodeCells(id);
    const [top, inner, property] = rest;
    if (field === undefined || NODE_KIND.has(field)) {
      this.touchAll(family);
      this.nodes.add(id);
    } else if (field === 'properties' && top !== undefined) this.touch(family, top, RECORD);
    else if (field === 'parts' && inner === 'properties' && property !== undefined) {
      this.touch(family, `${top}#${property}`, RECORD);
    } else if (field === 'name') this.touch(family, NAME, RECORD);
    else if (field === 'properties' || field === 'parts') this.touchAll(family);
    else this.touch(family, RECORD);
  }

  private followEdge(id: string, [field, top]: readonly string[]): void {
    const family = this.graph.wireCells(id);
    if (field === undefined || EDGE_KIND.has(field)) this.wires.add(id);
    else if (field === 'properties' && top !== undefined) this.touch(family, top, RECORD);
    else this.touchAll(family);
  }

  private followSection(section: string, name: string): void {
    const { cells } = this.graph;
    this.touch(cells, section);
    if (section !== 'parameters') return;
    if (name === '') this.touchAll(cells);
    else this.touch(cells, `parameters/${name}`);
  }

  /** A node came, went or changed its kind: its wires are others now. */
  private touchNeighbours(id: string): void {
    this.touch(this.graph.cells, 'nodes');
    const index = this.graph.wireIndex();
    for (const wire of [...index.from(id), ...index.to(id)]) this.wires.add(wire);
  }

  private rewire(id: string): void {
    const { graph } = this;
    const index = graph.wireIndex();
    const [was, is] = [own(this.before.edges, id), own(this.after.edges, id)];
    if (was !== undefined) index.remove(id, was);
    if (is !== undefined) index.add(id, is);
    this.touch(graph.cells, 'wires');
    this.touchAll(graph.wireCells(id));
    for (const edge of [was, is]) {
      if (edge === undefined) continue;
      this.touch(graph.nodeCells(edge.from), WIRES_OUT);
      this.touch(graph.nodeCells(edge.to), WIRES_IN);
    }
  }

  private touch(family: CellFamily, ...names: readonly string[]): void {
    for (const name of names) {
      const cell = family.find(name);
      if (cell !== undefined) this.cells.add(cell);
    }
  }

  private touchAll(family: CellFamily): void {
    for (const cell of family.all()) this.cells.add(cell);
  }
}

function own<T extends NodeRecord | EdgeRecord>(
  map: Readonly<Record<string, T>>,
  id: string,
): T | undefined {
  return Object.hasOwn(map, id) ? map[id] : undefined;
}
