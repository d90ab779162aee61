import { bench, describe } from 'vitest';
import { createGraph } from '../graph/create-graph.js';
import { commit } from '../edits/commit.js';
import { sampleDesign } from '../testing/sample-design.js';
import { judgeAll } from './judge.js';
import { createValidator, validate } from './validate.js';

describe.each([50, 500, 1_000, 5_000])('%i nodes', (size) => {
  const document = sampleDesign(size);
  const options = { time: 1_000, warmupTime: 500 };

  bench('validate', () => void validate(document), options);

  bench('judgeAll', () => void judgeAll(createGraph(document), 'n5'), options);

  const validator = createValidator();
  validator.reset(document);
  let current = document;
  let value = 0;
  bench(
    'update after one edit',
    () => {
      value = (value + 1) % 900;
      const target = { node: 'n5' };
      const args = { target, path: 'Timeout', value: value + 1 };
      const { document: next, patches } = commit(current, { edit: 'property.set', args });
      validator.update(next, patches);
      current = next;
    },
    options,
  );
});
