import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog/catalog.js';
import { commit } from '../edits/commit.js';
import { arch } from '../testing/arch.js';
import { validate } from '../validate/validate.js';
import type { ArchDocument } from '../document/document.js';

const bare = ({ layout: _, ...document }: ArchDocument) => document;

describe.each(catalog.rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const of = (text: string) => validate(arch(text)).filter((found) => found.rule === id);
  it.each(rule.examples.valid)('valid %s', (text) => {
    expect(of(text)).toEqual([]);
  });
  it.each(rule.examples.invalid)('invalid $before', ({ before, after }) => {
    const found = of(before);
    expect(found.map((d) => d.message)).toHaveLength(1);
    expect(found[0]?.message).toMatch(/\.$/);
    const fix = found[0]?.fix;
    expect(fix === undefined).toBe(after === undefined);
    if (fix === undefined || after === undefined) return;
    const fixed = commit(arch(before), fix.edits).document;
    expect(bare(fixed)).toEqual(bare(arch(after)));
    expect(validate(fixed).filter((d) => d.rule === id)).toEqual([]);
  });
  it('ids and words', () => {
    expect(rule.examples.valid.length).toBeGreaterThan(0);
    expect(rule.examples.invalid.length).toBeGreaterThan(0);
    expect(rule.summary).toMatch(/\.$/);
    expect(rule.why).toMatch(/\.$/);
    for (const { before } of rule.examples.invalid)
      for (const alt of of(before).flatMap((d) => d.alternatives ?? []))
        commit(arch(before), alt.edits);
  });
});
