import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { importTemplate, readTemplate, resourceLines, valueOf } from '@archivolt/importers';
import {
  commit,
  isMap,
  isReference,
  type ArchDocument,
  type EditCall,
  type Value,
} from '@archivolt/model';
import { assert, integer, property } from 'fast-check';
import { describe, it } from 'vitest';
import { reprint } from '../export/reprint.js';
import { exportInto, type IntoProblem } from './export-into.js';

const TEMPLATES = resolve(import.meta.dirname, '../../../../../shared/corpus/dev/templates');
const hasCorpus = existsSync(TEMPLATES);
const RUNS = process.env['ARCHIVOLT_SOAK'] === '1' ? 500 : 20;
const SEED = Number(process.env['ARCHIVOLT_SEED'] ?? 20_261_128);

/** Resources by logical id: what each says, and its lines but for blank ones and comments after it. */
function resourcesIn(text: string): ReadonlyMap<string, { said: string; lines: string }> {
  const { root } = readTemplate(text);
  const value = root === undefined ? null : valueOf(root);
  const resources = isMap(value) ? value['Resources'] : undefined;
  const all = text.split('\n');
  const starts = [...resourceLines(text)];
  return new Map(
    starts.map(([id, from], index) => {
      const to = starts[index + 1]?.[1] ?? endOf(all, from);
      const lines = all.slice(from - 1, to - 1);
      while (/^\s*(?:#.*)?$/.test(lines.at(-1) ?? 'end')) lines.pop();
      const said = JSON.stringify(isMap(resources) ? resources[id] : undefined) ?? '';
      return [id, { said, lines: lines.join('\n').replace(/,$/, '') }] as const;
    }),
  );
}

/** The line after the last one that stands as far in as this one, or further. */
function endOf(lines: readonly string[], from: number): number {
  const indent = (lines[from - 1] ?? '').search(/\S/);
  const after = lines.findIndex(
    (line, index) => index >= from && /^\s*[^\s#]/.test(line) && line.search(/\S/) < indent,
  );
  return after < 0 ? lines.length + 1 : after + 1;
}

type Pick = <T>(items: readonly T[]) => T | undefined;

/** Numbers from one seed, the same on every machine. */
function picker(seed: number): Pick {
  let state = seed;
  return (items) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return items[Math.floor((state / 2 ** 32) * items.length)];
  };
}

function isPlain(value: Value): boolean {
  return !isMap(value) && !Array.isArray(value) && !isReference(value);
}

function otherThan(value: Value): Value {
  if (typeof value === 'number') return value + 1;
  return typeof value === 'boolean' ? !value : `${String(value)}-other`;
}

function randomEdit(document: ArchDocument, pick: Pick): EditCall {
  const own = Object.entries(document.nodes).filter(([, it]) => it.external === undefined);
  const values = own.flatMap(([node, { properties }]) =>
    Object.entries(properties)
      .filter(([, value]) => isPlain(value))
      .map(([path, value]) => ({ target: { node }, path: [path], value })),
  );
  const value = pick(values);
  const wire = pick(Object.keys(document.edges));
  const [node] = pick(own) ?? [];
  const add = { id: 'added', service: 'sqs-queue', at: { x: 0, y: 0 } };
  const edits: readonly EditCall[] = [
    { edit: 'node.add', args: add },
    ...(value === undefined
      ? []
      : [
          { edit: 'property.set', args: { ...value, value: otherThan(value.value) } },
          { edit: 'property.set', args: { target: value.target, path: value.path } },
        ]),
    ...(wire === undefined ? [] : [{ edit: 'edge.remove', args: { ids: [wire] } }]),
    ...(node === undefined || own.length < 2
      ? []
      : [{ edit: 'node.remove', args: { ids: [node] } }]),
  ];
  return pick(edits) ?? { edit: 'node.add', args: add };
}

/** A node that others name in their own properties can be removed, and nothing is written until they do not. */
function namesWhatIsGone(problem: IntoProblem): boolean {
  return (
    problem.code === 'not-exported' &&
    problem.problems.every(({ code }) => code === 'dangling-reference')
  );
}

/** Resources that say what they said and stand otherwise. */
function touched(before: string, after: string): readonly string[] {
  const was = resourcesIn(before);
  return [...resourcesIn(after)].flatMap(([id, { said, lines }]) => {
    const old = was.get(id);
    return old?.said === said && old.lines !== lines ? [id] : [];
  });
}

describe.skipIf(!hasCorpus)('one edit of a template of the field', () => {
  const files = hasCorpus ? readdirSync(TEMPLATES).toSorted() : [];

  it(`writes the lines of what it changes, ${RUNS} times (seed ${SEED})`, () => {
    const anyFile = integer({ min: 0, max: Math.max(files.length - 1, 0) });
    assert(
      property(anyFile, integer({ min: 0, max: 2 ** 31 }), (at, seed) => {
        const text = readFileSync(join(TEMPLATES, files[at] ?? ''), 'utf8');
        const imported = importTemplate(text, { reprint });
        if (!imported.ok) return;
        const { document } = imported.value;
        const edit = randomEdit(document, picker(seed));
        const written = exportInto(commit(document, edit).document, text, { force: true });
        const about = `${files[at]}: ${JSON.stringify(edit)}`;
        if (!written.ok) {
          if (edit.edit === 'node.remove' && namesWhatIsGone(written.problem)) return;
          throw new Error(`${about}: ${JSON.stringify(written.problem)}`);
        }
        const others = touched(text, written.value.value);
        if (others.length > 0) throw new Error(`${about} also wrote ${others.join(', ')}`);
      }),
      { seed: SEED, numRuns: RUNS, endOnFailure: true },
    );
  }, 600_000);
});
