import { expect, test } from 'vitest';
import { supportsNode } from './node-version.mjs';
import { closingLine, sum, tallyPlaywright, tallyStep, tallyVitest } from './tally.mjs';

test('vitest: tests by status, and a file that cannot be loaded', () => {
  const test = (fullName: string, status: string) => ({ fullName, status });
  const results = [
    test('a', 'passed'),
    test('b', 'failed'),
    test('c', 'skipped'),
    test('d', 'todo'),
  ];
  const tally = tallyVitest({
    testResults: [
      { name: 'x.test.ts', status: 'failed', assertionResults: results },
      { name: 'y.test.ts', status: 'failed', assertionResults: [] },
    ],
  });
  expect(tally).toEqual({ passed: 1, failed: ['b', 'y.test.ts'], skipped: ['c', 'd'] });
});

test('Playwright: nested suites; flaky is failed', () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
  const tally = tallyPlaywright({
    suites: [
      {
        title: 'a.spec.ts',
        specs: [spec('draws', 'expected')],
        suites: [
          { title: 'undo', specs: [spec('once', 'flaky'), spec('twice', 'unexpected')] },
          { title: 'mac', specs: [spec('menu', 'skipped')] },
        ],
      },
    ],
    errors: [{ message: 'no server' }],
  });
  expect(tally).toEqual({
    passed: 1,
    failed: ['e2e: no server', 'a.spec.ts › undo › once', 'a.spec.ts › undo › twice'],
    skipped: ['a.spec.ts › mac › menu'],
  });
});

test('one closing line over all suites', () => {
  const steps = [tallyStep('types', true), tallyStep('lint', false), tallyStep('build', true)];
  expect(closingLine(sum(steps))).toBe('2 passed, 1 failed, 0 skipped');
});

test.each([
  ['18.20.0', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['21.7.3', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['24.0.0', true],
])('Node %s: %s', (version, supported) => {
  expect(supportsNode(version)).toBe(supported);
});
