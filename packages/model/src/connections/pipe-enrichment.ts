import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { calledArn } from './wiring.js';

/** What a pipe calls with each batch, and waits for, before its target. */
export const pipeEnrichment = defineConnection({
  id: 'pipe-enrichment',
  row: 'C22',
  title: 'Enrichment',
  from: service('pipes-pipe'),
  to: service('lambda-function', 'stepfunctions-state-machine'),
  verb: 'asks',
  kind: 'request',
  rank: 20,
  cite: awsPage(
    'Amazon EventBridge Pipes targets',
    'eventbridge/latest/userguide/eb-pipes-event-target.html',
  ),
  effects: ({ source, target }) => {
    const isMachine = target.service.id === 'stepfunctions-state-machine';
    return [
      {
        kind: 'property',
        on: source.ref,
        path: ['Enrichment'],
        value: calledArn(target),
        mode: 'set',
      },
      {
        kind: 'grant',
        to: source.role,
        actions: [isMachine ? 'states:StartSyncExecution' : 'lambda:InvokeFunction'],
        resources: [calledArn(target)],
      },
    ];
  },
});
