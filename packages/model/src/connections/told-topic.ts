import {
  defineConnection,
  service,
  type Effect,
  type NodeView,
  type WireView,
} from '../define/index.js';
import { typePage } from '../services/type-page.js';

const SENDERS: Readonly<Record<string, string>> = {
  'backup-vault': 'backup.amazonaws.com',
  'budgets-budget': 'budgets.amazonaws.com',
  'cloudtrail-trail': 'cloudtrail.amazonaws.com',
};

/** A topic that a service tells of what happens: it is let in by the topic's policy. */
export const toldTopic = defineConnection({
  id: 'told-topic',
  title: 'Notification',
  from: service('backup-vault', 'budgets-budget', 'cloudtrail-trail'),
  to: service('sns-topic'),
  verb: 'tells',
  kind: 'event',
  cite: typePage('AWS::SNS::TopicPolicy'),
  annotate: {
    Threshold: {
      title: 'At',
      unit: '%',
      default: 80,
      min: 0,
      docs: 'Of a budget: how much of it is spent.',
    },
    Events: { title: 'Events', type: 'list', docs: 'Of a vault.' },
  },
  label: (wire) =>
    wire.source.service.id === 'budgets-budget' ? `${wire.number('Threshold') ?? 80} %` : undefined,
  effects: ({ source, target, wire }) => [
    named(source, target, wire),
    {
      kind: 'permit',
      name: 'permission',
      on: target.ref,
      service: SENDERS[source.service.id] ?? '',
      actions: ['sns:Publish'],
      sourceAccount: true,
    },
  ],
});

/** How each of them names the topic. */
function named(source: NodeView, target: NodeView, wire: WireView): Effect {
  const { ref } = source;
  if (source.service.id === 'backup-vault') {
    const value = {
      BackupVaultEvents: wire.list('Events') ?? ['BACKUP_JOB_FAILED', 'RESTORE_JOB_COMPLETED'],
      SNSTopicArn: target.ref,
    };
    return { kind: 'property', on: ref, path: ['Notifications'], value, mode: 'set' };
  }
  if (source.service.id === 'cloudtrail-trail') {
    const value = target.att('TopicName');
    return { kind: 'property', on: ref, path: ['SnsTopicName'], value, mode: 'set' };
  }
  const value = {
    Notification: {
      ComparisonOperator: 'GREATER_THAN',
      NotificationType: 'ACTUAL',
      Threshold: wire.number('Threshold') ?? 80,
      ThresholdType: 'PERCENTAGE',
    },
    Subscribers: [{ Address: target.ref, SubscriptionType: 'SNS' }],
  };
  return {
    kind: 'property',
    on: ref,
    path: ['NotificationsWithSubscribers'],
    value: [value],
    mode: 'append',
  };
}
