import { bench, describe } from 'vitest';
import { createGraph } from '../graph/create-graph.js';
import { commit, follow } from '../edits/commit.js';
import { sampleDesign } from '../testing/sample-design.js';
import { judgeAll } from './judge.js';
import { createValidator, validate } from './validate.js';

/** The design that the goals name: 5,000 nodes and 7,500 wires; and one with about twice the wires. */
const DESIGNS = [
  { size: 50, wiresPerNode: 1.5 },
  { size: 1_000, wiresPerNode: 1.5 },
  { size: 5_000, wiresPerNode: 1.5 },
  { size: 5_000, wiresPerNode: Infinity },
];
const options = { time: 1_000, warmupTime: 500 };

// The table that is printed compares: it says how many times faster each is than a full run.
describe.each(DESIGNS)('$size nodes, $wiresPerNode wires each', ({ size, wiresPerNode }) => {
  const document = commit(sampleDesign(size, { wiresPerNode }), []).document;

  bench('full run of all rules', () => void validate(document), options);
  bench('opening', () => void createValidator().reset(document), options);
  bench('judgeAll', () => void judgeAll(createGraph(document), 'n5'), options);

  const validator = createValidator();
  validator.reset(document);
  let current = document;
  let value = 0;
  const edited = (edit: string, args: unknown) => {
    const change = commit(current, { edit, args });
    validator.update(change.document, change.patches);
    return change;
  };
  const setTimeoutOf = (node: string) => {
    value = (value + 1) % 900;
    return edited('property.set', { target: { node }, path: 'Timeout', value: value + 1 });
  };

  bench('property edit', () => void (current = setTimeoutOf('n5').document), options);
  bench(
    'property edit and its undo',
    () => {
      const { document: next, inverse } = setTimeoutOf('n5');
      validator.update(follow(next, inverse), inverse);
    },
    options,
  );
  bench(
    'moving a node',
    () => void edited('node.move', { positions: { n5: { x: value, y: 0 } } }),
    options,
  );
});
