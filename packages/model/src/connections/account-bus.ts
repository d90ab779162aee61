import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { accountOf } from './accounts.js';
import { arnText, plainName } from './wiring.js';

/** Another account may put events on a bus of yours. */
export const accountBus = defineConnection({
  id: 'account-bus',
  row: 'C22',
  title: 'Events of another account',
  from: service('external-aws-account'),
  to: service('events-event-bus'),
  verb: 'puts events on',
  kind: 'event',
  rank: 50,
  cite: awsPage(
    'Permissions for event buses in Amazon EventBridge',
    'eventbridge/latest/userguide/eb-event-bus-perms.html',
    { section: 'RDS Event Notifications' },
  ),
  effects: ({ source, target }) => [
    {
      kind: 'resource',
      name: 'policy',
      type: 'AWS::Events::EventBusPolicy',
      properties: {
        EventBusName: target.ref,
        Statement: {
          Action: 'events:PutEvents',
          Effect: 'Allow',
          Principal: {
            AWS: arnText('arn:${P}:iam::${Account}:root', { Account: accountOf(source) }),
          },
          Resource: target.arn,
        },
        StatementId: plainName(source.name),
      },
    },
  ],
});
