import {
  isMap,
  type EditCall,
  type Finding,
  type Fix,
  type GraphView,
  type NodeView,
  type Value,
  type ValueMap,
  type WireView,
} from '../define/index.js';
import { keysOf } from './keys.js';
import { freeId, stackBeside } from './placing.js';

/** Stores of which a second one is as good as the first, with what it takes over. */
const STORES: Readonly<Record<string, readonly string[]>> = {
  'dynamodb-table': ['AttributeDefinitions', 'BillingMode', 'KeySchema'],
  'events-event-bus': [],
  'kinesis-stream': [],
  's3-bucket': [],
  'sns-topic': ['FifoTopic'],
  'sqs-queue': ['FifoQueue'],
};
const NOTICES = ['bucket-event', 'bucket-notification', 'bucket-rule'] as const;

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
  const kept = Object.hasOwn(STORES, target.service.id) ? STORES[target.service.id] : undefined;
  if (kept === undefined || wire.has('Actions')) return undefined;
  const properties = takenOver(target, kept);
  if (properties === undefined) return undefined;
  const id = freeId(graph, `${target.id}-out`);
  const add: EditCall = {
    edit: 'node.add',
    args: {
      id,
      service: target.service.id,
      name: `${target.name}Out`,
      ...stackBeside(target),
      at: { x: 0, y: 0 },
      properties,
    },
  };
  const { noun } = target.service;
  const label = `Write to ${/^[AEIOU]/.test(noun) ? 'an' : 'a'} ${noun} of its own`;
  const edits = [add, ...leading(graph, wire, { from: source.id, to: id })];
  return { label, safe: false, edits };
}

/** Of a table the attributes of its own key alone. */
function takenOver(store: NodeView, kept: readonly string[]): ValueMap | undefined {
  const values = kept.map((path) => [path, store.value(path)] as const);
  const written = Object.fromEntries(
    values.flatMap(([path, value]) => (value === undefined ? [] : [[path, value]])),
  );
  const defined = written['AttributeDefinitions'];
  if (defined === undefined) return kept.includes('KeySchema') ? undefined : written;
  const keys = new Set(keysOf(store.value('KeySchema')).map(({ name }) => name));
  if (!Array.isArray(defined) || keys.size === 0) return undefined;
  const own = defined.filter(
    (item: Value) => isMap(item) && keys.has(String(item['AttributeName'])),
  );
  return { ...written, AttributeDefinitions: own };
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
