import { createGraph, EditError, type Fix } from '@archivolt/model';
import { buildScene, type Box, type Scene } from '@archivolt/render';
import { commitSettled } from '../state/settle-moves.js';
import type { Stage } from './stage.js';

/** A card as a route would have it. */
export interface Preview {
  readonly id: string;
  readonly service: string;
  readonly name: string;
  /** What would happen. */
  readonly detail: string;
  readonly box: Box;
}

/** Larger designs take longer than a moment. */
const MOST_NODES = 400;
const MOST_SHOWN = 6;

/** What a route moves and adds, before it is taken. */
export function previewRoute(stage: Stage, route: Fix | undefined): readonly Preview[] {
  const { document, graph } = stage.session.getState();
  const before = stage.settledScene();
  if (route === undefined || before.nodes.size > MOST_NODES) return [];
  try {
    const { document: next } = commitSettled({ document, graph }, route.edits, route.label);
    const after = buildScene({ document: next, graph: createGraph(next) });
    return differences(before, after).slice(0, MOST_SHOWN);
  } catch (error) {
    if (error instanceof EditError) return [];
    throw error;
  }
}

function differences(before: Scene, after: Scene): readonly Preview[] {
  return [...after.nodes.values()].flatMap((node) => {
    const old = before.nodes.get(node.id);
    if (old !== undefined && old.x === node.x && old.y === node.y) return [];
    const { id, service, name, x, y, width, height } = node;
    const detail = old === undefined ? 'Added' : 'Moves here';
    return [{ id, service, name, detail, box: { x, y, width, height } }];
  });
}
