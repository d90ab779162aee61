import { expect, it } from 'vitest';
import { catalog } from '../catalog/catalog.js';
import { createGraph } from '../graph/create-graph.js';
import { judge } from '../validate/judge.js';
import { arch } from '../testing/arch.js';

it('a schedule that has a target takes no second one', () => {
  const graph = createGraph(arch('s: scheduler-schedule -> q: sqs-queue; f: lambda-function'), {
    catalog,
  });
  const verdict = judge(graph, 's', 'f');
  expect(JSON.stringify(verdict)).toContain('A schedule has one target, and s has q');
});
