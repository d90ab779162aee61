import { lower, permissionsTable } from '@archivolt/exporters';
import { loadRegistry } from '@archivolt/cfn-spec';
import {
  compareDesigns,
  replacements,
  typesOfDesign,
  withRegistry,
  type ArchDocument,
  type Difference,
  type Replacement,
} from '@archivolt/model';
import { renderComparison } from '@archivolt/render';
import { defineCommand, printJson, text } from '../command.js';
import { readDesigns } from '../design-file.js';
import { diffMarkdown, diffText } from '../diff-text.js';

/** What one role may do that it may not in the other design. */
export interface PermissionChange {
  readonly sign: 'added' | 'removed';
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  readonly condition?: string;
}

export interface DesignDiff {
  readonly differences: readonly Difference[];
  /** Resources that a deployment makes anew, those that hold data first. */
  readonly replacements: readonly Replacement[];
  readonly permissions: readonly PermissionChange[];
}

/** `archivolt diff`: what changed in meaning between two designs. */
export const command = defineCommand({
  verb: 'diff',
  summary: 'compare two designs: services, wires, settings, permissions',
  args: '<before> <after>',
  options: [
    { flags: '--format <format>', summary: 'how to print', choices: ['text', 'json', 'md', 'svg'] },
  ],
  run: async (call) => {
    const { io, json } = call;
    const [before, after] = (await readDesigns(call)) ?? [];
    if (before === undefined || after === undefined) return 2;
    const diff = {
      differences: compareDesigns(before, after),
      replacements: await replacementsOf(before, after),
      permissions: permissionChanges(before, after),
    };
    const format = json ? 'json' : (text(call, 'format') ?? 'text');
    if (format === 'json') printJson(io, diff);
    else if (format === 'svg') io.out(renderComparison(before, after, diff));
    else io.out(format === 'md' ? diffMarkdown(diff) : diffText(diff));
    return 0;
  },
});

async function replacementsOf(
  before: ArchDocument,
  after: ArchDocument,
): Promise<readonly Replacement[]> {
  const types = [before, after].flatMap((document) => typesOfDesign(document));
  return replacements(before, after, withRegistry(await loadRegistry(types)));
}

function permissionChanges(before: ArchDocument, after: ArchDocument): readonly PermissionChange[] {
  const [was, is] = [permissionsOf(before), permissionsOf(after)];
  const beyond = (
    own: ReadonlyMap<string, Omit<PermissionChange, 'sign'>>,
    other: ReadonlyMap<string, unknown>,
    sign: PermissionChange['sign'],
  ) => [...own].flatMap(([key, row]) => (other.has(key) ? [] : [{ sign, ...row }]));
  return [...beyond(was, is, 'removed'), ...beyond(is, was, 'added')];
}

/** One entry for each action of each role; a design that cannot be lowered grants nothing. */
function permissionsOf(
  document: ArchDocument,
): ReadonlyMap<string, Omit<PermissionChange, 'sign'>> {
  const graph = lower(document, { force: true });
  if (!graph.ok) return new Map();
  const { rows, managed } = permissionsTable(graph.value);
  const single = [
    ...rows.flatMap(({ principal, actions, resource, condition }) =>
      actions.map((action) => ({
        principal,
        action,
        resource,
        ...(condition === undefined ? {} : { condition }),
      })),
    ),
    ...managed.map(({ principal, policy }) => ({
      principal,
      action: policy,
      resource: 'AWS managed',
    })),
  ];
  return new Map(single.map((row) => [JSON.stringify(row), row]));
}
