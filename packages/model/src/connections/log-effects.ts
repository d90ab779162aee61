import { ref, type Effect, type NodeView, type ValueMap, type WireView } from '../define/index.js';

const DELIVERY = [
  'logs:CreateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:DescribeLogGroups',
  'logs:DescribeResourcePolicies',
  'logs:GetLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:UpdateLogDelivery',
];

/** Execution logs of a state machine: AWS delivers them on its behalf. */
export function machineLog(machine: NodeView, group: NodeView, wire: WireView): readonly Effect[] {
  return [
    {
      kind: 'property',
      on: machine.ref,
      path: ['LoggingConfiguration'],
      mode: 'merge',
      value: {
        Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn: group.att('Arn') } }],
        IncludeExecutionData: wire.boolean('IncludeExecutionData') ?? false,
        Level: wire.string('Level') ?? 'ERROR',
      },
      dependsOn: [machine.role],
    },
    {
      kind: 'grant',
      to: machine.role,
      actions: DELIVERY,
      resources: ['*'],
      wildcard: 'Log delivery of CloudWatch Logs knows no narrower resource.',
    },
  ];
}

const REST_FORMAT: ValueMap = {
  requestId: '$context.requestId',
  ip: '$context.identity.sourceIp',
  requestTime: '$context.requestTime',
  httpMethod: '$context.httpMethod',
  resourcePath: '$context.resourcePath',
  status: '$context.status',
  responseLength: '$context.responseLength',
};
const HTTP_FORMAT: ValueMap = {
  requestId: '$context.requestId',
  ip: '$context.identity.sourceIp',
  requestTime: '$context.requestTime',
  httpMethod: '$context.httpMethod',
  routeKey: '$context.routeKey',
  status: '$context.status',
  responseLength: '$context.responseLength',
};
const SOCKET_FORMAT: ValueMap = {
  requestId: '$context.requestId',
  ip: '$context.identity.sourceIp',
  requestTime: '$context.requestTime',
  eventType: '$context.eventType',
  routeKey: '$context.routeKey',
  connectionId: '$context.connectionId',
  status: '$context.status',
};

/** Access logs of a REST API. Its Region's account names a role once, for all APIs. */
export function restAccessLog(api: NodeView, group: NodeView, wire: WireView): readonly Effect[] {
  return accessLog(api, wire, { path: 'AccessLogSetting', value: settings(group, REST_FORMAT) });
}

/** Access logs of a WebSocket API, by the same role. */
export function socketAccessLog(api: NodeView, group: NodeView, wire: WireView): readonly Effect[] {
  return accessLog(api, wire, { path: 'AccessLogSettings', value: settings(group, SOCKET_FORMAT) });
}

function settings(group: NodeView, format: ValueMap): ValueMap {
  return { DestinationArn: group.arn, Format: JSON.stringify(format) };
}

function accessLog(
  api: NodeView,
  wire: WireView,
  { path, value }: { readonly path: string; readonly value: ValueMap },
): readonly Effect[] {
  const role = ref(wire.id, 'role');
  return [
    { kind: 'role', name: 'role', service: 'apigateway.amazonaws.com' },
    {
      kind: 'grant',
      to: role,
      actions: [
        'logs:CreateLogGroup',
        'logs:CreateLogStream',
        'logs:DescribeLogGroups',
        'logs:DescribeLogStreams',
        'logs:FilterLogEvents',
        'logs:GetLogEvents',
        'logs:PutLogEvents',
      ],
      resources: ['*'],
      wildcard: 'One role serves the logs of all APIs of the account and Region.',
    },
    {
      kind: 'resource',
      name: 'account',
      type: 'AWS::ApiGateway::Account',
      properties: { CloudWatchRoleArn: { ...role, attr: 'Arn' } },
      attributes: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
      dependsOn: [role],
    },
    {
      kind: 'property',
      on: ref(api.id, 'stage'),
      path: [path],
      mode: 'merge',
      value,
      dependsOn: [ref(wire.id, 'account')],
    },
  ];
}

/** Access logs of an HTTP API. */
export function httpAccessLog(api: NodeView, group: NodeView): readonly Effect[] {
  return [
    {
      kind: 'property',
      on: ref(api.id, 'stage'),
      path: ['AccessLogSettings'],
      mode: 'merge',
      value: { DestinationArn: group.arn, Format: JSON.stringify(HTTP_FORMAT) },
    },
  ];
}
