import { loadCoreRegistry } from '@archivolt/cfn-spec';
import { describe, expect, it } from 'vitest';
import { catalog as bare, createCatalog } from '../catalog/catalog.js';
import { defineRule, type Rule } from '../define/index.js';
import { ruleIds } from '../generated/ids.js';
import { ruleProblems } from '../testing/contract/rule-contract.js';

const catalog = createCatalog({ ...bare, registry: await loadCoreRegistry(namedTypes()) });

describe.each(catalog.rules.map((rule, index) => [ruleIds[index] ?? '', rule] as const))(
  '%s',
  (place, rule) => {
    it('keeps the contract of rules', () => {
      expect(ruleProblems(rule, { catalog, place })).toEqual([]);
    });
  },
);

const sound = {
  id: 'correctness/no-long-timeout',
  severity: 'error',
  summary: 'A timeout is short.',
  why: 'Long ones are slow.',
  cite: { title: 'Quotas', url: 'https://docs.aws.amazon.com/lambda/latest/dg/limits.html' },
  over: 'node',
  on: { service: 'lambda-function' },
  check: ({ node }) =>
    (node.number('Timeout') ?? 0) <= 10
      ? undefined
      : {
          at: node.at('Timeout'),
          message: 'It is long.',
          fix: { label: 'Set 10 s', safe: true, edits: [node.set('Timeout', 10)] },
        },
  examples: {
    valid: ['f: lambda-function { Timeout: 10 }'],
    invalid: [
      {
        before: 'f: lambda-function { Timeout: 11 }',
        after: 'f: lambda-function { Timeout: 10 }',
      },
    ],
  },
} satisfies Parameters<typeof defineRule>[0];

function problemsOf(change: object): string {
  const rule = defineRule({ ...sound, ...change }) as Rule;
  return ruleProblems(rule, { catalog, place: sound.id }).join('\n');
}

describe('the contract of rules', () => {
  it('is kept by a sound rule', () => {
    expect(problemsOf({})).toBe('');
  });

  const { valid, invalid } = sound.examples;
  it.each([
    [{ id: 'correctness/no-other' }, 'its id is not its place'],
    [{ summary: 'no sentence' }, 'no sentence'],
    [{ cite: { title: 'A blog', url: 'http://example.com' } }, 'no page of AWS'],
    [{ examples: { valid: [], invalid } }, 'it has no valid example'],
    [{ examples: { valid, invalid: [] } }, 'it has no invalid example'],
    [{ examples: { valid: ['f: lambda-function { Timeout: 11 }'], invalid } }, 'not silent'],
    [{ examples: { valid: ['f: nonsense'], invalid } }, 'no service nonsense'],
    [{ examples: { valid, invalid: [{ before: valid[0] }] } }, '0 diagnostics, not one'],
    [
      {
        examples: {
          valid,
          invalid: [{ before: `${invalid[0]?.before}\ng: lambda-function { Timeout: 12 }` }],
        },
      },
      '2 diagnostics, not one',
    ],
    [
      {
        examples: {
          valid,
          invalid: [{ ...invalid[0], after: 'f: lambda-function { Timeout: 9 }' }],
        },
      },
      'not',
    ],
    [{ check: () => ({ at: { node: 'z' }, message: 'It is.' }) }, 'no node z'],
    [
      {
        check: () => {
          throw new Error('oops');
        },
      },
      'threw: Error: oops',
    ],
    [
      {
        check: ({ node }: Parameters<typeof sound.check>[0]) =>
          (node.number('Timeout') ?? 0) <= 10
            ? undefined
            : {
                at: node.at(),
                message: 'It is long.',
                fix: { label: 'Set 20 s', safe: true, edits: [node.set('Timeout', 20)] },
              },
      },
      '"Set 20 s" leaves It is long.',
    ],
  ])('is broken by %o', (change, problem) => {
    expect(problemsOf(change)).toContain(problem);
  });
});

/** Types that examples name: their limits are loaded too. */
function namedTypes(): readonly string[] {
  const texts = bare.rules.flatMap(({ examples: { valid, invalid } }) => [
    ...valid,
    ...invalid.map(({ before }) => before),
  ]);
  return texts.flatMap((text) =>
    [...text.matchAll(/\$type: '([\w:]+)'/g)].map(([, type = '']) => type),
  );
}
