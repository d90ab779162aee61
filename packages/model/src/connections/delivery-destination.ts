import type { NodeView, RefusalReason, WireView } from '../define/index.js';
import { DESTINATIONS } from '../services/firehose-delivery-stream/destinations.js';

const BUCKET = 'ExtendedS3DestinationConfiguration';

/** The wire of a delivery stream to what is no bucket. */
export function otherDelivery(stream: NodeView): WireView | undefined {
  return stream.wires('out', 'search-delivery')[0] ?? stream.wires('out', 'endpoint-delivery')[0];
}

/** Where a delivery stream says its destination: another when a wire or a template says so, else the bucket. */
export function destinationOf(stream: NodeView): string {
  const drawn = otherDelivery(stream)?.target.service.id;
  const found = Object.entries(DESTINATIONS).find(
    ([service, path]) => drawn === service || stream.has(path),
  );
  return found?.[1] ?? BUCKET;
}

/** Whether its bucket takes what the destination did not, or all. */
export function isBackup(stream: NodeView): boolean {
  return destinationOf(stream) !== BUCKET;
}

/** One stream delivers to one destination: that of its first wire. */
export function refuseSecond(stream: NodeView, target: NodeView): RefusalReason | undefined {
  const first = otherDelivery(stream);
  if (first === undefined || first.target.id === target.id) return undefined;
  const message = `${stream.name} delivers to ${first.target.name} already.`;
  return { message, why: 'A delivery stream has one destination.' };
}
