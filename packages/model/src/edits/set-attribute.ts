import * as v from 'valibot';
import { defineEdit } from '../define/edit.js';
import { idSchema } from '../document/schema.js';
import { optionalValue } from './args.js';
import { assign, required, requireNode, requireOpenKey } from './draft.js';

/** Sets or removes a resource attribute, as `DeletionPolicy`. */
export const setAttribute = defineEdit({
  id: 'attribute.set',
  args: v.strictObject({
    nodeId: idSchema,
    part: v.optional(v.string()),
    name: v.pipe(v.string(), v.nonEmpty()),
    value: optionalValue,
  }),
  label: ({ name, value }) => `${value === undefined ? 'Clear' : 'Set'} ${name}`,
  mergeKey: ({ nodeId, part, name }) => `attribute.set:${JSON.stringify([nodeId, part, name])}`,
  apply: (draft, { nodeId, part, name, value }) => {
    requireOpenKey(name);
    const node = requireNode(draft, nodeId);
    const resource = part === undefined ? node : required(node.parts ?? {}, part, 'part');
    if (resource.attributes === undefined && value === undefined) return;
    resource.attributes ??= {};
    assign(resource.attributes, name, value);
    if (Object.keys(resource.attributes).length === 0) delete resource.attributes;
  },
});
