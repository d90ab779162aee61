import * as v from 'valibot';
import { defineEdit } from '../define/edit.js';
import { idSchema } from '../document/schema.js';
import { requireEdge, requireNode, requireOpenKey } from './draft.js';

/** Says why a rule is not to be told of a node, a wire or the design; without a reason it is told again. */
export const setSuppression = defineEdit({
  id: 'suppression.set',
  args: v.strictObject({
    at: v.strictObject({ node: v.optional(idSchema), edge: v.optional(idSchema) }),
    rule: v.pipe(v.string(), v.nonEmpty()),
    reason: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty('a reason that is not blank'))),
  }),
  label: ({ rule, reason }) => `${reason === undefined ? 'Tell' : 'Suppress'} ${rule}`,
  apply: (draft, { at: { node, edge }, rule, reason }) => {
    requireOpenKey(rule);
    const owner =
      node !== undefined
        ? requireNode(draft, node)
        : edge !== undefined
          ? requireEdge(draft, edge)
          : draft;
    if (reason !== undefined) {
      owner.suppress = { ...owner.suppress, [rule]: reason };
      return;
    }
    if (owner.suppress === undefined || !Object.hasOwn(owner.suppress, rule)) return;
    delete owner.suppress[rule];
    if (Object.keys(owner.suppress).length === 0) delete owner.suppress;
  },
});
