import type { EditCall, GraphView, NodeView } from '../define/index.js';
import { freeId, stackBeside } from './placing.js';

/** A queue for what a node fails on, kept for 14 days: its id, and the edit that adds it. */
export function addedQueue(
  graph: GraphView,
  node: NodeView,
  options: { readonly isFifo?: boolean } = {},
): { readonly id: string; readonly add: EditCall } {
  const id = freeId(graph, `${node.id}-dead-letters`);
  const properties = {
    MessageRetentionPeriod: 1_209_600,
    ...(options.isFifo === true && { FifoQueue: true }),
  };
  const name = `${node.name}DeadLetters`;
  const args = {
    id,
    service: 'sqs-queue',
    name,
    ...stackBeside(node),
    at: { x: 0, y: 0 },
    properties,
  };
  return { id, add: { edit: 'node.add', args } };
}
