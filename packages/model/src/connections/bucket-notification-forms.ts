import type { NodeView, ValueMap, WireView } from '../define/index.js';
import { calledArn } from './wiring.js';

/** How a bucket's configuration names one kind of target. */
export interface Form {
  readonly list: string;
  readonly key: string;
  readonly action: string;
}

export const FORMS: Readonly<Record<string, Form>> = {
  'lambda-function': {
    list: 'LambdaConfigurations',
    key: 'Function',
    action: 'lambda:InvokeFunction',
  },
  'sqs-queue': { list: 'QueueConfigurations', key: 'Queue', action: 'sqs:SendMessage' },
  'sns-topic': { list: 'TopicConfigurations', key: 'Topic', action: 'sns:Publish' },
};

/** One entry for each event that the wire carries. */
export function configurations(form: Form, target: NodeView, wire: WireView): readonly ValueMap[] {
  const events = wire.list('Events') ?? ['s3:ObjectCreated:*'];
  const rules = ['Prefix', 'Suffix'].flatMap((name) => {
    const value = wire.value(name);
    return value === undefined ? [] : [{ Name: name.toLowerCase(), Value: value }];
  });
  const filter = rules.length === 0 ? {} : { Filter: { S3Key: { Rules: rules } } };
  return events.map((event) => ({ Event: event, ...filter, [form.key]: calledArn(target) }));
}
