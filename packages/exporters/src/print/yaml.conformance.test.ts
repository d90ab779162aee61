import { spawnSync } from 'node:child_process';
import type { Value } from '@archivolt/model';
import { array, constantFrom, sample } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printYaml } from './yaml.js';

const SIGNS = [...':*?,[]{}#&!|>\'"%@`- =~<.0ab\\/'];
const hasReader = spawnSync('python3', ['-c', 'import yaml']).status === 0;
const READ = 'import json, sys, yaml; json.dump(yaml.safe_load(sys.stdin), sys.stdout)';

/** Texts of signs: all of one and two, and longer ones by chance. */
function texts(): readonly string[] {
  const short = SIGNS.flatMap((a) => [a, ...SIGNS.map((b) => a + b)]);
  const long = array(constantFrom(...SIGNS), { minLength: 3, maxLength: 8 });
  return [...short, ...sample(long, { seed: 20_261_127, numRuns: 2_000 }).map((it) => it.join(''))];
}

function read(text: string): unknown {
  const { stdout, stderr } = spawnSync('python3', ['-c', READ], {
    input: text,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

describe.skipIf(!hasReader)("SAM's reader, PyYAML", () => {
  it('reads what is printed, in lists on one line and in blocks', () => {
    const all = texts();
    const value: Value = Object.fromEntries(all.map((text) => [`k${text}`, [text, { a: text }]]));
    const lists: Value = all.map((text) => [text, 'b', text]);
    expect(read(printYaml(value))).toEqual(value);
    expect(read(printYaml(lists, { compact: true }))).toEqual(lists);
    expect(read(printYaml(value, { flow: true }))).toEqual(value);
  });
});
