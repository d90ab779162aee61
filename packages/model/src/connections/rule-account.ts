import { att, defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { accountOf } from './accounts.js';
import { ruleTargetAnnotations, targetOf } from './rule-targets.js';
import { arnText, OF_THIS_ACCOUNT } from './wiring.js';

const {
  RetryPolicy: _,
  MessageGroupId: __,
  PartitionKeyPath: ___,
  ...inputs
} = ruleTargetAnnotations;

/** Events go on to a bus of another account or Region, whose policy must let this account in. */
export const ruleAccount = defineConnection({
  id: 'rule-account',
  row: 'C22',
  title: 'Bus of another account',
  from: service('events-rule'),
  to: service('external-aws-account'),
  verb: 'sends to the bus of',
  kind: 'event',
  rank: 50,
  cite: awsPage(
    'Sending and receiving events between AWS accounts in Amazon EventBridge',
    'eventbridge/latest/userguide/eb-cross-account.html',
    { section: 'RDS Event Notifications' },
  ),
  annotate: {
    Bus: {
      title: 'Bus',
      default: 'default',
      pattern: '[/.A-Za-z0-9_-]{1,256}',
      docs: 'Its policy must let this account put events.',
    },
    Region: {
      title: 'Region',
      pattern: '[a-z]{2}(-[a-z]+)+-[0-9]',
      docs: 'This one unless set.',
    },
    ...inputs,
  },
  label: (wire) => wire.string('Region') ?? wire.string('Bus'),
  effects: ({ source, target, wire }) => {
    const arn = arnText('arn:${P}:events:${To}:${Account}:event-bus/${Bus}', {
      Account: accountOf(target),
      Bus: wire.string('Bus') ?? 'default',
      To: wire.value('Region') ?? { Ref: 'AWS::Region' },
    });
    const role = att(wire.id, 'Arn', 'role');
    const item = targetOf(wire, { Arn: arn, RoleArn: role });
    return [
      { kind: 'property', on: source.ref, path: ['Targets'], value: [item], mode: 'append' },
      { kind: 'role', name: 'role', service: 'events.amazonaws.com', condition: OF_THIS_ACCOUNT },
      {
        kind: 'grant',
        to: { $ref: wire.id, part: 'role' },
        actions: ['events:PutEvents'],
        resources: [arn],
      },
    ];
  },
});
