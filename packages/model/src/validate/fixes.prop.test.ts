import { loadCoreRegistry } from '@archivolt/cfn-spec';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog as bare, createCatalog } from '../catalog/catalog.js';
import type { Diagnostic } from '../define/rule.js';
import type { ArchDocument, EdgeRecord, NodeRecord } from '../document/document.js';
import { printDocument } from '../document/print.js';
import { commit, follow } from '../edits/commit.js';
import { arch } from '../testing/arch.js';
import { validate } from './validate.js';

const SEED = 20_261_128;
const RUNS = process.env['ARCHIVOLT_SOAK'] === '1' ? 3_000 : 40;
const LARGEST = 40;
const catalog = createCatalog({ ...bare, registry: await loadCoreRegistry() });

/** Broken designs that rules give as examples, but those that are broken by their size. */
const broken: readonly ArchDocument[] = bare.rules
  .flatMap(({ examples }) => examples.invalid.map(({ before }) => arch(before, catalog)))
  .filter(({ nodes, edges }) => Object.keys({ ...nodes, ...edges }).length <= LARGEST);

describe(`quick fixes in designs with several faults (seed ${SEED})`, () => {
  it('take their fault away, make no error, and are undone to the byte', () => {
    const pick = fc.constantFrom(...broken);
    fc.assert(
      fc.property(pick, pick, (one, other) => {
        const design = joined(one, other);
        if (design !== undefined) expect(problemsOf(design)).toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});

function problemsOf(design: ArchDocument): readonly string[] {
  const found = validate(design, catalog);
  const bytes = printDocument(design);
  return found.flatMap((diagnostic) => {
    const { fix, alternatives = [] } = diagnostic;
    return (fix === undefined ? alternatives : [fix, ...alternatives]).flatMap(
      ({ label, edits }) => {
        const { document, inverse } = commit(design, edits);
        const left = validate(document, catalog);
        const said = `${diagnostic.rule}: "${label}"`;
        const isBack = printDocument(follow(document, inverse)) === bytes;
        return [
          ...(left.some((it) => isSame(it, diagnostic)) ? [`${said} leaves its fault`] : []),
          ...freshErrors(found, left).map((it) => `${said} makes ${it.rule}: ${it.message}`),
          ...(isBack ? [] : [`${said} is not undone`]),
        ];
      },
    );
  });
}

function isSame(a: Diagnostic, b: Diagnostic): boolean {
  return (
    a.rule === b.rule && a.message === b.message && JSON.stringify(a.at) === JSON.stringify(b.at)
  );
}

/** Errors of a rule that said nothing of that node or wire before. */
function freshErrors(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
): readonly Diagnostic[] {
  const key = ({ rule, at: { node, edge } }: Diagnostic) => `${rule} ${node} ${edge}`;
  const known = new Set(before.map(key));
  return after.filter((it) => it.severity === 'error' && !known.has(key(it)));
}

const SECTIONS = ['stacks', 'parameters', 'conditions', 'mappings', 'outputs'] as const;

/** Two designs as one, the second under ids of its own; none where they disagree on what both name. */
function joined(one: ArchDocument, other: ArchDocument): ArchDocument | undefined {
  const twin = renamed(other);
  const isClash = SECTIONS.some((section) =>
    Object.entries(twin[section]).some(([name, entry]) => {
      const own = one[section][name];
      return own !== undefined && !isEmpty(own) && !isEmpty(entry) && !isAlike(own, entry);
    }),
  );
  if (isClash) return undefined;
  const merged = <T>(mine: Readonly<Record<string, T>>, theirs: Readonly<Record<string, T>>) => ({
    ...mine,
    ...Object.fromEntries(
      Object.entries(theirs).filter(([name, entry]) => !isEmpty(entry) || mine[name] === undefined),
    ),
  });
  return {
    ...one,
    nodes: { ...one.nodes, ...twin.nodes },
    edges: { ...one.edges, ...twin.edges },
    stacks: merged(one.stacks, twin.stacks),
    parameters: merged(one.parameters, twin.parameters),
    conditions: merged(one.conditions, twin.conditions),
    mappings: merged(one.mappings, twin.mappings),
    outputs: merged(one.outputs, twin.outputs),
  };
}

function isEmpty(entry: unknown): boolean {
  return isAlike(entry, {});
}

function isAlike(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function renamed(design: ArchDocument): ArchDocument {
  const named = (id: string) => `twin-${id}`;
  const text = JSON.stringify(design, (key: string, value: unknown) =>
    key === '$ref' && typeof value === 'string' && Object.hasOwn(design.nodes, value)
      ? named(value)
      : value,
  );
  const copy: ArchDocument = JSON.parse(text);
  const nodes = Object.entries(copy.nodes).map(([id, node]): [string, NodeRecord] => [
    named(id),
    { ...node, name: `twin ${node.name}` },
  ]);
  const edges = Object.entries(copy.edges).map(([id, edge]): [string, EdgeRecord] => [
    named(id),
    { ...edge, from: named(edge.from), to: named(edge.to) },
  ]);
  return { ...copy, nodes: Object.fromEntries(nodes), edges: Object.fromEntries(edges) };
}
