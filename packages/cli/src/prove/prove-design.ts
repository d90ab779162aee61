/// <reference types="vite/types/importMeta.d.ts" />
import { loadRegistry } from '@archivolt/cfn-spec';
import {
  compareSystems,
  exportProject,
  readPermitted,
  readSystem,
  reasonFor,
  stackFiles,
  targets,
  type Difference,
  type ExportOptions,
  type ExportProblem,
  type FileMap,
  type Permitted,
  type StackFiles,
  type System,
} from '@archivolt/exporters';
import { readTemplate, valueOf } from '@archivolt/importers';
import { isMap, type ArchDocument, type Result, type ValueMap } from '@archivolt/model';
import { synthesizeCdk } from './synthesize-cdk.js';
import { translateSam } from './translate-sam.js';

const [PERMITTED_TEXT = ''] = Object.values(
  import.meta.glob<string>('../../../exporters/permitted-differences.yaml', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);

type TargetId = 'sam' | 'cfn' | 'cdk';

/** Two exports of one stack, compared. */
export interface Compared {
  readonly stack: string;
  readonly first: TargetId;
  readonly second: TargetId;
  readonly resources: number;
  readonly values: number;
}

export interface ToldDifference extends Difference {
  readonly stack: string;
  readonly between: readonly [TargetId, TargetId];
  /** Why it may be, where it may. */
  readonly reason?: string;
}

/** What was found about a design. */
export interface Proof {
  readonly compared: readonly Compared[];
  readonly skipped: readonly { readonly what: string; readonly why: string }[];
  /** What a tool said that is no template. */
  readonly refused: readonly { readonly what: string; readonly says: string }[];
  readonly differences: readonly ToldDifference[];
  readonly permitted: readonly ToldDifference[];
}

/** Exports a design to all targets and compares what they deploy. */
export async function proveDesign(
  document: ArchDocument,
  options: ExportOptions,
  folders: readonly string[],
): Promise<Result<Proof, readonly ExportProblem[]>> {
  const projects = new Map<string, FileMap>();
  let stacks: readonly StackFiles[] = [];
  for (const target of targets) {
    const result = exportProject(document, target, options);
    if (!result.ok) return result;
    projects.set(target.id, result.value.value);
    stacks = stackFiles(document, result.value.graph, options);
  }
  const types = stacks.flatMap(({ nodes }) => nodes.map(({ type }) => type));
  const registry = await loadRegistry(types);
  const read = await readAll(projects, { stacks, folders });
  const permitted = readPermitted(PERMITTED_TEXT) ?? [];
  const found = stacks.flatMap((stack) => {
    const systems = read.templates.flatMap(([id, byStack]) => {
      const template = byStack.get(stack.stack);
      return template === undefined ? [] : [[id, readSystem(template, registry)] as const];
    });
    return compareAll(stack, systems);
  });
  const told = found.flatMap(({ differences }) => differences.map((it) => judged(it, permitted)));
  return {
    ok: true,
    value: {
      compared: found.map(({ compared }) => compared),
      skipped: read.skipped,
      refused: read.refused,
      differences: told.filter(({ reason }) => reason === undefined),
      permitted: told.filter(({ reason }) => reason !== undefined),
    },
  };
}

function judged(difference: ToldDifference, permitted: readonly Permitted[]): ToldDifference {
  const reason = reasonFor(difference, permitted);
  return reason === undefined ? difference : { ...difference, reason };
}

type ByStack = ReadonlyMap<string, ValueMap>;

interface Read {
  readonly templates: readonly (readonly [TargetId, ByStack])[];
  readonly skipped: Proof['skipped'];
  readonly refused: Proof['refused'];
}

interface Reading {
  readonly stacks: readonly StackFiles[];
  readonly folders: readonly string[];
}

/** Each target's templates as plain CloudFormation. */
async function readAll(
  projects: ReadonlyMap<string, FileMap>,
  { stacks, folders }: Reading,
): Promise<Read> {
  const filesOf = (id: TargetId): FileMap => projects.get(id) ?? new Map<string, string>();
  const written = (id: TargetId): readonly ValueMap[] =>
    stacks.map(({ file }) => templateOf(filesOf(id).get(file) ?? ''));
  const byStack = (list: readonly ValueMap[]): ByStack =>
    new Map(stacks.map(({ stack }, index) => [stack, list[index] ?? {}]));
  const sam = await translateSam(written('sam'), filesOf('sam'));
  const cdk = await synthesizeCdk(filesOf('cdk'), folders);
  const plain = async (list: readonly ValueMap[]): Promise<ByStack> => {
    const done = 'templates' in sam ? await translateSam(list) : sam;
    return byStack('templates' in done ? done.templates : list);
  };
  const inCdk = 'templates' in cdk ? stacks.map(({ cdkId }) => cdk.templates.get(cdkId) ?? {}) : [];
  const tools = [
    ['SAM', sam],
    ['CDK', cdk],
  ] as const;
  return {
    templates: [
      ...('templates' in sam ? [['sam', byStack(sam.templates)] as const] : []),
      ['cfn', await plain(written('cfn'))],
      ...('templates' in cdk ? [['cdk', await plain(inCdk)] as const] : []),
    ],
    skipped: tools.flatMap(([what, it]) => ('missing' in it ? [{ what, why: it.missing }] : [])),
    refused: tools.flatMap(([what, it]) =>
      'refused' in it ? it.refused.map((says) => ({ what, says })) : [],
    ),
  };
}

function templateOf(text: string): ValueMap {
  const { root } = readTemplate(text);
  const value = root === undefined ? undefined : valueOf(root);
  return isMap(value) ? value : {};
}

/** The first with each of the others: what both equal is equal. */
function compareAll(
  { stack, nodes }: StackFiles,
  systems: readonly (readonly [TargetId, System])[],
): readonly { readonly compared: Compared; readonly differences: readonly ToldDifference[] }[] {
  const [base, ...others] = systems;
  if (base === undefined) return [];
  const names = new Map(nodes.map(({ logicalId, name }) => [logicalId, name]));
  return others.map(([id, system]) => {
    const [firstId, first] = base;
    const found = compareSystems(first, system, (logicalId) => names.get(logicalId));
    const { resources, values } = found;
    return {
      compared: { stack, first: firstId, second: id, resources, values },
      differences: found.differences.map((it) => ({ ...it, stack, between: [firstId, id] })),
    };
  });
}
