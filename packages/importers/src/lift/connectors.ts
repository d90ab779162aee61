import { catalog, isMap, type ConnectionId, type Value, type ValueMap } from '@archivolt/model';
import { own } from '../own.js';
import { draw, type Lift, type LiftDraft, nodesOfType, serviceOf } from './lift-draft.js';
import { isMentioned } from './resource-wires.js';

const TYPE = 'AWS::Serverless::Connector';

/** SAM's connectors say that one resource may use another: they become the wires that they are. */
export const connectors: Lift = (draft) => {
  const ids = new Map([...draft.nodes].map(([id, { logicalId = id }]) => [logicalId, id]));
  for (const [id] of nodesOfType(draft, TYPE)) liftConnector(draft, id, ids);
};

function liftConnector(draft: LiftDraft, id: string, ids: ReadonlyMap<string, string>): void {
  const node = draft.nodes.get(id);
  const from = endOf(own(node?.properties, 'Source'), ids);
  const to = endOf(own(node?.properties, 'Destination'), ids);
  if (node === undefined || from === undefined || to === undefined || isMentioned(draft, id))
    return;
  const { type = TYPE, logicalId = id, attributes, properties } = node;
  const part = { type, logicalId, properties, ...(attributes === undefined ? {} : { attributes }) };
  const drawn = draw(draft, {
    connections: meaningsOf(draft, from, to),
    from,
    to,
    edge: {
      properties: accessOf(draft, to, properties),
      parts: { connector: part },
      form: { kind: 'resource', key: 'permissions' },
    },
  });
  if (drawn) draft.nodes.delete(id);
}

/** The node that an end names, when it says nothing but its logical id. */
function endOf(end: Value | undefined, ids: ReadonlyMap<string, string>): string | undefined {
  if (!isMap(end) || Object.keys(end).length !== 1) return undefined;
  const { Id: id } = end;
  return typeof id === 'string' ? ids.get(id) : undefined;
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
