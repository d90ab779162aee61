import { catalog, isMap, type ArchDocument, type NodeRecord, type Value } from '@archivolt/model';
import { namesOf } from './lift/mentions.js';
import { freeId } from './node-ids.js';
import { own } from './own.js';

const GROUPS = 'AWS::Composer::Groups';
const EXTERNAL = 'AWS::Composer::ExternalResources';

/** With the groups and the external resources that AWS Infrastructure Composer left in the metadata. */
export function withComposer(document: ArchDocument): ArchDocument {
  const outside = externalNodes(document);
  const groups = groupsOf(document);
  if (Object.keys(outside).length + Object.keys(groups).length === 0) return document;
  return {
    ...document,
    nodes: { ...document.nodes, ...outside },
    layout: { ...document.layout, groups: { ...document.layout.groups, ...groups } },
  };
}

/** A node is in one group; a group in a group is a group beside it. */
function groupsOf({ nodes, metadata }: ArchDocument): ArchDocument['layout']['groups'] {
  const names = namesOf(new Map(Object.entries(nodes)));
  const taken = new Set<string>();
  const ids = new Set<string>();
  const found = entriesOf(own(metadata, GROUPS)).flatMap(([key, group]) => {
    const members = own(group, 'Members');
    const list: readonly Value[] = Array.isArray(members) ? members : [];
    const held = [...new Set(list.flatMap((name) => names.get(String(name)) ?? []))].filter(
      (id) => !taken.has(id),
    );
    if (held.length === 0) return [];
    for (const id of held) taken.add(id);
    const id = freeId(key, ids);
    ids.add(id);
    const label = own(group, 'Label');
    return [[id, { title: typeof label === 'string' ? label : key, members: held }] as const];
  });
  return Object.fromEntries(found);
}

/** A database that Composer knows of exists already: it is drawn, named by its host, and never printed. */
function externalNodes({ nodes, metadata }: ArchDocument): Readonly<Record<string, NodeRecord>> {
  const service = catalog.serviceOfType('AWS::RDS::DBCluster')?.id;
  const used = new Set(Object.values(nodes).map(({ name }) => name));
  const found = entriesOf(own(metadata, EXTERNAL)).flatMap(([key, resource]) => {
    const settings = own(resource, 'Settings');
    const host = own(settings, 'Hostname');
    if (own(resource, 'Type') !== 'externalRDS' || service === undefined || host === undefined)
      return [];
    if (used.has(key)) return [];
    const port = own(settings, 'Port');
    const attributes = {
      'Endpoint.Address': host,
      ...(port === undefined ? {} : { 'Endpoint.Port': port }),
    };
    const id = freeId(key, { has: (taken) => Object.hasOwn(nodes, taken) });
    return [[id, { service, name: key, properties: {}, external: { ref: host, attributes } }]];
  });
  return Object.fromEntries(found) as Readonly<Record<string, NodeRecord>>;
}

function entriesOf(map: Value | undefined): readonly (readonly [string, Value])[] {
  return isMap(map) ? Object.entries(map) : [];
}
