import type { PrintContext } from '../define/target.js';
import type { ResourceGraph } from '../graph/resource-graph.js';
import { own } from '../value/walk.js';

/** Parts of a project's README, in order; empty ones are left out. */
export function readme(title: string, sections: readonly (string | undefined)[]): string {
  const text = [`# ${line(title)}`, ...sections.filter((item) => item !== undefined)];
  return `${text.join('\n\n')}\n`;
}

export function commands(heading: string, lines: readonly string[], after?: string): string {
  const block = ['```sh', ...lines, '```'].join('\n');
  return [`## ${heading}`, block, ...(after === undefined ? [] : [after])].join('\n\n');
}

/** The parameters a deployment takes. */
export function parametersSection(parameters: ResourceGraph['parameters']): string | undefined {
  const names = Object.keys(parameters).toSorted();
  if (names.length === 0) return undefined;
  const rows = names.map((name) => {
    const parameter = own(parameters, name);
    const cells = ['Type', 'Default', 'Description'].map((key) => cell(own(parameter, key)));
    return `| \`${cellText(name)}\` | ${cells.join(' | ')} |`;
  });
  return [
    '## Parameters',
    ['| parameter | type | default | |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

/** Wires that are in the design and not in the export. */
export function leftOutSection({ leftOut }: PrintContext): string | undefined {
  if (leftOut.length === 0) return undefined;
  const items = leftOut.map(({ wire, reason }) => `- **${markdown(wire)}**: ${markdown(reason)}`);
  return [
    '## Left out',
    'These wires cannot work as drawn, so nothing was exported for them.',
    items.join('\n'),
  ].join('\n\n');
}

/** Markup of a user's text as text. */
export function markdown(text: string): string {
  return line(text).replaceAll(/[\\`*_{}[\]<>#|!]/g, (found) => `\\${found}`);
}

function line(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function cell(value: unknown): string {
  if (value === undefined) return '';
  return cellText(typeof value === 'string' ? value : JSON.stringify(value));
}

function cellText(text: string): string {
  return markdown(text);
}
