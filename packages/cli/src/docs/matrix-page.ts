import type { Catalog, Connection, RefusedPair, Service } from '@archivolt/model';
import { markdown } from '../table.js';
import { titleOf } from './words.js';

/** Most-used services that the grid shows. */
const SHOWN = 16;
/** What only names another resource; it stands in the lists and not in the grid. */
const REFERENCE = 'refers-to';

/** The published matrix: a grid of the services of most templates, then each service with what it may reach and why not. */
export function matrixPage(catalog: Catalog): string {
  const sources = catalog.services.filter((service) => hasWires(catalog, service));
  const categories = [...new Set(sources.map(({ category }) => category))].toSorted();
  const count = sources.flatMap((from) => wiresFrom(catalog, from)).length;
  return [
    `${catalog.connections.length} kinds of connection join ${count} pairs of services; ${catalog.refusals.length} pairs that people try are refused, each with its reason, AWS's page and, where there is one, a legal route.\n`,
    '\n## At a glance\n\n',
    'From the row to the column: ✓ by a wire, ↷ refused with a legal route, ✗ refused. An empty field is refused with the capability that is missing and the nearest way round.\n\n',
    grid(catalog),
    ...categories.flatMap((category) => [
      `\n## From ${category}\n`,
      ...sources
        .filter((service) => service.category === category)
        .map((service) => section(catalog, service)),
    ]),
  ].join('');
}

function hasWires(catalog: Catalog, { id }: Service): boolean {
  const isRefused = catalog.refusals.some(({ from }) => from === id);
  return isRefused || catalog.services.some((to) => catalog.meanings(id, to.id).length > 0);
}

interface Pair {
  readonly connection: Connection;
  readonly to: Service;
}

function wiresFrom(catalog: Catalog, from: Service): readonly Pair[] {
  return catalog.services.flatMap((to) =>
    catalog.meanings(from.id, to.id).map((connection) => ({ connection, to })),
  );
}

function grid(catalog: Catalog): string {
  const shown = catalog.services
    .filter((service) => wiresFrom(catalog, service).some(isMeaning))
    .toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0))
    .slice(0, SHOWN);
  const rows = shown.map((from) => [
    `**${from.title}**`,
    ...shown.map((to) => sign(catalog, from.id, to.id)),
  ]);
  return markdown(rows, ['', ...shown.map(({ title }) => title)]);
}

function isMeaning({ connection }: Pair): boolean {
  return connection.id !== REFERENCE;
}

function sign(catalog: Catalog, from: string, to: string): string {
  if (catalog.meanings(from, to).some(({ id }) => id !== REFERENCE)) return '✓';
  const refused = catalog.refusedPair(from, to);
  if (refused === undefined) return '';
  return refused.through === undefined ? '✗' : '↷';
}

/** One service: a row for each kind of wire with all that it leads to, then what is refused. */
function section(catalog: Catalog, from: Service): string {
  const wires = new Map<string, { readonly connection: Connection; readonly to: string[] }>();
  for (const { connection, to } of wiresFrom(catalog, from)) {
    const known = wires.get(connection.id);
    if (known === undefined) wires.set(connection.id, { connection, to: [to.title] });
    else known.to.push(to.title);
  }
  const rows = [...wires.values()].map(({ connection, to }) => [
    connection.verb,
    to.join(', '),
    `[\`${connection.id}\`](connections/${connection.id}.md)`,
    connection.row ?? '',
  ]);
  const refused = groupsOf(catalog.refusals.filter((pair) => pair.from === from.id));
  return [
    `\n### ${from.title}\n`,
    ...(rows.length === 0 ? [] : ['\n', markdown(rows, ['Wire', 'To', 'Connection', 'Row'])]),
    ...(refused.length === 0 ? [] : ['\nRefused:\n\n', refusalTable(catalog, refused)]),
  ].join('');
}

/** Pairs that are refused for one reason, together. */
function groupsOf(pairs: readonly RefusedPair[]): readonly (readonly RefusedPair[])[] {
  const groups = new Map<string, RefusedPair[]>();
  for (const pair of pairs) {
    const key = JSON.stringify([pair.why, pair.cite.url, pair.through]);
    groups.set(key, [...(groups.get(key) ?? []), pair]);
  }
  return [...groups.values()];
}

function refusalTable(catalog: Catalog, groups: readonly (readonly RefusedPair[])[]): string {
  const title = (id: string) => titleOf(catalog, id);
  const rows = groups.flatMap((pairs) => {
    const [first] = pairs;
    if (first === undefined) return [];
    const { why, through = [], cite } = first;
    const route = through.length === 0 ? '' : `through ${through.map(title).join(', then ')}`;
    return [
      [pairs.map(({ to }) => title(to)).join(', '), why, route, `[${cite.title}](${cite.url})`],
    ];
  });
  return markdown(rows, ['To', 'Why not', 'Legal route', 'Page']);
}
