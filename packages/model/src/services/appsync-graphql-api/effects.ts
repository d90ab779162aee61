import { ref, sub, type Effect, type NodeView } from '../../define/index.js';

/** The role with which AppSync logs, and the name that AWS requires. */
export function graphqlEffects(node: NodeView): readonly Effect[] {
  return [...naming(node), ...logging(node)];
}

function naming(node: NodeView): readonly Effect[] {
  if (node.has('Name')) return [];
  return [{ kind: 'property', on: node.ref, path: ['Name'], value: node.name, mode: 'set' }];
}

function logging(node: NodeView): readonly Effect[] {
  const isLogging =
    node.has('LogConfig.FieldLogLevel') || node.wires('out', 'graphql-logs').length > 0;
  const isWanted = isLogging && !node.has('LogConfig.CloudWatchLogsRoleArn');
  if (!isWanted || node.record.type !== undefined) return [];
  const role = ref(node.id, 'logsRole');
  return [
    { kind: 'role', name: 'logsRole', service: 'appsync.amazonaws.com' },
    {
      kind: 'grant',
      to: role,
      actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [
        sub(
          'arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:/aws/appsync/apis/*',
        ),
      ],
    },
    {
      kind: 'property',
      on: node.ref,
      path: ['LogConfig', 'CloudWatchLogsRoleArn'],
      value: { ...role, attr: 'Arn' },
      mode: 'set',
    },
  ];
}
