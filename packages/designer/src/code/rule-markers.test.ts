import type { Diagnostic } from '@archivolt/model';
import { expect, it } from 'vitest';
import { ruleMarkers } from './rule-markers.js';

const LINES = `Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      Environment:
        Variables:
          Timeout: '5'
      Timeout: 2000 # too long
  Jobs:
    Type: AWS::SQS::Queue`.split('\n');
const marks = [
  { owner: 'f', path: 'template.yaml', from: 2, to: 8 },
  { owner: 'jobs', path: 'template.yaml', from: 9, to: 10 },
];

function said(at: Diagnostic['at'], more: Partial<Diagnostic> = {}): Diagnostic {
  return {
    rule: 'correctness/required-property',
    severity: 'error',
    message: 'It is too long.',
    citation: { title: 'a', url: 'https://docs.aws.amazon.com/a' },
    at,
    ...more,
  } as Diagnostic;
}

const linesOf = (...diagnostics: readonly Diagnostic[]) =>
  ruleMarkers(diagnostics, { lines: LINES, marks }).map(({ line, column, endColumn }) => [
    line,
    (LINES[line - 1] ?? '').slice(column - 1, endColumn - 1),
  ]);

it('stands at the property that a rule speaks of, else where its resource begins', () => {
  expect(
    linesOf(
      said({ node: 'f', property: 'Environment.Variables' }),
      said({ node: 'jobs', property: 'VisibilityTimeout' }),
      said({ node: 'f' }),
      said({ node: 'gone' }),
    ),
  ).toEqual([
    [6, 'Variables:'],
    [9, 'Jobs:'],
    [2, 'F:'],
  ]);
});

it('leaves out the comment, what was suppressed, and what is no fault', () => {
  expect(
    linesOf(
      said({ node: 'f', property: 'Timeout' }, { severity: 'warning' }),
      said({ node: 'f' }, { severity: 'info' }),
      said({ node: 'f' }, { suppressed: { reason: 'so', severity: 'error' } }),
    ),
  ).toEqual([[8, 'Timeout: 2000']]);
});
