import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { secondTarget } from './pipe-ends.js';
import { pipedTo, pipeTargetAnnotations } from './pipe-targets.js';

/** What a pipe hands its events to, with its own role and never by a policy of the target. */
export const pipeTarget = defineConnection({
  id: 'pipe-target',
  row: 'C22',
  title: 'Target of a pipe',
  from: service('pipes-pipe'),
  to: service(
    'apigateway-rest-api',
    'apigatewayv2-http-api',
    'events-api-destination',
    'events-event-bus',
    'firehose-delivery-stream',
    'kinesis-stream',
    'lambda-function',
    'logs-log-group',
    'sns-topic',
    'sqs-queue',
    'stepfunctions-state-machine',
  ),
  verb: 'flows into',
  kind: 'event',
  rank: 50,
  cite: awsPage(
    'Amazon EventBridge Pipes targets',
    'eventbridge/latest/userguide/eb-pipes-event-target.html',
  ),
  annotate: pipeTargetAnnotations,
  refuses: ({ source, target }) => {
    const message = `${source.name} cannot flow into ${target.name}.`;
    if (target.boolean('FifoTopic') === true)
      return { message, why: 'Pipes deliver to standard topics only.' };
    return secondTarget(source, target);
  },
  effects: ({ source, wire }) => {
    const { arn, actions, resource, parameters } = pipedTo(wire);
    return [
      { kind: 'property', on: source.ref, path: ['Target'], value: arn, mode: 'set' },
      ...(Object.keys(parameters).length === 0
        ? []
        : [
            {
              kind: 'property',
              on: source.ref,
              path: ['TargetParameters'],
              value: parameters,
              mode: 'merge',
            } as const,
          ]),
      { kind: 'grant', to: source.role, actions, resources: [resource] },
    ];
  },
});
