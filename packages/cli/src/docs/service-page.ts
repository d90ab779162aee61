import type { Annotations, Catalog, Rule, Service } from '@archivolt/model';
import { markdown } from '../table.js';
import { defaultOf, guidanceLine, linked, listed, rangeOf, titleOf, typesOf } from './words.js';

/** What is known of a service, in Markdown. Links lead to the pages of connections and rules. */
export function servicePage(service: Service, catalog: Catalog): string {
  const { id, title, row, summary, cite, variants = [], guidance = [], parts = {} } = service;
  const rows = [...new Set([row, ...variants.map((variant) => variant.row)])];
  return [
    `# ${title}`,
    '',
    summary,
    '',
    `- id: \`${id}\``,
    ...rows.flatMap((each) => (each === undefined ? [] : [`- row: ${each}`])),
    `- category: ${service.category}`,
    ...typesOf(service).map((type) => `- makes \`${type}\``),
    ...Object.keys(service.dialects ?? {}).map((type) => `- reads and writes \`${type}\``),
    ...variants.map((variant) => `- variant: ${variant.title}`),
    `- page: ${linked(cite)}`,
    ...listed('Guidance', guidance.map(guidanceLine)),
    ...properties('Properties', service.annotate),
    ...Object.values(parts).flatMap((part) => properties(part.title, part.annotate ?? {})),
    ...listed('Wires from it', wires(catalog, service, 'out')),
    ...listed('Wires to it', wires(catalog, service, 'in')),
    ...listed('Rules', rulesOf(catalog, service)),
    '',
  ].join('\n');
}

function properties(heading: string, annotations: Annotations): readonly string[] {
  const rows = Object.entries(annotations).map(([path, annotation]) => [
    annotation.title ?? '',
    `\`${path}\``,
    rangeOf(annotation),
    defaultOf(annotation),
    [annotation.docs ?? '', annotation.cite === undefined ? '' : linked(annotation.cite)]
      .filter((text) => text !== '')
      .join(' '),
  ]);
  if (rows.length === 0) return [];
  const table = markdown(rows, ['Title', 'Path', 'Values', 'Default', 'Notes']);
  return ['', `## ${heading}`, '', table.trimEnd()];
}

function wires(catalog: Catalog, { id }: Service, direction: 'in' | 'out'): readonly string[] {
  const ends = new Map<string, string[]>();
  for (const other of catalog.services) {
    const pair = direction === 'out' ? [id, other.id] : [other.id, id];
    for (const connection of catalog.meanings(pair[0] ?? '', pair[1] ?? ''))
      ends.set(connection.id, [...(ends.get(connection.id) ?? []), other.id]);
  }
  return [...ends]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([connection, others]) => {
      const verb = catalog.connection(connection)?.verb ?? '';
      const titles = others.map((other) => `[${titleOf(catalog, other)}](${other}.md)`).join(', ');
      return `[${connection}](../connections/${connection}.md) (${verb}): ${titles}`;
    });
}

function rulesOf(catalog: Catalog, { id }: Service): readonly string[] {
  return catalog.rules
    .filter((rule) => servicesOf(rule).includes(id))
    .map((rule) => `[${rule.id}](../rules/${rule.id}.md): ${rule.summary}`);
}

/** The services that a rule names. Those that speak of all services name none. */
function servicesOf(rule: Rule): readonly string[] {
  if (rule.over === 'design') return [];
  const named = rule.over === 'node' ? [rule.on.service] : [rule.on.from, rule.on.to];
  return named.flatMap((each) => each ?? []);
}
