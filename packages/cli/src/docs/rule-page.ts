import type { Rule } from '@archivolt/model';
import { linked } from './words.js';

/** What is known of a check, in Markdown. Its examples are its tests. */
export function rulePage(rule: Rule): string {
  const { id, row, severity, summary, why, cite, equivalents = [], examples } = rule;
  const demand = rule.over === 'wire' && rule.demand === true;
  return [
    `# ${id}`,
    '',
    summary,
    '',
    why,
    '',
    `- severity: ${severity}`,
    ...(row === undefined ? [] : [`- row: ${row}`]),
    ...(demand ? ['- refuses the wire while it is drawn'] : []),
    ...equivalents.map((other) => `- the same elsewhere: ${other}`),
    `- page: ${linked(cite)}`,
    '',
    '## Found in',
    ...examples.invalid.flatMap(({ before, after }) => [
      ...fenced(before),
      ...(after === undefined ? [] : ['', 'becomes, by its fix,', ...fenced(after)]),
    ]),
    '',
    '## Silent about',
    ...examples.valid.flatMap((example) => fenced(example)),
    '',
  ].join('\n');
}

/** One letter over and over, by which an example is longer than a limit. */
const LONG_RUN = /(.)\1{199,}/g;

function fenced(text: string): readonly string[] {
  return [
    '',
    '```arch',
    ...text
      .trim()
      .split('\n')
      .map((line) => line.trim().replaceAll(LONG_RUN, '$1$1$1…')),
    '```',
  ];
}
