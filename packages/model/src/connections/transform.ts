import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { destinationOf } from './delivery-destination.js';
import { calledArn } from './wiring.js';

const page = awsPage(
  'Transform source data in Amazon Data Firehose',
  'firehose/latest/dev/data-transformation.html',
  {
    section: 'API Gateway – AWS Service Integration: Kinesis Data Streams example',
  },
);

/** Firehose calls a function on what it gathered before it delivers it. */
export const transform = defineConnection({
  id: 'transform',
  row: 'C21',
  title: 'Transformation',
  from: service('firehose-delivery-stream'),
  to: service('lambda-function'),
  verb: 'transforms with',
  kind: 'request',
  rank: 50,
  cite: page,
  annotate: {
    BufferSizeInMBs: { title: 'Size', unit: 'MB', min: 0.2, max: 3, cite: page },
    BufferIntervalInSeconds: {
      title: 'Interval',
      unit: 's',
      min: 0,
      max: 900,
      type: 'integer',
      cite: page,
    },
    NumberOfRetries: {
      title: 'Retries',
      default: 3,
      min: 0,
      max: 300,
      type: 'integer',
      cite: page,
    },
  },
  effects: ({ source, target, wire }) => {
    const named = ['BufferSizeInMBs', 'BufferIntervalInSeconds', 'NumberOfRetries'].flatMap(
      (name) => {
        const value = wire.number(name);
        return value === undefined ? [] : [{ ParameterName: name, ParameterValue: String(value) }];
      },
    );
    return [
      {
        kind: 'property',
        on: source.ref,
        path: [destinationOf(source), 'ProcessingConfiguration'],
        mode: 'merge',
        value: {
          Enabled: true,
          Processors: [
            {
              Parameters: [
                { ParameterName: 'LambdaArn', ParameterValue: calledArn(target) },
                ...named,
              ],
              Type: 'Lambda',
            },
          ],
        },
      },
      {
        kind: 'grant',
        to: source.role,
        actions: ['lambda:GetFunctionConfiguration', 'lambda:InvokeFunction'],
        resources: [calledArn(target)],
      },
    ];
  },
});
