import type { Reference, Value } from '../define/value.js';
import type { ArchDocument } from '../document/document.js';
import { assignNodes } from './assign-nodes.js';
import { type DraftDocument, requireEdge, requireNode } from './draft.js';
import { logicalIdOf } from './logical-names.js';
import { withoutReferences } from './references.js';
import { withoutRemains } from '../remains/unfold.js';
import { rewriteDocument } from './rewrite.js';

/** Takes nodes away with their wires, their looks and the references to them. */
export function removeNodes(
  draft: DraftDocument,
  ids: readonly string[],
  document: ArchDocument,
): void {
  const gone = new Set(ids);
  const logicalIds = new Set(ids.map((id) => logicalIdOf(requireNode(document, id))));
  const wires = Object.entries(document.edges)
    .filter(([, edge]) => gone.has(edge.from) || gone.has(edge.to))
    .map(([id]) => id);
  const left = removeEdges(draft, wires, document);
  for (const id of gone) {
    delete draft.nodes[id];
    delete draft.layout.nodes[id];
  }
  leaveGroups(draft, gone, document);
  rewriteDocument(draft, left, {
    concerns: (text) => gone.has(text) || logicalIds.has(text),
    change: (value, attribute) =>
      attribute === 'DependsOn'
        ? withoutTexts(value, logicalIds)
        : withoutReferences(value, ({ $ref }) => gone.has($ref)),
  });
}

/** Takes wires away with what they stand for in a template. Gives the design without them. */
export function removeEdges(
  draft: DraftDocument,
  ids: readonly string[],
  document: ArchDocument,
): ArchDocument {
  const left = ids.reduce((rest, id) => without(rest, id, document), document);
  for (const id of ids) {
    delete draft.edges[id];
    delete draft.layout.edges[id];
  }
  assignNodes(draft, document, left.nodes);
  return left;
}

function without(rest: ArchDocument, id: string, document: ArchDocument): ArchDocument {
  requireEdge(document, id);
  const nodes = withoutRemains(rest, id);
  const { [id]: _, ...edges } = rest.edges;
  return { ...rest, nodes, edges };
}

/** Takes a part's references out of everything. */
export function removePartReferences(
  draft: DraftDocument,
  gone: Reference,
  document: ArchDocument,
): void {
  const isGone = ({ $ref, part }: Reference) => $ref === gone.$ref && part === gone.part;
  rewriteDocument(draft, document, {
    concerns: (text) => text === gone.$ref,
    change: (value) => withoutReferences(value, isGone),
  });
}

/** Takes nodes out of their groups. A group that is left empty goes. */
export function leaveGroups(
  draft: DraftDocument,
  gone: ReadonlySet<string>,
  document: ArchDocument,
): void {
  for (const [id, group] of Object.entries(document.layout.groups)) {
    if (!group.members.some((member) => gone.has(member))) continue;
    const left = group.members.filter((member) => !gone.has(member));
    const target = draft.layout.groups[id];
    if (left.length === 0) delete draft.layout.groups[id];
    else if (target !== undefined) target.members = left;
  }
}

/** `DependsOn` names logical ids as plain text. */
function withoutTexts(value: Value, gone: ReadonlySet<string>): Value | undefined {
  if (!Array.isArray(value))
    return typeof value === 'string' && gone.has(value) ? undefined : value;
  const left = value.filter((item) => !(typeof item === 'string' && gone.has(item)));
  if (left.length === value.length) return value;
  return left.length === 0 ? undefined : left;
}
