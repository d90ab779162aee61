import { catalog, type Connection, type Rule, type Service } from '@archivolt/model';
import { defineCommand, printJson, text, type Call } from '../command.js';
import { findRule } from '../diagnostics.js';
import { catalogPages, guidanceOf } from '../docs/catalog-pages.js';
import { connectionPage } from '../docs/connection-page.js';
import { rulePage } from '../docs/rule-page.js';
import { servicePage } from '../docs/service-page.js';
import { guidanceLine } from '../docs/words.js';
import type { ExitStatus } from '../io.js';

/** What can be explained: its page, and the same as data. */
interface Explained {
  readonly page: string;
  readonly json: unknown;
}

/** `archivolt explain`: why a rule stands, what a service or a connection is, what the notes say. */
export const command = defineCommand({
  verb: 'explain',
  summary: 'explain a rule, a service, a connection, or a row of the domain',
  args: '[id]',
  options: [
    { flags: '--all', summary: 'write a page for everything' },
    { flags: '--out <folder>', summary: 'folder of the pages, with --all' },
  ],
  run: async (call) => {
    if (call.options['all'] === true) return writeAll(call);
    const [id = ''] = call.args;
    const found = explained(id);
    if (found.length === 0) {
      call.io.err(
        `There is no rule, service, connection or row ${JSON.stringify(id)}. See archivolt rules, services and connections.\n`,
      );
      return 2;
    }
    if (call.json)
      printJson(call.io, found.length === 1 ? found[0]?.json : found.map((it) => it.json));
    else call.io.out(found.map(({ page }) => page).join('\n'));
    return 0;
  },
});

async function writeAll(call: Call): Promise<ExitStatus> {
  const folder = text(call, 'out');
  if (folder === undefined) {
    call.io.err('Say where: --all --out <folder>.\n');
    return 2;
  }
  const pages = catalogPages(catalog);
  for (const [path, page] of pages) await call.io.write(`${folder}/${path}`, page);
  call.io.err(`${pages.size} pages in ${folder}\n`);
  return 0;
}

/** By id; by a rule's id without its group; else all that fulfils a row, as `C14`. */
function explained(id: string): readonly Explained[] {
  const service = catalog.service(id);
  const connection = catalog.connection(id);
  if (service !== undefined) return [ofService(service)];
  if (connection !== undefined) return [ofConnection(connection)];
  const rule = findRule(id);
  if (rule !== undefined && rule.row !== id) return [ofRule(rule)];
  return [...byRow(id), ...guidance(id)];
}

function byRow(row: string): readonly Explained[] {
  const has = (it: { readonly row?: string }) => it.row === row;
  return [
    ...catalog.services.filter((it) => has(it) || it.variants?.some(has) === true).map(ofService),
    ...catalog.connections.filter(has).map(ofConnection),
    ...catalog.rules.filter(has).map(ofRule),
  ];
}

function guidance(row: string): readonly Explained[] {
  return guidanceOf(catalog, row).map((fact) => ({ page: `${guidanceLine(fact)}\n`, json: fact }));
}

function ofService(service: Service): Explained {
  const { id, row, title, category, type, summary, cite, annotate, guidance: facts } = service;
  const json = { id, row, title, category, type, summary, citation: cite, properties: annotate };
  return { page: servicePage(service, catalog), json: { ...json, guidance: facts } };
}

function ofConnection(connection: Connection): Explained {
  const { id, row, title, verb, kind, cite, annotate } = connection;
  const json = { id, row, title, verb, kind, citation: cite, properties: annotate };
  return { page: connectionPage(connection, catalog), json };
}

function ofRule(rule: Rule): Explained {
  const { id, row, severity, summary, why, cite, equivalents, examples } = rule;
  const json = { id, row, severity, summary, why, citation: cite, equivalents, examples };
  return { page: rulePage(rule), json };
}
