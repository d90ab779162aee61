import type { Catalog, Connection } from '@archivolt/model';
import { markdown } from '../table.js';
import { defaultOf, linked, listed, rangeOf, titleOf } from './words.js';

/** What is known of a kind of wire, in Markdown. */
export function connectionPage(connection: Connection, catalog: Catalog): string {
  const { id, title, row, verb, kind, cite, overrides = [] } = connection;
  const rows = Object.entries(connection.annotate ?? {}).map(([path, annotation]) => [
    annotation.title ?? '',
    `\`${path}\``,
    rangeOf(annotation),
    defaultOf(annotation),
    annotation.docs ?? '',
  ]);
  const carried =
    rows.length === 0
      ? []
      : [
          '',
          '## Carries',
          '',
          markdown(rows, ['Title', 'Path', 'Values', 'Default', 'Notes']).trimEnd(),
        ];
  return [
    `# ${title}`,
    '',
    `\`${id}\`: one ${verb} the other.`,
    '',
    ...(row === undefined ? [] : [`- row: ${row}`]),
    `- drawn as: ${kind}`,
    ...overrides.map((other) => `- instead of: [${other}](${other}.md)`),
    `- page: ${linked(cite)}`,
    ...carried,
    ...listed('Joins', pairs(connection, catalog)),
    ...listed('Rules', rulesOf(connection, catalog)),
    '',
  ].join('\n');
}

function pairs({ id }: Connection, catalog: Catalog): readonly string[] {
  const link = (service: string) => `[${titleOf(catalog, service)}](../services/${service}.md)`;
  return catalog.services.flatMap((from) => {
    const ends = catalog.services.filter((to) =>
      catalog.meanings(from.id, to.id).some((meaning) => meaning.id === id),
    );
    return ends.length === 0
      ? []
      : [`${link(from.id)} → ${ends.map((to) => link(to.id)).join(', ')}`];
  });
}

function rulesOf({ id }: Connection, catalog: Catalog): readonly string[] {
  return catalog.rules
    .filter((rule) => rule.over === 'wire' && [rule.on.connection ?? []].flat().includes(id))
    .map((rule) => `[${rule.id}](../rules/${rule.id}.md): ${rule.summary}`);
}
