import { createGraph, type ArchDocument, type NodeLayout } from '@archivolt/model';
import { inflate, intersects, type Box, type Point } from '../geometry.js';
import { buildScene } from '../scene/build-scene.js';
import { NODE_HEIGHT, NODE_WIDTH, type Scene } from '../scene/scene.js';
import type { ElkEngine } from './elk-layout.js';
import { layOut } from './lay-out.js';

/**
 * A design with a place for every node that had none; what was placed stays. A new node stands to its
 * neighbour as it would in a layout of the whole, at the nearest spot that is free.
 */
export async function layOutNew(document: ArchDocument, engine: ElkEngine): Promise<ArchDocument> {
  const known = document.layout.nodes;
  const fresh = Object.keys(document.nodes).filter((id) => !Object.hasOwn(known, id));
  if (fresh.length === 0) return document;
  const whole = await layOut(document, engine);
  if (fresh.length === Object.keys(document.nodes).length) return whole;
  const scene = buildScene({ document: whole, graph: createGraph(whole) });
  const places = new Map(Object.entries(known).filter(([id]) => Object.hasOwn(document.nodes, id)));
  const wanted = fresh.toSorted((a, b) => across(whole, a) - across(whole, b) || (a < b ? -1 : 1));
  for (const id of wanted) {
    const at = freeSpot(wish(whole, scene, { id, places }), places);
    places.set(id, at);
  }
  return { ...document, layout: { ...document.layout, nodes: Object.fromEntries(places) } };
}

function across({ layout }: ArchDocument, id: string): number {
  return layout.nodes[id]?.x ?? 0;
}

interface Placing {
  readonly id: string;
  readonly places: ReadonlyMap<string, NodeLayout>;
}

/** Where a node would stand beside what it is wired to, or what it stands with in a container. */
function wish({ layout }: ArchDocument, scene: Scene, { id, places }: Placing): Point {
  const own = layout.nodes[id] ?? { x: 0, y: 0 };
  const near = neighbours(scene, id).find((other) => places.has(other));
  const [there, here] = near === undefined ? [] : [layout.nodes[near], places.get(near)];
  if (there !== undefined && here !== undefined)
    return { x: here.x + own.x - there.x, y: here.y + own.y - there.y };
  const all = [...places.values()];
  const left = Math.min(...all.map(({ x }) => x));
  return { x: left, y: Math.max(...all.map(({ y }) => y)) + NODE_HEIGHT + BELOW };
}

const BELOW = 96;

function neighbours(scene: Scene, id: string): readonly string[] {
  const container = (scene.nodes.get(id) ?? scene.containers.get(id))?.container;
  const siblings = container === undefined ? [] : (scene.containers.get(container)?.members ?? []);
  const wired = (scene.wiresAt.get(id) ?? []).flatMap((wire) => {
    const { from = id, to = id } = scene.wires.get(wire) ?? {};
    return from === id ? [to] : [from];
  });
  return [...siblings, ...wired].filter((other) => other !== id);
}

const STEP = { x: NODE_WIDTH + 48, y: NODE_HEIGHT + 44 };
const GAP = 12;
const FARTHEST = 40;

/** The nearest spot to a point, down first, where no other card is. */
function freeSpot({ x, y }: Point, places: ReadonlyMap<string, NodeLayout>): Point {
  const boxes = [...places.values()].map(
    (at): Box => inflate({ x: at.x, y: at.y, width: NODE_WIDTH, height: NODE_HEIGHT }, GAP),
  );
  for (let ring = 0; ring <= FARTHEST; ring += 1) {
    for (const [right, down] of ringOf(ring)) {
      const at = { x: x + right * STEP.x, y: y + down * STEP.y };
      const box = { ...at, width: NODE_WIDTH, height: NODE_HEIGHT };
      if (!boxes.some((other) => intersects(box, other))) return at;
    }
  }
  return { x, y };
}

/** Steps around a spot: below, above, then sideways. */
function ringOf(ring: number): readonly (readonly [number, number])[] {
  if (ring === 0) return [[0, 0]];
  const steps: [number, number][] = [];
  for (let right = -ring; right <= ring; right += 1) {
    for (let down = -ring; down <= ring; down += 1) {
      if (Math.max(Math.abs(right), Math.abs(down)) === ring) steps.push([right, down]);
    }
  }
  return steps.toSorted(([a, b], [c, d]) => Math.abs(a) - Math.abs(c) || d - b || a - c);
}
