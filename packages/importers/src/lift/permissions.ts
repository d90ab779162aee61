import { own } from '../own.js';
import { type Lift, type LiftDraft, nodesOfType, referredNode } from './lift-draft.js';
import { isMentioned } from './resource-wires.js';

/** A permission that lets in what one wire comes from belongs to that wire. */
export const permissions: Lift = (draft) => {
  for (const [id] of nodesOfType(draft, 'AWS::Lambda::Permission')) liftPermission(draft, id);
};

function liftPermission(draft: LiftDraft, id: string): void {
  const node = draft.nodes.get(id);
  const to = referredNode(draft, own(node?.properties, 'FunctionName'));
  const from = referredNode(draft, own(node?.properties, 'SourceArn'));
  if (node === undefined || to === undefined || from === undefined || isMentioned(draft, id))
    return;
  const [found, second] = [...draft.edges].filter(
    ([, edge]) => edge.from === from && edge.to === to && isEvent(edge.form?.kind),
  );
  if (found === undefined || second !== undefined) return;
  const [edgeId, edge] = found;
  if (edge.parts !== undefined && Object.hasOwn(edge.parts, 'permission')) return;
  const { type = '', logicalId = id, attributes, properties } = node;
  const part = { type, logicalId, properties, ...(attributes === undefined ? {} : { attributes }) };
  draft.edges.set(edgeId, { ...edge, parts: { ...edge.parts, permission: part } });
  draft.nodes.delete(id);
}

function isEvent(kind: string | undefined): boolean {
  return kind === 'resource' || kind === 'property';
}
