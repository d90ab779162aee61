import { loadCoreRegistry } from '@archivolt/cfn-spec';
import { sampleDesign } from '@archivolt/model/testing';
import { expect, it } from 'vitest';
import { targets } from '../generated/targets.js';
import { lower } from '../lower/pipeline.js';
import { contextOf } from './export-project.js';

/** Nodes that make about 250 and 1,000 resources. */
const SIZES = [75, 300] as const;
const ROUNDS = 3;
/** What would be quadratic takes four times as much as what is linear. */
const NOISE = 3;

/** Milliseconds of each step; the shortest of some runs is least disturbed by what else the machine does. */
class Stopwatch {
  readonly best = new Map<string, number>();

  time<T>(step: string, act: () => T): T {
    const start = performance.now();
    const result = act();
    this.best.set(step, Math.min(performance.now() - start, this.best.get(step) ?? Infinity));
    return result;
  }
}

it('a design with four times the resources takes about four times as long to export', async () => {
  const registry = await loadCoreRegistry();
  const measured = SIZES.map((size) => ({ document: sampleDesign(size), watch: new Stopwatch() }));
  const counts: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { document, watch } of measured) {
      const lowered = watch.time('lower', () => lower(document, { force: true }));
      if (!lowered.ok) throw new Error(JSON.stringify(lowered.problem));
      const context = contextOf(document, lowered.value, { registry, force: true });
      for (const { id, print } of targets) watch.time(id, () => print(lowered.value, context));
      counts.push(lowered.value.resources.size);
    }
  }
  const growth = (counts[1] ?? 1) / (counts[0] ?? 1);
  const [small, large] = measured.map(({ watch }) => watch.best);
  for (const [step, time] of small ?? []) {
    expect((large?.get(step) ?? 0) / time, step).toBeLessThan(NOISE * growth);
  }
});
