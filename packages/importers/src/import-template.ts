import {
  failure,
  success,
  type ArchDocument,
  type NodeRecord,
  type Result,
} from '@archivolt/model';
import { type Finding, error, quoted, type TemplateProblem } from './problem.js';
import { type FilesBeside, type WithFiles, withFiles } from './beside/with-files.js';
import { templateFaults } from './check/template-faults.js';
import { withComposer } from './composer.js';
import { GENERIC } from './generic.js';
import { liftChecked, type Reprint } from './lift/lift-checked.js';
import { nodeOf, readResources, type ReadResources } from './resources.js';
import { readSections } from './sections.js';
import { LIMITS } from './text/limits.js';
import { linesOf } from './text/lines.js';
import { readStackTemplate } from './text/stack-template.js';
import { member, startOf, type TextMap, type TextNode } from './text/tree.js';

export interface ImportOptions {
  /** Name of the file, for messages. */
  readonly file?: string;
  /** What a design would be printed as: then each wire is checked to give its resources back as they were. */
  readonly reprint?: Reprint;
  /** What the files hold that `filesNamed` tells of, as far as they are there. Absent: none is read. */
  readonly beside?: FilesBeside;
}

export interface ImportReport {
  /** How many resources the template has. */
  readonly resources: number;
  /** Nodes of a service of the catalog. */
  readonly curated: number;
  /** Resources that became parts of nodes or wires. */
  readonly folded: number;
  /** Resources of any other type, and what is a part of such a one. */
  readonly generic: number;
  readonly connections: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
  }[];
  readonly problems: readonly TemplateProblem[];
}

export interface Imported {
  readonly document: ArchDocument;
  readonly report: ImportReport;
}

/** A SAM or CloudFormation template as a design, with nothing of it lost. */
export function importTemplate(
  source: string | Uint8Array,
  options: ImportOptions = {},
): Result<Imported, readonly TemplateProblem[]> {
  const { root, findings, text, indents } = readStackTemplate(source);
  const lines = linesOf(text, indents);
  const placed = (found: readonly Finding[]): readonly TemplateProblem[] =>
    found.map(({ start, ...finding }) => ({ ...finding, ...lines.placeOf(start) }));
  const section = root === undefined ? undefined : resourcesSection(root);
  if (root === undefined || section === undefined || !('entries' in section)) {
    const all = [...findings, ...(section === undefined || 'entries' in section ? [] : [section])];
    return failure(
      placed(all.length > 0 ? all : [error('not-a-template', 0, 'The file is empty.')]),
    );
  }
  const whole = withFiles(root, options.beside);
  const built = build(root, whole);
  const all = [...findings, ...built.findings, ...whole.findings];
  if (findings.some(isError) || isUnusable(built)) return failure(placed(all));
  const document = withComposer(liftChecked(built.document, whole.root, options.reprint));
  return success({ document, report: report({ ...built, document }, placed(all)) });
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

/** Nothing of it can be drawn, or a document cannot hold it. What is faulty alone is carried as it is. */
function isUnusable({ resources, findings }: Built): boolean {
  const isEmpty = resources.size === 0 && findings.some(isError);
  return isEmpty || findings.some((found) => found.code === 'reserved-key' && isError(found));
}

/** Keys that no document can hold, wherever they stand. */
function unheld(root: TextNode, told: readonly Finding[]): readonly Finding[] {
  const found: Finding[] = [];
  const walk = (node: TextNode): void => {
    if (node.kind === 'list') node.items.forEach(walk);
    if (node.kind !== 'map') return;
    for (const [key, { start, value }] of node.entries) {
      if (key === '__proto__' && !told.some((it) => it.start === start))
        found.push(error('reserved-key', start, `The name ${quoted(key)} is not allowed.`));
      walk(value);
    }
  };
  walk(root);
  return found;
}

function resourcesSection(root: TextNode): TextMap | Finding {
  if (root.kind !== 'map') {
    return error('not-a-template', root.start, 'A template is a map of sections; this is none.');
  }
  const section = member(root, 'Resources');
  if (section?.kind === 'map' && section.entries.size > LIMITS.resources) {
    const message = `The template has more than ${LIMITS.resources} resources; CloudFormation takes 500.`;
    return error('too-big', section.start, message);
  }
  if (section?.kind === 'map' && section.entries.size > 0) return section;
  const what = section === undefined ? 'has no Resources' : 'must have a map of Resources';
  return error('not-a-template', startOf(root, ['Resources']), `The template ${what}.`);
}

interface Built extends ReadResources {
  readonly document: ArchDocument;
}

function build(root: TextNode, { root: whole, files }: WithFiles): Built {
  const read = readResources(member(whole, 'Resources') as TextMap);
  const { document, findings } = readSections(root as TextMap, read.ids);
  const told = [...read.findings, ...findings];
  const nodes = [...read.resources].map(([logicalId, { value }]): [string, NodeRecord] => [
    read.ids.get(logicalId) ?? logicalId,
    withRead(nodeOf(logicalId, value, read.ids), files.get(logicalId)),
  ]);
  const others = read.others.length === 0 ? {} : { Resources: Object.fromEntries(read.others) };
  return {
    ...read,
    document: {
      ...document,
      nodes: Object.fromEntries(nodes),
      template: { ...document.template, ...others },
    },
    findings: [...told, ...unheld(root, told), ...templateFaults(root as TextMap)],
  };
}

function withRead(node: NodeRecord, files: NodeRecord['files']): NodeRecord {
  return files === undefined ? node : { ...node, files };
}

function report(
  { document, resources }: Built,
  problems: readonly TemplateProblem[],
): ImportReport {
  const nodes = Object.values(document.nodes).filter((node) => node.external === undefined);
  const plain = nodes.filter((node) => node.service === GENERIC);
  const ofPlain = plain.flatMap(({ parts = {} }) => Object.keys(parts)).length;
  return {
    resources: resources.size,
    curated: nodes.length - plain.length,
    folded: resources.size - nodes.length - ofPlain,
    generic: plain.length + ofPlain,
    connections: Object.values(document.edges).map(({ connection, from, to }) => ({
      id: connection,
      from: document.nodes[from]?.name ?? from,
      to: document.nodes[to]?.name ?? to,
    })),
    problems,
  };
}
