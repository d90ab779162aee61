import { importTemplate } from '@archivolt/importers';
import { expect, it } from 'vitest';
import { largeTemplate } from '../testing/large-template.js';

const GROUPS = 47;
/** In each group: a route, a mapping, a dead letter, two accesses, and for two alarms what they watch and whom they tell. */
const WIRES = 9 * GROUPS;

it('finds every wire of a template as large as the largest real ones, in bounded time', () => {
  const text = largeTemplate(GROUPS);
  expect(text.split('\n').length).toBeGreaterThan(10_000);
  const before = process.cpuUsage();
  const result = importTemplate(text);
  const { user, system } = process.cpuUsage(before);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  expect(result.value.report).toMatchObject({ resources: 382, generic: 0 });
  expect(result.value.report.connections).toHaveLength(WIRES);
  expect((user + system) / 1000).toBeLessThan(8000);
});
