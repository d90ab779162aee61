import { OF_THIS_ACCOUNT } from '../../connections/wiring.js';
import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

/** A bus of one's own. What it does with events stands in the rules that name it. */
export const eventsEventBus = defineService({
  id: 'events-event-bus',
  row: 'S37',
  title: 'Event bus',
  noun: 'EventBus',
  category: 'messaging',
  share: 3.7,
  type: 'AWS::Events::EventBus',
  summary: 'Takes events from applications and hands them to the rules that match.',
  cite: awsPage(
    'Event buses in Amazon EventBridge',
    'eventbridge/latest/userguide/eb-event-bus.html',
    {
      section: 'RDS Event Notifications',
    },
  ),
  keywords: ['event', 'bus', 'eventbridge', 'cloudwatch events', 'put events'],
  fact: (node) => `Event bus · ${count(node.wires('out', 'bus-rule').length)}`,
  annotate: {
    Name: {
      title: 'Name',
      section: 'Bus',
      required: true,
      form: 'up to 256 letters, digits and / . _ -, and not default: that bus is there already',
      pattern: '(?!default$)[/.A-Za-z0-9_-]{1,256}',
      docs: 'Taken from the stack and the node unless set.',
      replaces: true,
    },
    Description: { title: 'Description', section: 'Bus', max: 512 },
    KmsKeyIdentifier: { title: 'Key', section: 'Security' },
    'DeadLetterConfig.Arn': { title: 'Dead letters', section: 'Delivery', widget: 'reference' },
    Policy: { title: 'Policy', section: 'Security', type: 'json' },
  },
  capabilities: {
    endpoint: { name: 'events' },
    encrypted: {
      property: 'KmsKeyIdentifier',
      keeper: () => ({
        Action: ['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey'],
        Condition: OF_THIS_ACCOUNT,
        Effect: 'Allow',
        Principal: { Service: 'events.amazonaws.com' },
        Resource: '*',
      }),
    },
    grantable: {
      kind: 'event',
      write: ['events:PutEvents'],
      environment: { suffix: 'NAME', value: 'ref' },
    },
    eventTarget: { by: 'role', actions: ['events:PutEvents'] },
    taskTarget: {
      title: 'Put events',
      resource: 'arn:aws:states:::events:putEvents',
      actions: ['events:PutEvents'],
      parameters: ({ ref }) => ({
        Entries: [
          {
            'Detail.$': '$',
            DetailType: 'StateMachineEvent',
            EventBusName: ref,
            Source: 'archivolt.design',
          },
        ],
      }),
    },
  },
  initial: { properties: {} },
  effects: (node) =>
    node.has('Name')
      ? []
      : [
          {
            kind: 'property',
            on: node.ref,
            path: ['Name'],
            value: { 'Fn::Sub': `\${AWS::StackName}-${node.name.replaceAll(/[^A-Za-z0-9]/g, '')}` },
            mode: 'set',
          },
        ],
});

function count(rules: number): string {
  return rules === 1 ? '1 rule' : `${rules} rules`;
}
