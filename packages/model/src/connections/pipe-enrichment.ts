import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { pipedCallAnnotations, pipedTo } from './pipe-targets.js';

/** What a pipe calls with each batch, and waits for, before its target. */
export const pipeEnrichment = defineConnection({
  id: 'pipe-enrichment',
  row: 'C22',
  title: 'Enrichment',
  from: service('pipes-pipe'),
  to: service(
    'apigateway-rest-api',
    'apigatewayv2-http-api',
    'events-api-destination',
    'lambda-function',
    'stepfunctions-state-machine',
  ),
  verb: 'asks',
  kind: 'request',
  rank: 20,
  cite: awsPage(
    'Amazon EventBridge Pipes targets',
    'eventbridge/latest/userguide/eb-pipes-event-target.html',
  ),
  annotate: pipedCallAnnotations,
  effects: ({ source, target, wire }) => {
    const isMachine = target.service.id === 'stepfunctions-state-machine';
    const { arn, actions, parameters } = pipedTo(wire);
    const http = parameters['HttpParameters'];
    return [
      { kind: 'property', on: source.ref, path: ['Enrichment'], value: arn, mode: 'set' },
      ...(http === undefined
        ? []
        : [
            {
              kind: 'property',
              on: source.ref,
              path: ['EnrichmentParameters'],
              value: { HttpParameters: http },
              mode: 'merge',
            } as const,
          ]),
      {
        kind: 'grant',
        to: source.role,
        actions: isMachine ? ['states:StartSyncExecution'] : actions,
        resources: [arn],
      },
    ];
  },
});
