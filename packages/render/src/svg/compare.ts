import type { ArchDocument, Difference } from '@archivolt/model';
import type { Theme } from '../look/palette.js';
import { renderSvg } from './render-svg.js';

/** One picture of both designs, with what came, went and changed in its colour. */
export function renderComparison(
  before: ArchDocument,
  after: ArchDocument,
  options: { readonly differences: readonly Difference[]; readonly theme?: Theme },
): string {
  const { differences, theme = 'light' } = options;
  const both = {
    ...after,
    nodes: { ...before.nodes, ...after.nodes },
    edges: { ...before.edges, ...after.edges },
    layout: { ...after.layout, nodes: { ...before.layout.nodes, ...after.layout.nodes } },
  };
  const marks = new Map(differences.flatMap(({ id, sign }) => (id ? [[id, sign] as const] : [])));
  return renderSvg(both, { marks, theme, hasDesign: false });
}
