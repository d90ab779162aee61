import type { Reference } from '../define/value.js';
import type { Service } from '../define/service.js';
import type { NodeRecord } from '../document/document.js';
import type { NodeResource, NodeView } from '../define/view.js';
import { referencesIn } from './reads.js';

/** One entry a resource of the record: the stack it is in and its logical id, as `main Jobs`. */
export function resourceKeysOf(node: NodeView): readonly string[] {
  const { record, service } = node;
  if (service.capabilities.external !== undefined || record.external !== undefined) return [];
  const all = [record, ...Object.values(record.parts ?? {})];
  return all.map(({ logicalId = '' }) => `${record.stack ?? 'main'} ${logicalId}`);
}

/** What refers to what, as `part>node#part`; without a part the node's primary resource. */
export function linksOf(node: NodeView): readonly string[] {
  const { properties, parts = {} } = node.record;
  const own = referencesIn(properties).map((to) => linkTo('', to));
  const further = Object.entries(parts).flatMap(([part, record]) =>
    referencesIn(record.properties).map((to) => linkTo(part, to)),
  );
  return [...new Set([...own, ...further])];
}

function linkTo(part: string, to: Reference): string {
  return `${part}>${to.$ref}#${to.part ?? ''}`;
}

/** The resources that a record of this service holds, with their types. */
export function resourcesOf(record: NodeRecord, service: Service): readonly NodeResource[] {
  const { properties, type = service.type ?? '', parts } = record;
  const all: NodeResource[] = [{ type, properties }];
  for (const part in parts) {
    const known = service.parts !== undefined && Object.hasOwn(service.parts, part);
    const own = parts[part];
    if (own === undefined) continue;
    const { type: written = known ? service.parts?.[part]?.type : undefined } = own;
    all.push({ part, type: written ?? '', properties: own.properties });
  }
  return all;
}
