import { loadRegistry } from '@archivolt/cfn-spec';
import { commit } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
import { expect, test, vi } from 'vitest';
import { keepElsewhere, type Elsewhere } from './elsewhere-keeper.js';

const FUNCTION = "Runtime: 'nodejs22.x', Handler: 'index.handler'";
const DESIGN = {
  ...arch(
    `param Memory: Number = 512; f: lambda-function { ${FUNCTION}, MemorySize: { Ref: 'Memory' } }`,
  ),
  environments: {
    dev: { parameters: { Memory: 256 } },
    prod: { parameters: { Memory: 64 } },
  },
};

const PAUSE = 20;

function keeper() {
  const answers: (readonly Elsewhere[])[] = [];
  const ask = keepElsewhere(loadRegistry, ({ elsewhere }) => answers.push(elsewhere), PAUSE);
  const answered = (count: number) => vi.waitFor(() => expect(answers).toHaveLength(count), 20_000);
  return { answers, ask, answered };
}

function told(elsewhere: readonly Elsewhere[] | undefined) {
  return elsewhere?.map(({ environment, problems }) => [
    environment,
    problems.filter(({ severity }) => severity === 'error').map(({ rule, at }) => [rule, at.node]),
  ]);
}

test('tells what is wrong in an environment that is not looked at, without a fix', async () => {
  const { answers, ask, answered } = keeper();
  ask({ kind: 'reset', document: DESIGN, serial: 1, environment: 'dev' });
  await answered(1);
  expect(told(answers[0])).toEqual([['prod', [['correctness/no-memory-outside-range', 'f']]]]);
  expect(answers[0]?.[0]?.problems.every(({ fix }) => fix === undefined)).toBe(true);
});

test('edits that follow one another are looked at once, and what is mended is taken back', async () => {
  const { answers, ask, answered } = keeper();
  ask({ kind: 'reset', document: DESIGN, serial: 1 });
  const rename = commit(DESIGN, { edit: 'node.rename', args: { nodeId: 'f', name: 'g' } });
  ask({ kind: 'update', patches: rename.patches, serial: 2 });
  await answered(1);
  expect(told(answers[0])).toHaveLength(1);
  const value = { parameters: { Memory: 128 } };
  const mended = commit(rename.document, {
    edit: 'environment.set',
    args: { name: 'prod', value },
  });
  ask({ kind: 'update', patches: mended.patches, serial: 3 });
  await answered(2);
  expect(answers[1]).toEqual([]);
});

test('what is told where one looks is not told again', async () => {
  const { answers, ask, answered } = keeper();
  ask({ kind: 'reset', document: DESIGN, serial: 1 });
  await answered(1);
  ask({ kind: 'reset', document: DESIGN, serial: 2, environment: 'prod' });
  await answered(2);
  expect(answers[1]).toEqual([]);
});
