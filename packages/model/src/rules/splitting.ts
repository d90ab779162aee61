import type { EditCall, Finding, Fix, GraphView, NodeView, WireView } from '../define/index.js';
import { freeId } from './placing.js';
import { booleanAt } from './values.js';

/** Stores of which a second one is as good as the first. */
const STORES = new Set(['s3-bucket', 'sns-topic', 'sqs-queue']);
const NOTICES = ['bucket-notification', 'bucket-rule'] as const;

/** Routes out of a loop: what comes out goes elsewhere, or only some of it comes in. */
export function splitting(
  graph: GraphView,
  loop: readonly NodeView[],
): Pick<Finding, 'fix' | 'alternatives'> {
  const [written] = loop.flatMap((node, index) => {
    const next = loop[(index + 1) % loop.length];
    return node.wires('out', 'grant').filter((wire) => wire.target.id === next?.id);
  });
  if (written === undefined) return {};
  const filter = filtered(written, loop);
  const second = elsewhere(graph, written);
  if (second === undefined) return filter === undefined ? {} : { fix: filter };
  return { fix: second, ...(filter !== undefined && { alternatives: [filter] }) };
}

/** A second store of the kind takes what is written. */
function elsewhere(graph: GraphView, wire: WireView): Fix | undefined {
  const { source, target } = wire;
  if (!STORES.has(target.service.id) || wire.has('Actions')) return undefined;
  const id = freeId(graph, `${target.id}-out`);
  const isFifo = booleanAt(target, 'FifoQueue') === true && { FifoQueue: true };
  const isFifoTopic = booleanAt(target, 'FifoTopic') === true && { FifoTopic: true };
  const add: EditCall = {
    edit: 'node.add',
    args: {
      id,
      service: target.service.id,
      name: `${target.name}Out`,
      at: { x: 0, y: 0 },
      properties: { ...isFifo, ...isFifoTopic },
    },
  };
  const { stack } = target.record;
  const home: readonly EditCall[] =
    stack === undefined
      ? []
      : [{ edit: 'node.set', args: { nodeId: id, field: 'stack', value: stack } }];
  const label = `Write to a ${target.service.noun} of its own`;
  const edits = [add, ...home, ...leading(graph, wire, { from: source.id, to: id })];
  return { label, safe: false, edits };
}

/** A wire that only writes goes to the new store; one that reads too goes on reading. */
function leading(
  graph: GraphView,
  wire: WireView,
  { from, to }: { readonly from: string; readonly to: string },
): readonly EditCall[] {
  if (wire.string('Access') === 'write')
    return [{ edit: 'edge.reconnect', args: { edgeId: wire.id, to } }];
  const id = freeId(graph, `${from}-${to}`);
  const args = { id, connection: 'grant', from, to, properties: { Access: 'write' } };
  return [wire.set('Access', 'read'), { edit: 'edge.add', args }];
}

/** Of a bucket only what comes in under a prefix is told. */
function filtered(written: WireView, loop: readonly NodeView[]): Fix | undefined {
  const bucket = written.target;
  const notices = NOTICES.flatMap((connection) => bucket.wires('out', connection)).filter((wire) =>
    loop.some((node) => node.id === wire.target.id),
  );
  const isOpen = notices.every((wire) => !wire.has('Prefix'));
  if (notices.length === 0 || !isOpen || written.has('Prefix')) return undefined;
  const edits = notices.map((wire) => wire.set('Prefix', 'incoming/'));
  return { label: 'Start on keys under incoming/ only', safe: false, edits };
}
