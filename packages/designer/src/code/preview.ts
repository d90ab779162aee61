import {
  exportProject,
  printTemplate,
  targetOf,
  type ExportProblem,
  type ResourceGraph,
} from '@archivolt/exporters';
import type { ArchDocument } from '@archivolt/model';
import { linesNaming } from './lines-naming.js';

export interface PreviewRequest {
  readonly serial: number;
  readonly document: ArchDocument;
  readonly target: 'sam' | 'cfn' | 'cdk';
  /** Of the design, without its extension. */
  readonly name: string;
}

/** Lines of a file that say a node or a wire, from 1. */
export interface Mark {
  readonly owner: string;
  readonly path: string;
  readonly from: number;
  readonly to: number;
}

export interface Preview {
  readonly serial: number;
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly marks: readonly Mark[];
  /** Why an export would be refused. The files then lack the wires named in `leftOut`. */
  readonly problems: readonly ExportProblem[];
  readonly leftOut: readonly { readonly wire: string; readonly reason: string }[];
}

/** A project as it would be exported now; with errors, what `--force` would export. */
export function makePreview(request: PreviewRequest): Preview {
  const { serial, document, name } = request;
  const target = targetOf(request.target);
  if (target === undefined) return { serial, files: [], marks: [], problems: [], leftOut: [] };
  const strict = exportProject(document, target, { name });
  const problems = strict.ok ? [] : strict.problem;
  const result = strict.ok ? strict : exportProject(document, target, { name, force: true });
  if (!result.ok) return { serial, files: [], marks: [], problems: result.problem, leftOut: [] };
  const { value, graph, leftOut } = result.value;
  const files = [...value].map(([path, text]) => ({ path, text }));
  return { serial, files, marks: marksOf(request.target, graph, files), problems, leftOut };
}

function marksOf(
  target: PreviewRequest['target'],
  graph: ResourceGraph,
  files: Preview['files'],
): readonly Mark[] {
  if (target === 'cdk') return cdkMarks(graph, files);
  const path = files.find(({ path }) => /(^|\/)template\.ya?ml$/.test(path))?.path;
  if (path === undefined) return [];
  const { text, places } = printTemplate(graph, target);
  if (files.find((file) => file.path === path)?.text !== text) return [];
  return places.map(({ owner, from, to }) => ({ owner: idOf(owner), path, from, to }));
}

function cdkMarks(graph: ResourceGraph, files: Preview['files']): readonly Mark[] {
  const stacks = files.filter(({ path }) => path.startsWith('lib/') && path.endsWith('.ts'));
  return [...graph.resources.values()].flatMap(({ owner, logicalId, purpose }) =>
    purpose === 'policy'
      ? []
      : stacks.flatMap(({ path, text }) =>
          linesNaming(text, logicalId).map((lines) => ({ owner: idOf(owner), path, ...lines })),
        ),
  );
}

function idOf(owner: { readonly node: string } | { readonly edge: string }): string {
  return 'node' in owner ? owner.node : owner.edge;
}
