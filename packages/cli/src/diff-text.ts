import type { Difference, Replacement, ValueChange } from '@archivolt/model';
import type { DesignDiff, PermissionChange } from './commands/diff.js';

const SIGNS = { added: '+', removed: '-', changed: '~' } as const;

/** A comparison as lines for a terminal. */
export function diffText({ differences, permissions, replacements }: DesignDiff): string {
  const lines = [
    ...differences.flatMap((it) => [
      `${SIGNS[it.sign]} ${it.kind} ${it.name}${suffix(it)}`,
      ...it.changes.map((change) => `    ${changeText(change)}`),
    ]),
    ...(replacements.length === 0 ? [] : ['', 'Replaced when deployed']),
    ...replacements.map((it) => `! ${replacementText(it)}`),
    ...(permissions.length === 0 ? [] : ['', 'Permissions']),
    ...permissions.map((it) => `${SIGNS[it.sign]} ${permissionText(it)}`),
  ];
  return lines.length === 0 ? 'The designs say the same.\n' : `${lines.join('\n')}\n`;
}

/** A comparison as Markdown, for a pull request. */
export function diffMarkdown({ differences, permissions, replacements }: DesignDiff): string {
  if (differences.length === 0) return 'The designs say the same.\n';
  const rows = differences.map((it) => {
    const changes = it.changes.map((change) => code(changeText(change))).join('<br>');
    return `| ${it.sign} | ${it.kind} | ${code(it.name)} | ${cell(it.what)} | ${changes} |`;
  });
  const replaced = replacements.map((it) => `- ${code(replacementText(it))}`);
  const granted = permissions.map((it) => `- ${it.sign}: ${code(permissionText(it))}`);
  return [
    '| | kind | name | what | changes |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    ...(replaced.length === 0 ? [] : ['', '**Replaced when deployed**', '', ...replaced]),
    ...(granted.length === 0 ? [] : ['', '**Permissions**', '', ...granted]),
    '',
  ].join('\n');
}

const FATES = {
  deleted: 'the old one is deleted with its data',
  kept: 'the old one is kept, and the new one is empty',
  snapshot: 'a snapshot is taken of the old one, and the new one is empty',
  unknown: 'what becomes of the old one is not known',
} as const;

function replacementText(it: Replacement): string {
  const paths = [...new Set(it.changes.map(({ path }) => path))].join(', ');
  const certainty = it.certainty === 'yes' ? '' : 'perhaps ';
  const fate = it.isStateful ? `; ${FATES[it.old]}` : '';
  return `${certainty}${it.name} (${it.what}) by ${paths}${fate}`;
}

function suffix({ kind, what }: Difference): string {
  return kind === 'node' || kind === 'wire' ? ` (${what})` : '';
}

function changeText({ path, before, after }: ValueChange): string {
  const [was, is] = [before, after].map((it) => (it === undefined ? 'unset' : JSON.stringify(it)));
  return `${path}: ${was} → ${is}`;
}

function permissionText({ principal, action, resource, condition }: PermissionChange): string {
  return `${principal} may ${action} on ${resource}${condition === undefined ? '' : ` if ${condition}`}`;
}

/** A user's text in a table cell: no pipe, line break or markup gets through. */
function cell(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>|&]/g, (sign) => `&#${sign.codePointAt(0)};`)
    .replaceAll(/\s+/g, ' ');
}

function code(text: string): string {
  return `<code>${cell(text)}</code>`;
}
