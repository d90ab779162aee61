import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lower } from '@archivolt/exporters';
import { importTemplate } from '@archivolt/importers';
import { parseDocument, printDocument, validate, type ArchDocument } from '@archivolt/model';
import { renderSvg } from '@archivolt/render';
import { expect, test } from 'vitest';
import { chanceOf, mutatedText, mutatedTree } from './mutate.js';

const SEED = 20_261_127;
/** Designs and templates: 500 files, or 10,000. */
const [DESIGNS, TEMPLATES] = process.env['ARCHIVOLT_SOAK'] === '1' ? [6000, 4000] : [300, 200];
const LIMIT = 2000;
const EXAMPLES = join(import.meta.dirname, '../../../../examples');

const names = readdirSync(EXAMPLES).filter((name) => name.endsWith('.arch'));
const designs = names.map((name) => readFileSync(join(EXAMPLES, name), 'utf8'));
const templates = readdirSync(join(EXAMPLES, 'expected')).map((name) =>
  readFileSync(join(EXAMPLES, 'expected', name, 'sam/template.yaml'), 'utf8'),
);

/** Runs it within the limit, of the processor's time: other programs may have the machine. */
function hurried<T>(name: string, work: () => T): T {
  const [started, used] = [performance.now(), process.cpuUsage()];
  const result = work();
  const { user, system } = process.cpuUsage(used);
  const took = Math.min(performance.now() - started, (user + system) / 1000);
  expect(took, `${name}, in ms`).toBeLessThan(LIMIT);
  return result;
}

/** All that opening a file starts. Nothing of it may throw, hang, or run what stands in the file. */
function opened(name: string, document: ArchDocument): void {
  hurried(`${name}: rules`, () => validate(document));
  const picture = hurried(`${name}: picture`, () => renderSvg(document, { hasDesign: false }));
  expect(picture, name).not.toMatch(
    /<script|<foreignObject|<[^>]*\son\w+\s*=|href="\s*javascript:/i,
  );
  const text = hurried(`${name}: print`, () => printDocument(document));
  const again = parseDocument(text);
  expect(again.ok && printDocument(again.value), name).toBe(text);
  hurried(`${name}: export`, () => lower(document, { force: true }));
}

const clean = (): readonly string[] => Reflect.ownKeys(Object.prototype).map(String).toSorted();
const CLEAN = clean();

test(`SEC1 SEC2 ${DESIGNS} mutated designs are refused with a place, or drawn (seed ${SEED})`, () => {
  let drawn = 0;
  for (let at = 0; at < DESIGNS; at += 1) {
    const chance = chanceOf(SEED + at);
    const text = designs[at % designs.length] ?? '';
    const mutated =
      chance() < 0.5
        ? mutatedText(text, chance)
        : JSON.stringify(mutatedTree(JSON.parse(text), chance), undefined, 2);
    const name = `design ${at}, ${names[at % names.length]}`;
    const parsed = hurried(name, () => parseDocument(mutated));
    if (parsed.ok) {
      drawn += 1;
      if (drawn % 2 === 0) opened(name, parsed.value);
    } else expect(parsed.problem[0]?.line, name).toBeGreaterThan(0);
  }
  expect(drawn).toBeGreaterThan(DESIGNS / 20);
  expect(clean()).toEqual(CLEAN);
}, 1_800_000);

test(`SEC1 SEC2 ${TEMPLATES} mutated templates are refused with a place, or become designs (seed ${SEED})`, () => {
  let imported = 0;
  for (let at = 0; at < TEMPLATES; at += 1) {
    const chance = chanceOf(SEED + at);
    const mutated = mutatedText(templates[at % templates.length] ?? '', chance);
    const name = `template ${at}`;
    const result = hurried(name, () => importTemplate(mutated, { file: 'template.yaml' }));
    if (!result.ok) {
      expect(result.problem[0]?.line, name).toBeGreaterThan(0);
      continue;
    }
    imported += 1;
    if (at % 5 === 0) opened(name, result.value.document);
  }
  expect(imported).toBeGreaterThan(TEMPLATES / 20);
  expect(clean()).toEqual(CLEAN);
}, 1_800_000);
