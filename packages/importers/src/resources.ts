import { catalog, type NodeRecord, type ResourceAttributes, type Value } from '@archivolt/model';
import { GENERIC } from './generic.js';
import { nodeIds } from './node-ids.js';
import { type NodeIds, verbatim, withReferences } from './intrinsics/references.js';
import { type Finding, error, quoted, warning } from './problem.js';
import { mapOf, member, type TextEntry, type TextMap, valueOf } from './text/tree.js';

export interface ReadResources {
  /** By logical id. */
  readonly resources: ReadonlyMap<string, TextEntry & { readonly value: TextMap }>;
  /** What among the resources cannot be drawn, as written: loops, inclusions, and what is faulty. */
  readonly others: readonly (readonly [string, Value])[];
  readonly ids: NodeIds;
  readonly findings: readonly Finding[];
}

/** Sorts out what of a `Resources` section is a resource. */
export function readResources(section: TextMap): ReadResources {
  const findings: Finding[] = [];
  const resources = new Map<string, TextEntry & { readonly value: TextMap }>();
  const others: [string, Value][] = [];
  for (const [key, { start, value }] of section.entries) {
    if (key.startsWith('Fn::')) {
      others.push([key, valueOf(value)]);
      findings.push(
        warning('unfolded', start, `${quoted(key)} is kept as it is; what it makes is not drawn.`),
      );
      continue;
    }
    const fault = faultOf(key, { start, value });
    if (value.kind === 'map' && fault === undefined) {
      resources.set(key, { start, value });
      continue;
    }
    others.push([key, valueOf(value)]);
    if (fault !== undefined) findings.push(fault);
  }
  return { resources, others, ids: nodeIds([...resources.keys()]), findings };
}

/** Why an entry is no resource; it is kept as it is all the same. */
function faultOf(key: string, { start, value }: TextEntry): Finding | undefined {
  if (value.kind !== 'map')
    return { ...error('wrong-type', start, `Resource ${quoted(key)} must be a map.`), ...KEPT };
  const type = member(value, 'Type');
  if (type?.kind === 'scalar' && typeof type.value === 'string' && type.value !== '')
    return undefined;
  const at = value.entries.get('Type')?.start ?? start;
  return type === undefined
    ? { ...error('missing-field', at, `Resource ${quoted(key)} has no Type.`), ...KEPT }
    : {
        ...error('wrong-type', at, `The Type of resource ${quoted(key)} must be a text.`),
        ...KEPT,
      };
}

const KEPT = { remedy: 'It is not drawn, and written back as it is.' };

/** A resource as a node: the service of its type, everything else as written. */
export function nodeOf(logicalId: string, resource: TextMap, ids: NodeIds): NodeRecord {
  const type = String(valueOf(member(resource, 'Type') ?? EMPTY));
  const written = member(resource, 'Properties');
  const properties =
    written?.kind === 'map'
      ? mapOf([...written.entries].map(([key, entry]) => [key, propertyOf(entry, ids)] as const))
      : {};
  const attributes = attributesOf(resource);
  return {
    service: catalog.serviceOfType(type, properties)?.id ?? GENERIC,
    name: logicalId.trim() === '' ? 'Resource' : logicalId,
    type,
    logicalId,
    ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
    properties,
  };
}

const EMPTY: TextMap = { kind: 'map', entries: new Map(), start: 0 };

function propertyOf({ value }: TextEntry, ids: NodeIds): Value {
  return withReferences(valueOf(value), ids);
}

/** All beside type and properties. Properties that are no map, or an empty one, are kept here as written. */
function attributesOf(resource: TextMap): ResourceAttributes {
  return mapOf(
    [...resource.entries].flatMap(([key, { value }]): [string, Value][] => {
      if (key === 'Type') return [];
      if (key === 'Properties' && value.kind === 'map' && value.entries.size > 0) return [];
      return [[key, verbatim(valueOf(value))]];
    }),
  );
}
