import { castDraft } from 'immer';
import * as v from 'valibot';
import { catalog } from '../catalog/catalog.js';
import { defineEdit, EditError } from '../define/edit.js';
import { idSchema, mapSchema } from '../document/schema.js';
import { requireNode } from './draft.js';

/** Gives a node one of the further resources that its service knows. */
export const addPart = defineEdit({
  id: 'part.add',
  args: v.strictObject({ nodeId: idSchema, part: v.string(), properties: v.optional(mapSchema) }),
  label: ({ nodeId, part }, document) => `Add ${titleOf(document.nodes[nodeId]?.service, part)}`,
  apply: (draft, { nodeId, part, properties }) => {
    const node = requireNode(draft, nodeId);
    const service = catalog.service(node.service);
    if (service?.parts === undefined || !Object.hasOwn(service.parts, part)) {
      throw new EditError(`${node.name} cannot have a part "${part}".`);
    }
    if (node.parts?.[part] !== undefined) throw new EditError(`${node.name} has its "${part}".`);
    const initial = service.initial?.parts?.[part] ?? {};
    node.parts ??= {};
    node.parts[part] = { properties: castDraft(properties ?? initial) };
  },
});

function titleOf(service: string | undefined, part: string): string {
  const parts = service === undefined ? undefined : catalog.service(service)?.parts;
  return parts?.[part]?.title ?? part;
}
