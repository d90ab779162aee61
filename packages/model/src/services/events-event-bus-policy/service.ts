import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const page = awsPage(
  'Permissions for event buses in Amazon EventBridge',
  'eventbridge/latest/userguide/eb-event-bus-perms.html',
);

/** One statement of a bus's policy: who else may put events on it. */
export const eventsEventBusPolicy = defineService({
  id: 'events-event-bus-policy',
  row: 'C22',
  title: 'Event bus policy',
  noun: 'BusPolicy',
  category: 'messaging',
  share: 0.4,
  type: 'AWS::Events::EventBusPolicy',
  summary: 'Lets another account, or your organization, put events on a bus.',
  cite: page,
  keywords: ['eventbridge', 'bus', 'policy', 'cross-account', 'organization', 'permission'],
  fact: (node) => node.string('StatementId') ?? 'Policy',
  annotate: {
    EventBusName: {
      title: 'Bus',
      section: 'Policy',
      widget: 'reference',
      refersTo: { service: 'events-event-bus' },
      docs: 'The default bus unless set.',
      replaces: true,
    },
    StatementId: {
      title: 'Statement',
      section: 'Policy',
      required: true,
      pattern: '[a-zA-Z0-9_-]{1,64}',
      replaces: true,
    },
    Statement: {
      title: 'Who may',
      section: 'Policy',
      type: 'json',
      widget: 'code',
      docs: 'Effect, Principal, Action and Resource. A whole organization is named by a condition on aws:PrincipalOrgID.',
      cite: page,
    },
  },
  capabilities: {
    refers: [{ to: 'events-event-bus', property: 'EventBusName', value: 'ref', label: 'opens' }],
  },
  arn: 'Ref',
  initial: {
    properties: {
      Statement: {
        Action: 'events:PutEvents',
        Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' } },
        Effect: 'Allow',
        Principal: '*',
        Resource: {
          'Fn::Sub':
            'arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:event-bus/default',
        },
      },
      StatementId: 'organization',
    },
  },
});
