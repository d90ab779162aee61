import { defineConnection, ref, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { behaviourOf, patternAnnotations } from './origins.js';
import { VIEWER_FIELDS } from './viewer-fields.js';

const page = awsPage(
  'Use real-time access logs',
  'AmazonCloudFront/latest/DeveloperGuide/real-time-logs.html',
);

/** Requests of one behaviour become records within seconds. */
export const viewerLog = defineConnection({
  id: 'viewer-log',
  row: 'C26',
  title: 'Real-time log',
  from: service('cloudfront-distribution'),
  to: service('kinesis-stream'),
  verb: 'logs requests to',
  kind: 'event',
  rank: 50,
  cite: page,
  annotate: {
    SamplingRate: {
      title: 'Sample',
      unit: '%',
      default: 100,
      min: 1,
      max: 100,
      type: 'integer',
      docs: 'Of the requests.',
      cite: page,
    },
    Fields: { title: 'Fields', type: 'list', docs: 'In their order. The usual ones unless set.' },
    ...patternAnnotations,
  },
  label: (wire) => wire.string('PathPattern'),
  effects: ({ target, wire }) => {
    const role = ref(wire.id, 'role');
    return [
      { kind: 'role', name: 'role', service: 'cloudfront.amazonaws.com' },
      {
        kind: 'grant',
        to: role,
        actions: [
          'kinesis:DescribeStream',
          'kinesis:DescribeStreamSummary',
          'kinesis:PutRecord',
          'kinesis:PutRecords',
        ],
        resources: [target.arn],
      },
      {
        kind: 'resource',
        name: 'log',
        type: 'AWS::CloudFront::RealtimeLogConfig',
        properties: {
          EndPoints: [
            {
              KinesisStreamConfig: {
                RoleArn: { ...role, attr: 'Arn' },
                StreamArn: target.arn,
              },
              StreamType: 'Kinesis',
            },
          ],
          Fields: wire.list('Fields') ?? VIEWER_FIELDS,
          Name: { 'Fn::Sub': `\${AWS::StackName}-${wire.id.slice(0, 60)}` },
          SamplingRate: wire.value('SamplingRate') ?? 100,
        },
        tells: { EndPoints: [{ KinesisStreamConfig: { StreamArn: target.arn } }] },
        dependsOn: [role],
      },
      ...behaviourOf(wire),
    ];
  },
});
