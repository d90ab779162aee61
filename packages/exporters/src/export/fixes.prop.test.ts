import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadCoreRegistry } from '@archivolt/cfn-spec';
import {
  catalog as bare,
  commit,
  createCatalog,
  emptyDocument,
  follow,
  parseDocument,
  printDocument,
  validate,
  type ArchDocument,
  type Diagnostic,
  type Fix,
  type Place,
  type Rule,
} from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
import { expect, test } from 'vitest';
import { targets } from '../generated/targets.js';
import { exportProject } from './export-project.js';

const EXAMPLES = resolve(import.meta.dirname, '../../../../examples');
const IS_LONG = process.env['ARCHIVOLT_SOAK'] === '1';
/** A design that large breaks a quota; it is looked at alone, in the contract of rules. */
const LARGE = 100;
const PREFIX = 'ex-';

const registry = await loadCoreRegistry();
const catalog = createCatalog({ ...bare, registry });
const hosts = readdirSync(EXAMPLES)
  .filter((file) => file.endsWith('.arch'))
  .map((file) => read(join(EXAMPLES, file)));

function read(path: string): ArchDocument {
  const parsed = parseDocument(readFileSync(path, 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value;
}

interface Case {
  readonly rule: Rule;
  readonly example: ArchDocument;
  readonly index: number;
}

const cases = bare.rules.flatMap((rule) =>
  rule.examples.invalid.flatMap(({ before }, index): readonly Case[] => {
    const example = arch(before);
    return Object.keys(example.nodes).length > LARGE ? [] : [{ rule, example, index }];
  }),
);
const fixable = cases.filter(({ rule, example }) =>
  found(rule, example).some(({ fix, alternatives = [] }) => fix ?? alternatives[0]),
);

function found(rule: Rule, document: ArchDocument): readonly Diagnostic[] {
  return validate(document, createCatalog({ ...bare, registry, rules: [rule] }));
}

test.each(fixable.map((it, at) => [`${it.rule.id} ${it.index}`, it, at] as const))(
  'the fix of %s holds inside a larger design',
  (_, { rule, example }, at) => {
    const problems = hostsOf(at).flatMap((host) => problemsIn(rule, within(example, host)));
    expect(problems).toEqual([]);
  },
);

/** Alone, and in one of the examples; in each of them where there is time. */
function hostsOf(at: number): readonly ArchDocument[] {
  const one = hosts[(at * 7 + 20_261_127) % hosts.length];
  return [emptyDocument(), ...(IS_LONG || one === undefined ? hosts : [one])];
}

/** The example as a part of another design, under ids and names of its own. */
function within(example: ArchDocument, host: ArchDocument): ArchDocument {
  const { nodes, edges } = example;
  const ids = [...Object.keys(nodes), ...Object.keys(edges)].map((id) => [id, PREFIX + id]);
  const layout = { nodes: {}, edges: {}, notes: {} };
  const paste = { fragment: { nodes, edges, layout }, offset: { x: 0, y: 0 } };
  const sections = (
    ['stacks', 'parameters', 'conditions', 'mappings', 'outputs', 'globals', 'settings'] as const
  ).map((section) => [section, { ...host[section], ...example[section] }]);
  const base = { ...host, ...Object.fromEntries(sections) } as ArchDocument;
  const args = { ...paste, ids: Object.fromEntries(ids) as Readonly<Record<string, string>> };
  return commit(base, { edit: 'selection.paste', args }).document;
}

function problemsIn(rule: Rule, document: ArchDocument): readonly string[] {
  const before = validate(document, catalog);
  const own = before.filter((it) => it.rule === rule.id && isOfExample(it.at));
  if (own.length === 0) return ['nothing is found'];
  return own.flatMap((diagnostic) => {
    const { fix, alternatives = [] } = diagnostic;
    const routes = fix === undefined ? alternatives : [fix, ...alternatives];
    return routes.flatMap((route) =>
      routeProblems(route, { document, before, diagnostic }).map((it) => `${route.label}: ${it}`),
    );
  });
}

function isOfExample({ node, edge }: Place): boolean {
  const id = node ?? edge;
  return id === undefined || id.startsWith(PREFIX);
}

interface Situation {
  readonly document: ArchDocument;
  readonly before: readonly Diagnostic[];
  readonly diagnostic: Diagnostic;
}

function routeProblems(fix: Fix, { document, before, diagnostic }: Situation): readonly string[] {
  const change = commit(document, fix.edits);
  const after = validate(change.document, catalog);
  const known = new Set(before.map(keyOf));
  const fresh = after.filter(
    (it) => (it.severity === 'error' || it.severity === 'warning') && !known.has(keyOf(it)),
  );
  const undone = printDocument(follow(change.document, change.inverse));
  const text = printDocument(document);
  return [
    ...after.filter((it) => saysSame(it, diagnostic)).map((it) => `is left: ${it.message}`),
    ...fresh.map((it) => `is new: ${it.severity} ${it.rule}: ${it.message}`),
    ...(undone === text ? [] : ['undo gives other bytes']),
    ...exportProblems(document, change.document),
  ];
}

function keyOf({ rule, severity, at }: Diagnostic): string {
  return JSON.stringify([rule, severity, at.node, at.edge]);
}

function saysSame(one: Diagnostic, other: Diagnostic): boolean {
  return one.rule === other.rule && JSON.stringify(one.at) === JSON.stringify(other.at);
}

/** What exported before exports after; what has no error left exports unforced. */
function exportProblems(before: ArchDocument, after: ArchDocument): readonly string[] {
  const force = validate(after, catalog).some(({ severity }) => severity === 'error');
  return targets.flatMap((target) => {
    const result = exportProject(after, target, { registry, force });
    if (result.ok) return [];
    if (force && !exportProject(before, target, { registry, force }).ok) return [];
    return result.problem.map(({ message }) => `${target.id}: ${message}`);
  });
}
