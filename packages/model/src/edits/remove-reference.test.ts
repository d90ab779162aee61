import { expect, it } from 'vitest';
import { arch } from '../testing/arch.js';
import { commit } from './commit.js';

const remove = (words: string) =>
  commit(arch(words), { edit: 'reference.remove', args: { from: 'a', to: 't' } }).document.nodes[
    'a'
  ]?.properties;

it('ED23 takes out values that name the other, and whole expressions around it', () => {
  expect(
    remove(
      "t: sns-topic { $name: 'Told' }; a: cfn-resource { $type: 'AWS::CloudWatch::Alarm', AlarmActions: [@t, 'arn:x'], OKActions: [@t], Namespace: { Fn::Sub: 'n-${Told.TopicName}' }, Period: 60 }",
    ),
  ).toEqual({ AlarmActions: ['arn:x'], Period: 60 });
});

it('ED23 refuses where there is none', () => {
  expect(() => remove("t: sns-topic; a: cfn-resource { $type: 'AWS::X::Y', Period: 60 }")).toThrow(
    'a does not refer to it.',
  );
});
