import type { StateEdge, StateGraph, StateNode } from '@archivolt/model';
import type { Box, Point } from '../geometry.js';

/** A state, or the frame around those that it holds. */
export interface DrawnState extends Box {
  readonly node: StateNode;
  readonly isFrame: boolean;
}

/** Where a row of states begins or ends. */
export interface StateMark extends Box {
  readonly id: string;
  readonly kind: 'start' | 'end';
}

export interface DrawnWay {
  readonly id: string;
  readonly kind: StateEdge['kind'];
  /** Ids of states, or of marks. */
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
  readonly label?: Box & { readonly text: string };
}

/** A state machine as it is drawn; frames stand before what they hold. */
export interface StateDrawing {
  readonly width: number;
  readonly height: number;
  readonly states: readonly DrawnState[];
  readonly marks: readonly StateMark[];
  readonly ways: readonly DrawnWay[];
}

export const NO_STATES: StateDrawing = { width: 0, height: 0, states: [], marks: [], ways: [] };

/** A row of states: the whole machine, a branch, or what a Map does for each item. */
export interface Scope {
  /** Of the frame that it is drawn in; `machine` for the outermost. */
  readonly frame: string;
  readonly states: readonly StateNode[];
  readonly edges: readonly StateEdge[];
}

export const MACHINE = 'machine';

/** Scopes by the frame that they are drawn in. What a Map does for each item stands in the Map's own frame. */
export function scopesOf({ nodes, edges }: StateGraph): ReadonlyMap<string, Scope> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const frameOf = ({ parent }: StateNode): string => {
    const holder = byId.get(parent ?? '');
    if (holder?.type === 'Processor') return holder.parent ?? MACHINE;
    return holder?.id ?? MACHINE;
  };
  const scopes = new Map<string, { frame: string; states: StateNode[]; edges: StateEdge[] }>();
  const scopeAt = (frame: string) => {
    const scope = scopes.get(frame) ?? { frame, states: [], edges: [] };
    scopes.set(frame, scope);
    return scope;
  };
  for (const node of nodes) if (node.type !== 'Processor') scopeAt(frameOf(node)).states.push(node);
  for (const edge of edges) {
    const from = byId.get(edge.from);
    if (from !== undefined) scopeAt(frameOf(from)).edges.push(edge);
  }
  return scopes;
}
