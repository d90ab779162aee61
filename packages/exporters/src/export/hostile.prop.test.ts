import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadCoreRegistry, type Registry } from '@archivolt/cfn-spec';
import { readTemplate, valueOf } from '@archivolt/importers';
import { parseDocument, type ArchDocument } from '@archivolt/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { targets } from '../generated/targets.js';
import type { ResourceGraph } from '../graph/resource-graph.js';
import { lower } from '../lower/pipeline.js';
import { identifyByName } from '../lower/identify-by-name.js';
import { cfnTemplate } from '../targets/cfn/template.js';
import { definitionsInFiles } from '../targets/sam/definitions-in-files.js';
import { samTemplate } from '../targets/sam/template.js';
import { hostileDesign } from '../testing/hostile-design.js';
import { HOSTILE, textsOf, withTexts } from '../testing/hostile.js';
import { canonical } from '../value/walk.js';
import { exportProject } from './export-project.js';

const EXAMPLES = resolve(import.meta.dirname, '../../../../examples');
const IS_SOAK = process.env['ARCHIVOLT_SOAK'] === '1';
/** Every how many-th text of an example is made hostile. */
const STEP = IS_SOAK ? 1 : 29;
const FILE = /^[\w.@-]+(?:\/[\w.@-]+)*$/;

const names = readdirSync(EXAMPLES).filter((file) => file.endsWith('.arch'));
let registry: Registry;

beforeAll(async () => {
  registry = await loadCoreRegistry();
});

function example(name: string): ArchDocument {
  const parsed = parseDocument(readFileSync(join(EXAMPLES, name), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value;
}

/** Files by target; a target that refuses the design has none. */
function exported(document: ArchDocument): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(
    targets.map((target) => {
      const options = { name: 'hostile', force: true, registry };
      const result = exportProject(document, target, options);
      return [target.id, result.ok ? result.value.value : new Map<string, string>()];
    }),
  );
}

/** Parts of a README that come and go with what a design says. */
const SOMETIMES = new Set(['## Code', '## Left out', '## Parameters', '## Try a function']);

/** What holds the texts of a user, without them. */
function skeleton(path: string, text: string): readonly string[] {
  const lines = text.split('\n');
  if (path.endsWith('README.md')) {
    const parts = lines.filter((line) => /^\s{0,3}(?:#|[-=]{3,}\s*$|<)/.test(line)).slice(1);
    return parts.filter((line) => !SOMETIMES.has(line));
  }
  if (path.endsWith('.toml')) return lines.map((line) => line.replace(/ = .*$/, ''));
  return [];
}

function faultsOf(document: ArchDocument, before: ReturnType<typeof exported>): readonly string[] {
  const faults: string[] = [];
  const lowered = lower(identifyByName(document).document, { force: true });
  for (const [id, files] of exported(document)) {
    for (const [path, text] of files) {
      if (!FILE.test(path)) faults.push(`${id}: a file is called ${JSON.stringify(path)}`);
      if (path.endsWith('.json') && !isJson(text)) faults.push(`${id}: ${path} is no JSON`);
      const known = before.get(id)?.get(path);
      if (known === undefined) continue;
      const [was, is] = [skeleton(path, known), skeleton(path, text)];
      if (was.join('\n') !== is.join('\n'))
        faults.push(`${id}: ${path} has other parts: ${is.join(' ').slice(0, 300)}`);
    }
    if (!lowered.ok || id === 'cdk' || !files.has('template.yaml')) continue;
    const { value } = id === 'sam' ? samInFiles(lowered.value) : cfnTemplate(lowered.value);
    const { root } = readTemplate(files.get('template.yaml') ?? '');
    const read = root === undefined ? undefined : valueOf(root);
    if (canonical(read) !== canonical(value)) faults.push(`${id}: template.yaml reads otherwise`);
  }
  return faults;
}

function samInFiles(graph: ResourceGraph) {
  const { value, entries } = samTemplate(graph);
  return definitionsInFiles(value, entries, new Set());
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What goes wrong with hostile texts in a design, one place at a time. */
function faultsIn(document: ArchDocument, step: number): readonly string[] {
  const before = exported(document);
  return textsOf(document).flatMap((path, index) => {
    if (index % step !== 0) return [];
    const place = path.join('.');
    const text = HOSTILE[(index / step) % HOSTILE.length] ?? '';
    const evil = withTexts(document, (at, old) => (at.join('.') === place ? text : old));
    return told(`${place} = ${text.slice(0, 40)}`, () => faultsOf(evil, before));
  });
}

function told(place: string, find: () => readonly string[]): readonly string[] {
  try {
    return find().map((fault) => `${place}: ${fault}`);
  } catch (error) {
    return [`${place}: ${String(error)}`];
  }
}

describe('hostile texts stay in their places', () => {
  it.each(names)('%s', (name) => expect(faultsIn(example(name), STEP)).toEqual([]), 600_000);

  it('in every kind of text', () => {
    expect(faultsIn(hostileDesign('Name', 'text'), IS_SOAK ? 1 : 3)).toEqual([]);
  });

  it('in names and keys', () => {
    const before = exported(hostileDesign('Name', 'text'));
    const faults = HOSTILE.filter((_, index) => IS_SOAK || index % 3 === 0).flatMap((text) =>
      told(text.slice(0, 40), () => faultsOf(hostileDesign(text, text), before)),
    );
    expect(faults).toEqual([]);
  });
});
