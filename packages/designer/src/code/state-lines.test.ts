import { expect, test } from 'vitest';
import { stateLines } from './state-lines.js';

const YAML = `Resources:
  Flow:
    Properties:
      Definition:
        Comment: Pick
        States:
          Choose it:
            Type: Choice
            Default: Pick
          Pick:
            Type: Task

            End: true
  Pick:
    Type: Other`.split('\n');

test('a state is found by its name among the states alone', () => {
  expect(stateLines(YAML, { from: 2, to: 13 }, 'Pick')).toEqual({ from: 10, to: 13 });
  expect(stateLines(YAML, { from: 2, to: 13 }, 'Choose it')).toEqual({ from: 7, to: 9 });
  expect(stateLines(YAML, { from: 2, to: 13 }, 'Other')).toBeUndefined();
  expect(stateLines(YAML, { from: 14, to: 15 }, 'Pick')).toBeUndefined();
});

test('in JSON its closing bracket belongs to it', () => {
  const text = JSON.stringify(
    { States: { 'a "b"': { Type: 'Pass' }, c: { Type: 'Fail' } } },
    null,
    2,
  );
  const lines = text.split('\n');
  expect(stateLines(lines, { from: 1, to: lines.length }, 'a "b"')).toEqual({ from: 3, to: 5 });
});
