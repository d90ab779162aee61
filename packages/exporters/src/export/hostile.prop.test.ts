import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadCoreRegistry, type Registry } from '@archivolt/cfn-spec';
import { readTemplate, valueOf } from '@archivolt/importers';
import { parseDocument, type ArchDocument } from '@archivolt/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { targets } from '../generated/targets.js';
import { lower } from '../lower/pipeline.js';
import { identifyByName } from '../lower/identify-by-name.js';
import { cfnTemplate } from '../targets/cfn/template.js';
import { samTemplate } from '../targets/sam/template.js';
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
    const { value } = id === 'sam' ? samTemplate(lowered.value) : cfnTemplate(lowered.value);
    const { root } = readTemplate(files.get('template.yaml') ?? '');
    const read = root === undefined ? undefined : valueOf(root);
    if (canonical(read) !== canonical(value)) faults.push(`${id}: template.yaml reads otherwise`);
  }
  return faults;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('hostile texts stay in their places', () => {
  it.each(names)(
    '%s',
    (name) => {
      const document = example(name);
      const before = exported(document);
      const faults: string[] = [];
      for (const [index, path] of textsOf(document).entries()) {
        if (index % STEP !== 0) continue;
        const text = HOSTILE[(index / STEP) % HOSTILE.length] ?? '';
        const place = path.join('.');
        const evil = withTexts(document, (at, old) => (at.join('.') === place ? text : old));
        try {
          faults.push(
            ...faultsOf(evil, before).map((fault) => `${place} = ${text.slice(0, 40)}: ${fault}`),
          );
        } catch (error) {
          faults.push(`${place} = ${text.slice(0, 40)}: ${String(error)}`);
        }
      }
      expect(faults).toEqual([]);
    },
    600_000,
  );
});
