import type { GraphView } from '../define/index.js';

/** Whether a resource of another node refers to this one. */
export function isReferredTo(graph: GraphView, id: string): boolean {
  return graph
    .nodes()
    .some((node) => node.id !== id && node.links().some((link) => link.includes(`>${id}#`)));
}
