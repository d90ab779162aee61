import type { Catalog, Guidance } from '@archivolt/model';
import { connectionPage } from './connection-page.js';
import { matrixPage } from './matrix-page.js';
import { rulePage } from './rule-page.js';
import { servicePage } from './service-page.js';
import { guidanceLine } from './words.js';

/** Every page about the catalog, by path. The same catalog gives the same pages. */
export function catalogPages(catalog: Catalog): ReadonlyMap<string, string> {
  const { services, connections, rules } = catalog;
  return new Map([
    ['README.md', indexPage(catalog)],
    ['connections.md', `# Connections\n\n${matrixPage(catalog)}`],
    ['guidance.md', guidancePage(catalog)],
    ...services.map((it) => [`services/${it.id}.md`, servicePage(it, catalog)] as const),
    ...connections.map((it) => [`connections/${it.id}.md`, connectionPage(it, catalog)] as const),
    ...rules.map((it) => [`rules/${it.id}.md`, rulePage(it)] as const),
  ]);
}

/** Facts for whoever decides, by row, each once. */
export function guidanceOf(catalog: Catalog, row?: string): readonly Guidance[] {
  const all = catalog.services.flatMap(({ guidance = [] }) => guidance);
  const chosen = row === undefined ? all : all.filter((fact) => fact.row === row);
  return chosen
    .filter((fact, index) => chosen.findIndex(({ text }) => text === fact.text) === index)
    .toSorted((a, b) => numberOf(a) - numberOf(b));
}

function numberOf({ row }: Guidance): number {
  return row === undefined ? Number.MAX_SAFE_INTEGER : Number(row.slice(1));
}

function indexPage({ services, connections, rules }: Catalog): string {
  const categories = [...new Set(services.map(({ category }) => category))].toSorted();
  const groups = [...new Set(rules.map(({ id }) => id.slice(0, id.indexOf('/'))))].toSorted();
  return [
    '# The catalog',
    '',
    'Made from the code by `npm run docs`; edits here are lost.',
    '',
    `${services.length} services, [${connections.length} kinds of connection](connections.md), ${rules.length} rules, and [guidance](guidance.md).`,
    ...categories.flatMap((category) => [
      '',
      `## Services: ${category}`,
      '',
      ...services
        .filter((it) => it.category === category)
        .map((it) => `- [${it.title}](services/${it.id}.md): ${it.summary}`),
    ]),
    '',
    '## Connections',
    '',
    ...connections.map((it) => `- [${it.title}](connections/${it.id}.md): ${it.verb}`),
    ...groups.flatMap((group) => [
      '',
      `## Rules: ${group}`,
      '',
      ...rules
        .filter(({ id }) => id.startsWith(`${group}/`))
        .map((it) => `- [${it.id}](rules/${it.id}.md): ${it.summary}`),
    ]),
    '',
  ].join('\n');
}

function guidancePage(catalog: Catalog): string {
  const lines = guidanceOf(catalog).map((fact) => `- ${guidanceLine(fact)}`);
  return [
    '# Guidance',
    '',
    'Facts for whoever decides, each with its page.',
    '',
    ...lines,
    '',
  ].join('\n');
}
