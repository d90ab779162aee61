import * as v from 'valibot';
import { logicalId } from '../catalog/names.js';
import { defineEdit } from '../define/edit.js';
import type { ArchDocument, NodeRecord } from '../document/document.js';
import { idSchema } from '../document/schema.js';
import { requireNode } from './draft.js';
import { logicalIdOf, type Renames, renameIn, renamesOf, renameTexts } from './logical-names.js';
import { uniqueName } from './names.js';
import { rewriteDocument } from './rewrite.js';

/** Names a node. Intrinsics that spell out its derived logical id follow. */
export const renameNode = defineEdit({
  id: 'node.rename',
  args: v.strictObject({ nodeId: idSchema, name: v.string() }),
  label: ({ name }) => `Rename to ${name.trim()}`,
  mergeKey: ({ nodeId }) => `node.rename:${nodeId}`,
  apply: (draft, { nodeId, name }, document) => {
    const before = requireNode(document, nodeId);
    const next = uniqueName(document, name, { except: [nodeId] });
    requireNode(draft, nodeId).name = next;
    const renames = followable(document, { id: nodeId, before, next });
    if (renames.size === 0) return;
    const olds = [...renames.keys()];
    rewriteDocument(draft, document, {
      concerns: (text) => olds.some((old) => text.includes(old)),
      change: (value, attribute) =>
        attribute === 'DependsOn' ? renameTexts(value, renames) : renameIn(value, renames),
    });
  },
});

/** What the rename changes, less what the old text also means: a parameter, or another resource. */
function followable(
  document: ArchDocument,
  { id, before, next }: { readonly id: string; readonly before: NodeRecord; readonly next: string },
): Renames {
  if (before.logicalId !== undefined) return new Map();
  const renames = renamesOf(before, logicalId(before.name), logicalId(next));
  if (renames.size === 0) return renames;
  const others = new Set(Object.keys(document.parameters));
  for (const [other, node] of Object.entries(document.nodes)) {
    if (other !== id) others.add(logicalIdOf(node));
  }
  return new Map([...renames].filter(([from]) => !others.has(from)));
}
