import { loadRegistry, type Registry } from '@archivolt/cfn-spec';
import {
  exportProject,
  exportStacks,
  lower,
  permissionsTable,
  printTemplate,
  targetOf,
  type ExportProblem,
  type PermissionsTable,
  type PrintedTemplate,
  type ResourceGraph,
} from '@archivolt/exporters';
import { typesOfDesign, type ArchDocument } from '@archivolt/model';
import { asSaved } from './as-saved.js';

export interface PreviewRequest {
  readonly serial: number;
  readonly document: ArchDocument;
  readonly target: 'sam' | 'cfn' | 'cdk';
  /** Of the design, without its extension. */
  readonly name: string;
  /** The template is edited as the one text that it is: no part of it stands in another file. */
  readonly oneTemplate?: boolean;
}

export interface PermissionsRequest {
  readonly serial: number;
  readonly permissionsOf: ArchDocument;
}

/** Who may do what to what, as `export --permissions` says it. */
export interface Permissions {
  readonly serial: number;
  readonly table: Omit<PermissionsTable, 'text'>;
}

/** The permissions of a design as it is; wires that cannot work give none. */
export function makePermissions({ serial, permissionsOf }: PermissionsRequest): Permissions {
  const lowered = lower(asSaved(permissionsOf), { force: true });
  if (!lowered.ok) return { serial, table: { rows: [], managed: [] } };
  const { rows, managed } = permissionsTable(lowered.value);
  return { serial, table: { rows, managed } };
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
export async function makePreview(request: PreviewRequest): Promise<Preview> {
  const { serial, name, oneTemplate = false } = request;
  const document = asSaved(request.document);
  const target = targetOf(request.target);
  if (target === undefined) return { serial, files: [], marks: [], problems: [], leftOut: [] };
  const options = { name, oneTemplate, registry: await registryFor(document) };
  const strict = exportProject(document, target, options);
  const problems = strict.ok ? [] : strict.problem;
  const result = strict.ok ? strict : exportProject(document, target, { ...options, force: true });
  if (!result.ok) return { serial, files: [], marks: [], problems: result.problem, leftOut: [] };
  const { value, graph, leftOut } = result.value;
  const files = [...value].map(([path, text]) => ({ path, text }));
  const marks = marksOf(files, printedAgain(request, graph, options.registry));
  return { serial, files, marks, problems, leftOut };
}

/** What CloudFormation says of the design's own types and of those that it is lowered to. */
function registryFor(document: ArchDocument): Promise<Registry> {
  const lowered = lower(document, { force: true });
  const resources = lowered.ok ? [...lowered.value.resources.values()] : [];
  return loadRegistry([...typesOfDesign(document), ...resources.map(({ type }) => type)]);
}

/** The files that hold the resources, with the place of each. */
function printedAgain(
  { document, target, name }: PreviewRequest,
  graph: ResourceGraph,
  registry: Registry,
): readonly PrintedTemplate[] {
  if (target !== 'cdk') return [printTemplate(graph, target)];
  const stacks = exportStacks(document, { name, registry, force: true });
  return stacks.ok ? stacks.value.value : [];
}

function marksOf(files: Preview['files'], printed: readonly PrintedTemplate[]): readonly Mark[] {
  return printed.flatMap(({ text, places }) => {
    const path = files.find((file) => file.text === text)?.path;
    if (path === undefined) return [];
    return places.map(({ owner, from, to }) => ({
      owner: 'node' in owner ? owner.node : owner.edge,
      path,
      from,
      to,
    }));
  });
}

/** Whose lines these are; the narrowest where several hold the line. */
export function ownerAt(
  marks: readonly Mark[],
  place: { readonly path: string; readonly line: number },
): string | undefined {
  return marks
    .filter(({ path, from, to }) => path === place.path && from <= place.line && place.line <= to)
    .toSorted((a, b) => a.to - a.from - (b.to - b.from))[0]?.owner;
}
