import { stateGraph } from '@archivolt/model';
import { expect, test } from 'vitest';
import { stateRows } from './state-rows.js';

test('each state says where it leads, in the order of the definition', () => {
  const each = { StartAt: 'One', States: { One: { Type: 'Pass', End: true } } };
  const rows = stateRows(
    stateGraph({
      StartAt: 'All',
      States: {
        All: {
          Type: 'Map',
          ItemProcessor: each,
          Next: 'Pick',
          Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Broken' }],
        },
        Pick: {
          Type: 'Choice',
          Choices: [{ Variable: '$.n', NumericEquals: 0, Next: 'All' }],
          Default: 'Broken',
        },
        Broken: { Type: 'Fail' },
      },
    }),
  );
  expect(rows.map(({ node, depth, ways }) => [node.name, depth, ways])).toEqual([
    ['All', 0, 'Starts here. Leads to Pick; to Broken on any error.'],
    ['One', 1, 'Starts here. Ends here.'],
    ['Pick', 0, 'Leads to All if $.n = 0; to Broken otherwise.'],
    ['Broken', 0, ''],
  ]);
});
