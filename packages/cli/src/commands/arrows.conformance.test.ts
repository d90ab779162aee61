import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { reprint } from '@archivolt/exporters';
import { importTemplate } from '@archivolt/importers';
import { catalog, type ArchDocument } from '@archivolt/model';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../../..');
const CORPUS = resolve(ROOT, '../shared/corpus/dev/templates');
const JUDGE = resolve(ROOT, '../shared/judge');
const READER = resolve(import.meta.dirname, '../testing/read-arrows.py');
const canJudge =
  existsSync(CORPUS) &&
  existsSync(JUDGE) &&
  spawnSync('python3', ['-c', 'import samtranslator, yaml']).status === 0;

/** Measured on 2026-11-28: 0.996 and 0.986. Wires at what SAM makes by itself count for nothing: the reader sees events alone. */
const FLOOR = { recall: 0.99, precision: 0.98 };
/** All of the corpus, on a busy machine. */
const MOST_TIME = 600_000;

interface Arrows {
  readonly arrows: readonly (readonly [from: string, relation: string, to: string])[];
  readonly names: Readonly<Record<string, readonly string[]>>;
}

function readArrows(): ReadonlyMap<string, Arrows> {
  const read = spawnSync('python3', [READER, CORPUS], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, PYTHONPATH: JUDGE, PYTHONDONTWRITEBYTECODE: '1' },
  });
  const all: unknown = JSON.parse(read.stdout);
  return new Map(Object.entries(all as Readonly<Record<string, Arrows>>));
}

/** Nodes by the logical ids of their resources and of what SAM makes of these. */
function ownersIn({ nodes, edges }: ArchDocument): (logicalId: string) => string | undefined {
  const owners = new Map<string, string>();
  for (const [id, { logicalId, name, parts = {} }] of Object.entries(nodes)) {
    owners.set(logicalId ?? name, id);
    for (const part of Object.values(parts)) owners.set(part.logicalId ?? '', id);
  }
  const ofWires = new Set(
    Object.values(edges).flatMap(({ parts = {} }) =>
      Object.values(parts).map((it) => it.logicalId),
    ),
  );
  const stems = [...owners.keys()]
    .filter((it) => it !== '')
    .toSorted((a, b) => b.length - a.length);
  return (logicalId) => {
    if (owners.has(logicalId)) return owners.get(logicalId);
    if (ofWires.has(logicalId)) return undefined;
    return owners.get(stems.find((stem) => logicalId.startsWith(stem)) ?? '');
  };
}

const pairOf = (a: string, b: string) => [a, b].toSorted().join(' ');

/** Pairs of nodes of which one names the other, or that a resource which is of no node names together. */
function namedPairs(
  { names }: Arrows,
  ownerOf: (logicalId: string) => string | undefined,
): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const [resource, others] of Object.entries(names)) {
    const owner = ownerOf(resource);
    const all = others.flatMap((it) => ownerOf(it) ?? []);
    for (const one of owner === undefined ? all : [owner]) {
      for (const other of all) if (one !== other) pairs.add(pairOf(one, other));
    }
  }
  return pairs;
}

/** The judge draws no roles, data sources and balancer parts: an arrow may go by way of one. */
function isReached({ nodes, edges }: ArchDocument, from: string, to: string): boolean {
  const beside = (id: string) =>
    Object.values(edges).flatMap((it) => (it.from === id ? it.to : it.to === id ? it.from : []));
  const others = new Set(beside(to));
  return beside(from).some(
    (id) =>
      others.has(id) && /^(?:iam-|appsync-|lambda-|rds-db-proxy)/.test(nodes[id]?.service ?? ''),
  );
}

/** What is in a network is drawn inside of it. */
function isContainer(document: ArchDocument, id: string): boolean {
  const { capabilities } = catalog.service(document.nodes[id]?.service ?? '') ?? {};
  return capabilities?.container !== undefined;
}

it.skipIf(!canJudge)(
  `finds the arrows that another reader finds, and no others: ${FLOOR.recall} and ${FLOOR.precision}`,
  () => {
    let [arrows, found, wires, supported] = [0, 0, 0, 0];
    for (const [file, read] of readArrows()) {
      const result = importTemplate(readFileSync(join(CORPUS, file)), { reprint });
      if (!result.ok) continue;
      const { document } = result.value;
      const ownerOf = ownersIn(document);
      const judged = new Map<string, readonly string[]>();
      for (const [from, relation, to] of read.arrows) {
        const [a, b] = [ownerOf(from), ownerOf(to)];
        if (a === undefined || b === undefined || a === b) continue;
        judged.set(pairOf(a, b), [...(judged.get(pairOf(a, b)) ?? []), relation]);
      }
      const drawn = new Set(Object.values(document.edges).map(({ from, to }) => pairOf(from, to)));
      for (const [pair, relations] of judged) {
        const [a = '', b = ''] = pair.split(' ');
        if (relations.every((it) => /^(?:environment|may-connect)/.test(it))) continue;
        if (isContainer(document, a) || isContainer(document, b)) continue;
        arrows += 1;
        if (drawn.has(pair) || isReached(document, a, b)) found += 1;
      }
      const named = namedPairs(read, ownerOf);
      for (const { from, to, form } of Object.values(document.edges)) {
        const isImplied =
          form?.kind === 'sam-event' && document.nodes[from]?.logicalId === undefined;
        if (isImplied) continue;
        wires += 1;
        if (judged.has(pairOf(from, to)) || named.has(pairOf(from, to))) supported += 1;
      }
    }
    expect(found / arrows).toBeGreaterThanOrEqual(FLOOR.recall);
    expect(supported / wires).toBeGreaterThanOrEqual(FLOOR.precision);
    expect(wires).toBeGreaterThan(1000);
  },
  MOST_TIME,
);
