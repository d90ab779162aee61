import type { Reference } from '../define/value.js';
import type { Service } from '../define/service.js';
import type { NodeRecord } from '../document/document.js';
import type { NodeResource, NodeView } from '../define/view.js';
import { referencesIn } from './reads.js';

/** One entry a resource of the record: the stack it is in and its logical id, as `main Jobs`. */
export function resourceKeysOf(node: NodeView): readonly string[] {
  const { record, service } = node;
  if (service.capabilities.external !== undefined || record.external !== undefined) return [];
  const { stack = 'main', logicalId = '', parts } = record;
  const keys = [`${stack} ${logicalId}`];
  for (const part in parts) keys.push(`${stack} ${parts[part]?.logicalId ?? ''}`);
  return keys;
}

/** What refers to what, as `part>node#part`; without a part the node's primary resource. */
export function linksOf(node: NodeView): readonly string[] {
  const { properties, parts } = node.record;
  const links = new Set<string>();
  for (const to of referencesIn(properties)) links.add(linkTo('', to));
  for (const part in parts)
    for (const to of referencesIn(parts[part]?.properties)) links.add(linkTo(part, to));
  return links.size === 0 ? NONE : [...links];
}

const NONE: readonly string[] = [];

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
