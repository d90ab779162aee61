import type { NodeRecord, Service, Value } from '@archivolt/model';
import { own } from '../own.js';
import { type LiftDraft, serviceOf } from './lift-draft.js';

/** What a principal says of its execution role, wherever its type says it. */
export function roleProperty(draft: LiftDraft, id: string): Value | undefined {
  const node = draft.nodes.get(id);
  const service = serviceOf(draft, id);
  const { property, others = [] } = service?.capabilities.principal ?? {};
  if (service === undefined || node === undefined || property === undefined) return undefined;
  return [property, ...others]
    .map((name) => roleAt(node, service, name))
    .find((value) => value !== undefined);
}

function roleAt(node: NodeRecord, service: Service, property: string): Value | undefined {
  const written = service.dialects?.[node.type ?? '']?.paths?.[property];
  if (written === null) return undefined;
  const [part, path] = split(written ?? property);
  const holder = part === undefined ? node.properties : node.parts?.[part]?.properties;
  return path
    .split('.')
    .reduce<Value | undefined>(
      (value, key) =>
        Array.isArray(value) ? (value as readonly Value[])[Number(key)] : own(value, key),
      holder,
    );
}

function split(path: string): readonly [string | undefined, string] {
  const hash = path.indexOf('#');
  return hash < 0 ? [undefined, path] : [path.slice(0, hash), path.slice(hash + 1)];
}
