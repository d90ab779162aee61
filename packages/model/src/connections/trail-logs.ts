import { defineConnection, ref, service } from '../define/index.js';
import { typePage } from '../services/type-page.js';

/** A trail's events in a log group, where filters and alarms can see them. */
export const trailLogs = defineConnection({
  id: 'trail-logs',
  row: 'C26',
  title: 'Events to logs',
  from: service('cloudtrail-trail'),
  to: service('logs-log-group'),
  verb: 'logs to',
  kind: 'placement',
  cite: typePage('AWS::CloudTrail::Trail'),
  effects: ({ source, target, wire }) => [
    { kind: 'role', name: 'role', service: 'cloudtrail.amazonaws.com' },
    {
      kind: 'grant',
      to: ref(wire.id, 'role'),
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [target.arn],
    },
    {
      kind: 'property',
      on: source.ref,
      path: ['CloudWatchLogsLogGroupArn'],
      value: target.arn,
      mode: 'set',
      dependsOn: [ref(wire.id, 'role')],
    },
    {
      kind: 'property',
      on: source.ref,
      path: ['CloudWatchLogsRoleArn'],
      value: { $ref: wire.id, part: 'role', attr: 'Arn' },
      mode: 'set',
    },
  ],
});
