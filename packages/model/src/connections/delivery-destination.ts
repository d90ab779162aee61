import type { NodeView } from '../define/index.js';
import { SEARCHED } from '../services/firehose-delivery-stream/searched.js';

const BUCKET = 'ExtendedS3DestinationConfiguration';

/** Where a delivery stream says its destination: of search when a wire or a template says so, else the bucket. */
export function destinationOf(stream: NodeView): string {
  const [wire] = stream.wires('out', 'search-delivery');
  const isDrawn = (service: string) => wire?.target.service.id === service;
  const searched = Object.entries(SEARCHED).find(
    ([service, path]) => isDrawn(service) || stream.has(path),
  );
  return searched?.[1] ?? BUCKET;
}

/** Whether its bucket takes what could not be searched, or all. */
export function isBackup(stream: NodeView): boolean {
  return destinationOf(stream) !== BUCKET;
}
