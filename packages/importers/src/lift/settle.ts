import type { ResourceRecord } from '@archivolt/model';
import { fold, freePart } from './belongings.js';
import type { LiftDraft } from './lift-draft.js';
import { namedBy } from './mentions.js';

/** Where a resource that a wire stands for is, and which end asks for it, if one does. */
export interface Settled {
  readonly name: string;
  readonly resource: string;
  readonly node?: string;
}

/** A resource of a wire goes with it, or with the end that asks for it or names it, unless others name it too. */
export function settle(
  draft: LiftDraft,
  id: string,
  { name, resource, node: asks }: Settled,
): void {
  const [edge, node] = [draft.edges.get(id), draft.nodes.get(resource)];
  if (edge === undefined || node === undefined || node.parts !== undefined) return;
  if (draft.edges.touching(resource).length > 0) return;
  const users = [...draft.nodes].flatMap(([other, item]) =>
    other !== resource && namedBy(draft, item).has(resource) ? [other] : [],
  );
  const [first, second] = users;
  if (second !== undefined && users.some((user) => user !== edge.from && user !== edge.to)) return;
  const into = second === undefined ? (first ?? asks) : edge.from;
  if (into !== undefined) {
    const part = asks === into ? name : freePart(draft, into, name);
    fold(draft, resource, { into, part });
    return;
  }
  if ((draft.mentions.get(node.logicalId ?? resource) ?? 0) > 0) return;
  const { type, logicalId = resource, attributes, properties } = node;
  const part: Partial<ResourceRecord> = {
    ...(type === undefined ? {} : { type }),
    logicalId,
    properties,
    ...(attributes === undefined ? {} : { attributes }),
  };
  const key = Object.hasOwn(edge.parts ?? {}, name) ? `${name}2` : name;
  draft.edges.set(id, { ...edge, parts: { ...edge.parts, [key]: part } });
  draft.nodes.delete(resource);
}
