import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

/** An alarm that a composite alarm looks at. The rule is the composite's own effect. */
export const alarmMember = defineConnection({
  id: 'alarm-member',
  row: 'C26',
  title: 'Member of a composite alarm',
  from: service('cloudwatch-alarm', 'cloudwatch-composite-alarm'),
  to: service('cloudwatch-composite-alarm'),
  verb: 'counts for',
  kind: 'placement',
  rank: 60,
  cite: awsPage(
    'PutCompositeAlarm',
    'AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html',
    { section: 'Benefits of AWS Lambda' },
  ),
  annotate: {
    State: {
      title: 'Counts when',
      default: 'ALARM',
      options: [
        { value: 'ALARM', title: 'It is off' },
        { value: 'INSUFFICIENT_DATA', title: 'There are no data' },
        { value: 'OK', title: 'It is quiet' },
      ],
    },
    Join: {
      title: 'Of the alarms',
      default: 'any',
      widget: 'segments',
      options: [
        { value: 'any', title: 'Any' },
        { value: 'all', title: 'All' },
      ],
      docs: 'All, as soon as one of the wires says so.',
    },
  },
  refuses: ({ source, target }) =>
    source.id === target.id
      ? { message: `${source.name} cannot count for itself.`, why: 'It would wait for itself.' }
      : undefined,
  label: (wire) => wire.string('State'),
  effects: () => [],
});
