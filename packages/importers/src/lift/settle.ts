import type { EdgeRecord, ResourceRecord, Value } from '@archivolt/model';
import { GENERIC } from '../generic.js';
import { fold, freePart } from './belongings.js';
import type { LiftDraft } from './lift-draft.js';
import { countMentions, namedBy, nodesIn } from './mentions.js';

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
  if (draft.edges.touching(resource).length > 0 || isOfOther(draft, id, resource)) return;
  const users = [...draft.nodes].flatMap(([other, item]) =>
    other !== resource && namedBy(draft, item).has(resource) ? [other] : [],
  );
  const [first, second] = users;
  const others = users.filter((user) => user !== edge.from && user !== edge.to);
  if (others.some((user) => second !== undefined || draft.nodes.get(user)?.service === GENERIC))
    return;
  const into = second === undefined ? (first ?? asks) : edge.from;
  if (into !== undefined) {
    const part = asks === into ? name : freePart(draft, into, name);
    fold(draft, resource, { into, part });
    return;
  }
  const { type, logicalId = resource, attributes, properties } = node;
  const said =
    countMentions(new Map([[logicalId, resource]]), partValues(edge)).get(logicalId) ?? 0;
  if ((draft.mentions.get(logicalId) ?? 0) > said) return;
  const part: Partial<ResourceRecord> = {
    ...(type === undefined ? {} : { type }),
    logicalId,
    properties,
    ...(attributes === undefined ? {} : { attributes }),
  };
  const key = Object.hasOwn(edge.parts ?? {}, name) ? `${name}2` : name;
  draft.edges.set(id, { ...edge, parts: { ...edge.parts, [key]: part } });
  draft.nodes.delete(resource);
  draft.moved.set(resource, { $ref: id, part: key });
}

/** Whether another wire beside this one has of its own what names a resource. */
function isOfOther(draft: LiftDraft, id: string, resource: string): boolean {
  const from = draft.edges.get(id)?.from ?? '';
  return draft.edges
    .touching(from)
    .some(
      ([other, edge]) =>
        other !== id && partValues(edge).some((value) => nodesIn(value, draft.names).has(resource)),
    );
}

/** All that the resources of a wire say. */
function partValues({ parts = {} }: EdgeRecord): readonly Value[] {
  return Object.values(parts).flatMap(({ properties, attributes }) => [
    ...(properties === undefined ? [] : [properties]),
    ...Object.values(attributes ?? {}).flatMap((value) => value ?? []),
  ]);
}
