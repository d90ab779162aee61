import { castDraft } from 'immer';
import * as v from 'valibot';
import { defineEdit, EditError } from '../define/edit.js';
import { externalSchema, idSchema } from '../document/schema.js';
import { requireNode } from './draft.js';

const FIELDS = {
  comment: v.string(),
  stack: v.string(),
  logicalId: v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{1,255}$/)),
  external: externalSchema,
};

/** Sets or, without a value, removes what a node says beside its properties. */
export const setNode = defineEdit({
  id: 'node.set',
  args: v.union([
    v.strictObject({
      nodeId: idSchema,
      field: v.literal('comment'),
      value: v.optional(FIELDS.comment),
    }),
    v.strictObject({
      nodeId: idSchema,
      field: v.literal('stack'),
      value: v.optional(FIELDS.stack),
    }),
    v.strictObject({
      nodeId: idSchema,
      field: v.literal('logicalId'),
      value: v.optional(FIELDS.logicalId),
    }),
    v.strictObject({
      nodeId: idSchema,
      field: v.literal('external'),
      value: v.optional(FIELDS.external),
    }),
  ]),
  label: ({ field, value }) => `${value === undefined ? 'Clear' : 'Set'} ${TITLES[field]}`,
  mergeKey: ({ nodeId, field }) => `node.set:${nodeId}:${field}`,
  touches: ({ nodeId }) => [nodeId],
  apply: (draft, { nodeId, field, value }, document) => {
    const node = requireNode(draft, nodeId);
    if (field === 'stack' && value !== undefined && !Object.hasOwn(document.stacks, value)) {
      throw new EditError(`There is no stack "${value}".`);
    }
    if (value === undefined) delete node[field];
    else Object.assign(node, { [field]: castDraft(value) });
  },
});

const TITLES = {
  comment: 'comment',
  stack: 'stack',
  logicalId: 'logical id',
  external: 'reference',
} as const;
