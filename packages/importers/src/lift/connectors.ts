import { catalog, isMap, type ConnectionId, type Value, type ValueMap } from '@archivolt/model';
import { own } from '../own.js';
import { fold, freePart } from './belongings.js';
import { draw, type Lift, type LiftDraft, nodesOfType, serviceOf } from './lift-draft.js';
import { nodesIn } from './mentions.js';
import { isMentioned } from './resource-wires.js';
import { listOf } from './statements.js';

const TYPE = 'AWS::Serverless::Connector';

/** SAM's connectors say that one resource may use others: they become the wires that they are. */
export const connectors: Lift = (draft) => {
  for (const [id] of nodesOfType(draft, TYPE)) liftConnector(draft, id);
  for (const [id, { attributes }] of draft.nodes) {
    const embedded = attributes?.['Connectors'];
    if (!isMap(embedded)) continue;
    for (const connector of Object.values(embedded)) {
      const properties = own(connector, 'Properties');
      if (isMap(properties)) drawEmbedded(draft, id, properties);
    }
  }
};

function liftConnector(draft: LiftDraft, id: string): void {
  const node = draft.nodes.get(id);
  const from = endOf(draft, own(node?.properties, 'Source'));
  const targets = listOf(own(node?.properties, 'Destination'));
  if (node === undefined || from === undefined || isMentioned(draft, id)) return;
  const to = targets.map((end) => endOf(draft, end));
  const [only] = to;
  if (to.length > 1) {
    if (drawEmbedded(draft, from, node.properties))
      fold(draft, id, { into: from, part: freePart(draft, from, 'connector') });
    return;
  }
  if (only === undefined) return;
  const { type = TYPE, logicalId = id, attributes, properties } = node;
  const part = { type, logicalId, properties, ...(attributes === undefined ? {} : { attributes }) };
  const drawn = draw(draft, {
    connections: meaningsOf(draft, from, only),
    from,
    to: only,
    edge: {
      properties: accessOf(draft, only, properties),
      parts: { connector: part },
      form: { kind: 'resource', key: 'permissions' },
    },
  });
  if (drawn) draft.nodes.delete(id);
}

/** A connector that stays where it is written: a wire to each of its ends that has none yet. Whether all have one. */
function drawEmbedded(draft: LiftDraft, from: string, properties: ValueMap): boolean {
  return listOf(own(properties, 'Destination'))
    .map((end) => {
      const to = endOf(draft, end);
      if (to === undefined || to === from) return false;
      if (isJoined(draft, from, to)) return true;
      return draw(draft, {
        connections: meaningsOf(draft, from, to),
        from,
        to,
        edge: {
          properties: accessOf(draft, to, properties),
          form: { kind: 'resource', key: 'written' },
        },
      });
    })
    .every(Boolean);
}

function isJoined(draft: LiftDraft, from: string, to: string): boolean {
  return draft.edges
    .touching(from)
    .some(([, edge]) => edge.form !== undefined && (edge.to === to || edge.from === to));
}

/** The node that an end names: by its logical id, or as the one thing that it says beside its role. */
function endOf(draft: LiftDraft, end: Value | undefined): string | undefined {
  if (!isMap(end)) return undefined;
  const { Id: id, RoleName: _, ...others } = end;
  if (typeof id === 'string') {
    const node = draft.names.get(id);
    return node !== undefined && draft.nodes.has(node) ? node : undefined;
  }
  const [node, second] = nodesIn(others, draft.names);
  return second === undefined && node !== undefined && draft.nodes.has(node) ? node : undefined;
}

/** A connector may stand for any wire between the two that their services can have; access first. */
function meaningsOf(draft: LiftDraft, from: string, to: string): readonly ConnectionId[] {
  const [source, target] = [serviceOf(draft, from), serviceOf(draft, to)];
  if (source === undefined || target === undefined) return [];
  const all = catalog.meanings(source.id, target.id).map(({ id }) => id);
  return all.toSorted((a, b) => Number(b === 'grant') - Number(a === 'grant'));
}

/** `[Read, Write]` as a wire says it, where its target offers both. */
function accessOf(draft: LiftDraft, to: string, properties: ValueMap): ValueMap {
  const grantable = serviceOf(draft, to)?.capabilities.grantable;
  const permissions = own(properties, 'Permissions');
  if (grantable?.read === undefined || grantable.write === undefined) return {};
  if (!Array.isArray(permissions)) return {};
  const list: readonly Value[] = permissions;
  const [reads, writes] = [list.includes('Read'), list.includes('Write')];
  if (reads && writes) return { Access: 'read-write' };
  return reads || writes ? { Access: reads ? 'read' : 'write' } : {};
}
