import {
  importTemplate,
  keepLooks,
  type FilesBeside,
  type TemplateProblem,
} from '@archivolt/importers';
import {
  failure,
  isMap,
  mergeDesigns,
  success,
  type ArchDocument,
  type Result,
} from '@archivolt/model';
import { reprint } from '../export/reprint.js';
import { filesBeside } from '../print/file-text.js';
import { sameValue } from '../value/walk.js';
import { agreementOf, printedAs, type Agreement, type Printed } from './agreement.js';
import { alignIds, nodesByLogicalId, type Aligned } from './align-ids.js';

/** What became of a design when its template was edited. */
export interface Followed {
  readonly agreement: Agreement;
  /** What is worth telling of a text that was read all the same. */
  readonly problems: readonly TemplateProblem[];
}

/**
 * The design after an edit of its template. What the edit changes is carried over to the design as it is, so
 * that all else stays as it was drawn; where that does not print as the text says, what the text says stands,
 * with the looks, the words and all that no template has. Neither is believed before it was printed.
 */
export function followText(
  agreed: Agreement,
  text: string,
): Result<Followed, readonly TemplateProblem[]> {
  const now = printedAs(agreed.document, agreed.target);
  const known = filesBeside(now.ok ? now.value.beside : new Map());
  const beside = known.size === 0 ? {} : { beside: known };
  const imported = importTemplate(text, { reprint, ...beside });
  if (!imported.ok) return failure(imported.problem);
  const { document: read, report } = imported.value;
  if (hidesDrawn(read, agreed)) return failure(report.problems);
  const wanted = printedAs(read, agreed.target);
  if (!wanted.ok || !now.ok) return failure(report.problems);
  const settled = (document: ArchDocument, printed: Printed): Result<Followed, never> =>
    success({
      agreement: { ...agreementOf(document, agreed.target, { printed, text }), read },
      problems: report.problems,
    });
  if (sameValue(wanted.value.value, now.value.value)) return settled(agreed.document, now.value);
  const before = agreed.read ?? readAgain(agreed.text, beside);
  if (before !== undefined) {
    const aligned = alignIds(
      { document: agreed.document, printed: now.value },
      { before, after: read },
    );
    for (const document of candidates(agreed.document, now.value, aligned)) {
      const printed = printedAs(document, agreed.target);
      if (printed.ok && sameValue(printed.value.value, wanted.value.value))
        return settled(document, printed.value);
    }
  }
  return settled(keepLooks(agreed.document, read), wanted.value);
}

/** A resource that was drawn cannot be now, as while its type is typed: the drawing waits for it. */
function hidesDrawn({ template }: ArchDocument, agreed: Agreement): boolean {
  const carried = template?.['Resources'];
  const before = agreed.value['Resources'];
  if (!isMap(carried) || !isMap(before)) return false;
  const known = agreed.document.template?.['Resources'];
  return Object.keys(carried).some(
    (id) => Object.hasOwn(before, id) && !(isMap(known) && Object.hasOwn(known, id)),
  );
}

function readAgain(
  text: string,
  beside: { readonly beside?: FilesBeside },
): ArchDocument | undefined {
  const imported = importTemplate(text, { reprint, ...beside });
  return imported.ok ? imported.value.document : undefined;
}

/** From what changes least to what is surest. */
function* candidates(
  document: ArchDocument,
  printed: Printed,
  { before, after }: Aligned,
): Generator<ArchDocument> {
  yield carried(document, { before, after });
  const named = withLogicalIds(document, printed);
  const adopted = keepLooks(named, after);
  yield withUnsaid(document, before, adopted);
  yield adopted;
}

/** The design with what differs between two readings of its template. Where both changed, the text stands. */
function carried(document: ArchDocument, { before, after }: Aligned): ArchDocument {
  const gone = (section: 'nodes' | 'edges') =>
    Object.keys(before[section]).filter((id) => !Object.hasOwn(after[section], id));
  const [nodes, edges] = [new Set(gone('nodes')), new Set(gone('edges'))];
  const merged = mergeDesigns(
    without(before, { nodes, edges }),
    after,
    without(document, { nodes, edges }),
  );
  return { ...merged.document, layout: without(document, { nodes, edges }).layout };
}

interface Gone {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

function without(document: ArchDocument, gone: Gone): ArchDocument {
  const edges = Object.entries(document.edges).filter(
    ([id, { from, to }]) => !gone.edges.has(id) && !gone.nodes.has(from) && !gone.nodes.has(to),
  );
  const left = new Set(edges.map(([id]) => id));
  const { layout } = document;
  const groups = Object.entries(layout.groups).map(
    ([id, group]) =>
      [id, { ...group, members: group.members.filter((it) => !gone.nodes.has(it)) }] as const,
  );
  return {
    ...document,
    nodes: only(document.nodes, (id) => !gone.nodes.has(id)),
    edges: Object.fromEntries(edges),
    layout: {
      ...layout,
      nodes: only(layout.nodes, (id) => !gone.nodes.has(id)),
      edges: only(layout.edges, (id) => left.has(id)),
      groups: Object.fromEntries(groups.filter(([, { members }]) => members.length > 0)),
    },
  };
}

function only<T>(
  map: Readonly<Record<string, T>>,
  has: (id: string) => boolean,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(map).filter(([id]) => has(id)));
}

/** Nodes told by the logical ids that they are printed under. */
function withLogicalIds(document: ArchDocument, printed: Printed): ArchDocument {
  const nodes = { ...document.nodes };
  for (const [logicalId, id] of nodesByLogicalId(document, printed)) {
    const node = nodes[id];
    if (node !== undefined) nodes[id] = { ...node, logicalId };
  }
  return { ...document, nodes };
}

/** With what the template never said: other stacks, and what stands outside of it. */
function withUnsaid(
  document: ArchDocument,
  before: ArchDocument,
  adopted: ArchDocument,
): ArchDocument {
  const isUnsaid = (section: 'nodes' | 'edges', id: string) =>
    !Object.hasOwn(before[section], id) && !Object.hasOwn(adopted[section], id);
  const nodes = { ...only(document.nodes, (id) => isUnsaid('nodes', id)), ...adopted.nodes };
  const edges = Object.entries(document.edges).filter(
    ([id, { from, to }]) =>
      isUnsaid('edges', id) && Object.hasOwn(nodes, from) && Object.hasOwn(nodes, to),
  );
  return {
    ...adopted,
    nodes,
    edges: { ...Object.fromEntries(edges), ...adopted.edges },
    layout: {
      ...document.layout,
      ...adopted.layout,
      nodes: {
        ...only(document.layout.nodes, (id) => Object.hasOwn(nodes, id)),
        ...adopted.layout.nodes,
      },
    },
  };
}
