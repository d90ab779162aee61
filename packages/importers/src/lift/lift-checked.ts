import type { ArchDocument, EdgeRecord, ValueMap } from '@archivolt/model';
import { differingResources } from '../check/same-template.js';
import { foldKey } from './belongings.js';
import type { TextNode } from '../text/tree.js';
import { liftWires } from './lift-wires.js';

/** The template that a design would be printed as; undefined when it cannot be. */
export type Reprint = (document: ArchDocument) => ValueMap | undefined;

const MOST_ROUNDS = 6;

/**
 * The design with wires, each of which gives its resources back as they were (D3). With `reprint` that
 * is checked, and what does not come back equal is left as resources. Where that cannot be blamed on any
 * wire, only those are drawn that leave the resources where they are.
 */
export function liftChecked(
  document: ArchDocument,
  root: TextNode,
  reprint: Reprint | undefined,
): ArchDocument {
  let lifted = liftWires(document);
  if (reprint === undefined) return lifted;
  const excluded = new Set<string>();
  const differs = differingResources(root);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const printed = reprint(lifted);
    const differing = printed === undefined ? undefined : differs(printed);
    if (differing?.length === 0) return lifted;
    const blamed = differing === undefined ? [] : blamedWires(lifted, new Set(differing));
    if (blamed.length === 0) break;
    for (const id of blamed) excluded.add(id);
    lifted = liftWires(document, excluded);
  }
  const plain = liftWires(document, new Set([...excluded, ...takenApart(lifted)]));
  const printed = reprint(plain);
  return printed !== undefined && differs(printed).length === 0 ? plain : document;
}

/** All that moved something: parts of nodes, and wires that took what they stand for with them. */
function takenApart({ nodes, edges }: ArchDocument): readonly string[] {
  const folds = Object.values(nodes).flatMap(({ parts = {} }) =>
    Object.values(parts).flatMap(({ logicalId }) =>
      logicalId === undefined ? [] : [foldKey(logicalId)],
    ),
  );
  const wires = Object.entries(edges).filter(([, { form }]) => form?.key !== 'written');
  return [...folds, ...wires.map(([id]) => id)];
}

function blamedWires(
  { nodes, edges }: ArchDocument,
  differing: ReadonlySet<string>,
): readonly string[] {
  const isBlamed = (id: string) => differing.has(nodes[id]?.logicalId ?? id);
  const partsOf = ({ parts }: EdgeRecord) =>
    Object.values(parts ?? {}).flatMap(({ logicalId }) => logicalId ?? []);
  const folds = Object.values(nodes).flatMap(({ parts = {} }) =>
    Object.values(parts).flatMap(({ logicalId = '' }) =>
      differing.has(logicalId) ? [foldKey(logicalId)] : [],
    ),
  );
  const wires = Object.entries(edges)
    .filter(
      ([, edge]) =>
        !isMention(edge) &&
        (isBlamed(edge.from) || isBlamed(edge.to) || partsOf(edge).some((id) => differing.has(id))),
    )
    .map(([id]) => id);
  return [...folds, ...wires];
}

/** It takes nothing and asks for nothing. */
function isMention({ connection, form }: EdgeRecord): boolean {
  return connection === 'refers-to' && form?.key === 'written';
}
