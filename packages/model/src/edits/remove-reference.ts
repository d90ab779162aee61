import { castDraft } from 'immer';
import * as v from 'valibot';
import { defineEdit, EditError } from '../define/edit.js';
import { isIntrinsic, isLiteral, isReference, type Value, type ValueMap } from '../define/value.js';
import { idSchema } from '../document/schema.js';
import { mentionsOf } from '../graph/mentions.js';
import { requireNode } from './draft.js';
import { logicalIdOf } from './logical-names.js';
import { mapChildren } from './references.js';

/** Takes out of a node's properties what names another node: the value, or the whole expression around it. */
export const removeReference = defineEdit({
  id: 'reference.remove',
  args: v.strictObject({ from: idSchema, to: idSchema }),
  label: ({ to }, document) => `Remove references to ${document.nodes[to]?.name ?? to}`,
  apply: (draft, { from, to }, document) => {
    const node = requireNode(document, from);
    const name = logicalIdOf(requireNode(document, to));
    const names = (value: Value) =>
      mentionsOf({ ...node, properties: { value }, parts: {} }).some(
        (mention) => mention.node === to || mention.name === name,
      );
    const left = (properties: ValueMap) => without(properties, names);
    const target = requireNode(draft, from);
    const properties = left(node.properties);
    let changes = properties !== node.properties;
    if (changes) target.properties = castDraft(properties);
    for (const [part, record] of Object.entries(node.parts ?? {})) {
      const kept = left(record.properties);
      const found = target.parts?.[part];
      if (kept === record.properties || found === undefined) continue;
      found.properties = castDraft(kept);
      changes = true;
    }
    if (!changes) throw new EditError(`${node.name} does not refer to it.`);
  },
});

function without(properties: ValueMap, names: (value: Value) => boolean): ValueMap {
  const prune = (value: Value): Value | undefined => {
    if (isReference(value) || isIntrinsic(value)) return names(value) ? undefined : value;
    return isLiteral(value) ? value : mapChildren(value, prune);
  };
  const left = mapChildren(properties, prune);
  return left === undefined || typeof left !== 'object' || left === null || Array.isArray(left)
    ? {}
    : (left as ValueMap);
}
