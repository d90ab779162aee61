import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { arnText } from './wiring.js';

/** What an alarm does with the server that it watches. */
export const alarmServer = defineConnection({
  id: 'alarm-server',
  row: 'C26',
  title: 'Action on a server',
  from: service('cloudwatch-alarm'),
  to: service('ec2-instance'),
  verb: 'acts on',
  kind: 'event',
  rank: 60,
  cite: awsPage(
    'Create alarms to stop, terminate, reboot, or recover an EC2 instance',
    'AmazonCloudWatch/latest/monitoring/UsingAlarmActions.html',
  ),
  annotate: {
    Action: {
      title: 'Action',
      default: 'recover',
      options: [
        { value: 'recover', title: 'Recover' },
        { value: 'reboot', title: 'Reboot' },
        { value: 'stop', title: 'Stop' },
        { value: 'terminate', title: 'Terminate' },
      ],
    },
  },
  label: (wire) => wire.string('Action') ?? 'recover',
  effects: ({ source, wire }) => [
    {
      kind: 'property',
      on: source.ref,
      path: ['AlarmActions'],
      value: [arnText(`arn:\${P}:automate:\${R}:ec2:${wire.string('Action') ?? 'recover'}`)],
      mode: 'append',
    },
  ],
});
