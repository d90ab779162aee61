import { expect, test } from 'vitest';
import { catalog } from '../catalog/catalog.js';
import { DesignGraph } from '../graph/design-graph.js';
import { sampleDesign } from '../testing/index.js';
import { diagnose } from './check.js';
import { Schedule } from './schedule.js';

test('no rule over the whole design reads whole records: it would run again at every edit', () => {
  const read: string[] = [];
  let isListening = false;
  const track = (key: string) => void (isListening && read.push(key));
  const graph = new DesignGraph(sampleDesign(60), catalog, { track });
  const rules = new Schedule(catalog).design;
  expect(rules.length).toBeGreaterThan(5);
  const whole = rules.filter((rule) => {
    const look = () => graph.tracker.run({ reads: [] }, () => diagnose(graph, rule, { graph }));
    isListening = false;
    look(); // works out the facts, which may read what they like
    isListening = true;
    read.length = 0;
    look();
    return read.some((key) => /^(node|wire)\/.*\/#record$/.test(key));
  });
  expect(whole.map(({ id }) => id)).toEqual([]);
});
