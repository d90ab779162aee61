import {
  catalog,
  storedPath,
  type ArchDocument,
  type EdgeRecord,
  type NodeRecord,
  type Place,
  type PropertyPath,
} from '@archivolt/model';
import { linesOf } from '../text/lines.js';
import { readStackTemplate } from '../text/stack-template.js';
import { member, startOf } from '../text/tree.js';

/** A place in a text, both from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Finds what a diagnostic of an imported design speaks of in the template that the design was read from. */
export interface DesignPlaces {
  placeOf(at: Place): TextPlace;
}

/** The line, from 1, where each resource of a template begins, by logical id. */
export function resourceLines(source: string): ReadonlyMap<string, number> {
  const { root, text, indents } = readStackTemplate(source);
  const lines = linesOf(text, indents);
  const section = member(root, 'Resources');
  if (section?.kind !== 'map') return new Map();
  return new Map(
    [...section.entries].map(([id, { start }]) => [id, lines.placeOf(start).line] as const),
  );
}

type Path = readonly (string | number)[];

/** The design must be the one that `importTemplate` makes of this source, with edits or without. */
export function designPlaces(source: string | Uint8Array, document: ArchDocument): DesignPlaces {
  const { root, text, indents } = readStackTemplate(source);
  const lines = linesOf(text, indents);
  return {
    placeOf: (at) => {
      const start = root === undefined ? 0 : startOf(root, pathOf(document, at));
      return lines.placeOf(start);
    },
  };
}

function pathOf(document: ArchDocument, { node: id, edge, property }: Place): Path {
  const record = id === undefined ? undefined : document.nodes[id];
  if (id !== undefined && record !== undefined) {
    return record.external === undefined
      ? propertyOf(id, record, property)
      : impliedBy(document, id, property);
  }
  const wire = edge === undefined ? undefined : document.edges[edge];
  return wire === undefined ? sectionPath(property) : wirePath(document, wire, property);
}

function sectionPath(property: PropertyPath = []): Path {
  const [section = '', name = ''] = typeof property === 'string' ? [] : property;
  if (section === 'description') return ['Description'];
  if (section === 'outputs') return ['Outputs', String(name), 'Value'];
  return section === 'conditions' ? ['Conditions', String(name)] : [];
}

function propertyOf(id: string, record: NodeRecord, property: PropertyPath = ''): Path {
  const owner = record.logicalId ?? id;
  if (property.length === 0) return ['Resources', owner];
  const service = catalog.service(record.service);
  const stored = service === undefined ? undefined : storedPath(service, record.type, property);
  if (stored === undefined) return ['Resources', owner];
  const { part, keys } = stored;
  const holder = part === undefined ? owner : (record.parts?.[part]?.logicalId ?? owner);
  const isInPart = part !== undefined && record.parts?.[part] === undefined;
  return isInPart ? ['Resources', owner] : ['Resources', holder, 'Properties', ...keys];
}

/** What SAM makes of an event stands in that event. */
function impliedBy(document: ArchDocument, id: string, property?: PropertyPath): Path {
  const wire = Object.values(document.edges).find(
    ({ from, form }) => from === id && form?.kind === 'sam-event',
  );
  return wire === undefined ? [] : wirePath(document, wire, property);
}

function wirePath({ nodes }: ArchDocument, wire: EdgeRecord, property?: PropertyPath): Path {
  const { form, parts = {}, from, to } = wire;
  const resource = (id: string): Path => ['Resources', nodes[id]?.logicalId ?? id];
  const keys = typeof property === 'string' ? property.split('.') : (property ?? []);
  if (form?.kind === 'sam-event') {
    const event = [...resource(to), 'Properties', 'Events', form.key];
    return keys.length === 0 ? event : [...event, 'Properties', ...keys];
  }
  if (form?.kind === 'sam-policy') return [...resource(from), 'Properties', 'Policies', form.key];
  if (form?.kind === 'property')
    return [
      ...resource(form.of === 'to' ? to : from),
      'Properties',
      ...form.key.split('.'),
      ...keys,
    ];
  const own = parts[form?.key ?? ''] ?? Object.values(parts).find(({ logicalId }) => logicalId);
  return own?.logicalId === undefined
    ? resource(from)
    : ['Resources', own.logicalId, 'Properties', ...keys];
}
