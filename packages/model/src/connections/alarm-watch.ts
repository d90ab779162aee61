import { can, defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { metricNames, metricOf, monitored } from '../services/metrics.js';
import { computedFrom, watched } from './alarm-metrics.js';

/** A metric of something that an alarm watches. */
export const alarmWatch = defineConnection({
  id: 'alarm-watch',
  row: 'C26',
  title: 'Watched metric',
  from: can(),
  to: service('cloudwatch-alarm'),
  fits: (from) => monitored.includes(from.id),
  verb: 'is watched by',
  kind: 'placement',
  rank: 60,
  cite: awsPage(
    'Using Amazon CloudWatch alarms',
    'AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html',
    { section: 'Benefits of AWS Lambda' },
  ),
  annotate: {
    Metric: {
      title: 'Metric',
      saidBy: 'MetricName',
      docs: 'By its name in CloudWatch. The usual one of the service unless set.',
    },
  },
  initial: ({ source }) => {
    const [name] = metricNames(source.service.id);
    return name === undefined ? {} : { Metric: name };
  },
  label: (wire) => wire.string('Metric'),
  effects: ({ source, target, wire }) => {
    const metric = metricOf(source, wire.string('Metric'));
    if (metric === undefined) return [];
    return target.has('Metrics') ? [computedFrom(source, target, metric)] : watched(target, metric);
  },
});
