import { createGraph, type Diagnostic, type RuleId } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
import { describe, expect, it } from 'vitest';
import { grouped, hasWords, ruleOf } from './grouping.js';

const graph = createGraph(arch('Fn: lambda-function -> Jobs: sqs-queue'));
const citation = { title: 'T', url: 'https://docs.aws.amazon.com/x' };

const [X, Y] = ['correctness/no-premature-redelivery', 'security/no-many-users'] as const;

function problem(rule: RuleId, node: string): Diagnostic {
  return { rule, severity: 'error', at: { node }, message: `Wrong at ${node}.`, citation };
}

const problems = [problem(X, 'Fn'), problem(Y, 'Jobs'), problem(X, 'Jobs')];

describe('grouped', () => {
  it('keeps the order of what comes first', () => {
    const counts = (by: 'severity' | 'rule' | 'item') =>
      grouped(problems, by, graph).map(({ title, problems: own }) => [title, own.length]);
    expect(counts('severity')).toEqual([[undefined, 3]]);
    expect(counts('rule')).toEqual([
      [ruleOf(X)?.summary, 2],
      [ruleOf(Y)?.summary, 1],
    ]);
    expect(counts('item')).toEqual([
      ['Fn', 1],
      ['Jobs', 2],
    ]);
  });
});

it('a problem is found by its words, its rule and its place, in any order', () => {
  const found = (query: string) => problems.filter((it) => hasWords(it, query, graph)).length;
  expect([found(''), found('jobs'), found('redelivery JOBS'), found('nowhere')]).toEqual([
    3, 2, 1, 0,
  ]);
});
