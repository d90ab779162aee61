import { loadRegistry } from '@archivolt/cfn-spec';
import { commit, emptyDocument } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
import { expect, test, vi } from 'vitest';
import { keepRules } from './rule-keeper.js';
import type { Judged } from './rule-runner.js';

const ODD = arch("p: cfn-resource { $type: 'AWS::SSM::Parameter', Type: 'String', Valeu: 'x' }");
const SCHEMA = 'correctness/no-schema-violation';

function keeper() {
  const answers: Judged[] = [];
  const load = vi.fn(loadRegistry);
  const ask = keepRules(load, (answer) => answers.push(answer));
  return { answers, load, ask };
}

function rulesOf(answer: Judged | undefined): readonly string[] {
  return (answer?.diagnostics ?? []).map(({ rule }) => rule);
}

test('answers at once, and again when CloudFormation’s registry is there', async () => {
  const { answers, ask } = keeper();
  ask({ kind: 'reset', document: ODD, serial: 4 });
  expect(answers).toHaveLength(1);
  expect(rulesOf(answers[0])).not.toContain(SCHEMA);
  await vi.waitFor(() => expect(answers).toHaveLength(2), 20_000);
  expect(answers[1]?.serial).toBe(4);
  expect(rulesOf(answers[1])).toContain(SCHEMA);
});

test('the late answer speaks of the document as it is by then', async () => {
  const { answers, ask } = keeper();
  ask({ kind: 'reset', document: ODD, serial: 1 });
  const remove = { edit: 'node.remove', args: { ids: ['p'] } };
  ask({ kind: 'update', patches: commit(ODD, remove).patches, serial: 2 });
  await vi.waitFor(() => expect(answers).toHaveLength(3), 20_000);
  expect(answers[2]).toEqual({ diagnostics: [], serial: 2 });
});

test('types are asked for once', async () => {
  const { answers, ask, load } = keeper();
  ask({ kind: 'reset', document: emptyDocument(), serial: 1 });
  expect(load).not.toHaveBeenCalled();
  ask({ kind: 'reset', document: ODD, serial: 2 });
  await vi.waitFor(() => expect(answers).toHaveLength(3), 20_000);
  ask({ kind: 'reset', document: ODD, serial: 3 });
  expect(load).toHaveBeenCalledTimes(1);
  expect(rulesOf(answers.at(-1))).toContain(SCHEMA);
});
