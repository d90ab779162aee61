import { defineConnection, service, type Effect, type NodeView } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { containerLog, refusedContainers } from './container-log.js';
import { httpAccessLog, machineLog, restAccessLog, socketAccessLog } from './log-effects.js';

/** Writes its logs to a group of one's own, with a retention. */
export const logsTo = defineConnection({
  id: 'logs-to',
  row: 'C26',
  title: 'Logs',
  from: service(
    'lambda-function',
    'stepfunctions-state-machine',
    'apigateway-rest-api',
    'apigatewayv2-http-api',
    'apigatewayv2-websocket-api',
    'ecs-service',
    'ecs-task-definition',
  ),
  to: service('logs-log-group'),
  verb: 'logs to',
  kind: 'placement',
  cite: awsPage(
    'Sending Lambda function logs to CloudWatch Logs',
    'lambda/latest/dg/monitoring-cloudwatchlogs.html',
    {
      section: 'Benefits of AWS Lambda',
    },
  ),
  annotate: {
    Level: {
      title: 'Level',
      options: ['OFF', 'ERROR', 'FATAL', 'ALL'].map((value) => ({ value })),
      at: { from: ['stepfunctions-state-machine'] },
      docs: 'Of a state machine. ERROR unless set.',
    },
    IncludeExecutionData: {
      title: 'With data',
      default: false,
      at: { from: ['stepfunctions-state-machine'] },
      docs: 'Of a state machine: inputs and outputs too.',
    },
    StreamPrefix: {
      title: 'Prefix',
      default: 'ecs',
      at: { from: ['ecs-service', 'ecs-task-definition'] },
      docs: 'Of containers: names of their streams start so, before container and task.',
    },
    Mode: {
      title: 'Mode',
      options: [
        { value: 'blocking', title: 'Wait' },
        { value: 'non-blocking', title: 'Drop when full' },
      ],
      at: { from: ['ecs-service', 'ecs-task-definition'] },
      docs: 'Of containers: whether they wait while lines cannot be sent.',
    },
  },
  refuses: ({ source }) => refusedContainers(source),
  label: (wire) => wire.string('Level'),
  effects: ({ source, target, wire }) => {
    if (source.service.id === 'stepfunctions-state-machine')
      return machineLog(source, target, wire);
    if (source.service.id === 'apigateway-rest-api') return restAccessLog(source, target, wire);
    if (source.service.id === 'apigatewayv2-websocket-api')
      return socketAccessLog(source, target, wire);
    if (source.service.id === 'apigatewayv2-http-api') return httpAccessLog(source, target);
    if (source.service.id === 'lambda-function') return functionLog(source, target);
    return containerLog(source, target, wire);
  },
});

function functionLog(source: NodeView, target: NodeView): readonly Effect[] {
  const property = source.can('logs')?.property;
  if (property === undefined) return [];
  return [
    { kind: 'property', on: source.ref, path: property.split('.'), value: target.ref, mode: 'set' },
  ];
}
