import {
  isMap,
  ref,
  type Effect,
  type NodeView,
  type PropertyReads,
  type RefusalReason,
  type WireView,
} from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

const DRIVER = 'awslogs';
const page = awsPage(
  'Send Amazon ECS logs to CloudWatch',
  'AmazonECS/latest/developerguide/using_awslogs.html',
);

/** The definition of what a service or a task runs, when it is its own. */
function definitionOf(node: NodeView): PropertyReads | undefined {
  return node.service.id === 'ecs-service' ? node.part('taskDefinition') : node;
}

/** Places of the containers that no other driver takes the lines of. */
function loggedIn(definition: PropertyReads): readonly number[] {
  return (definition.list('ContainerDefinitions') ?? []).flatMap((container, index) => {
    const log = isMap(container) ? container['LogConfiguration'] : undefined;
    const driver = isMap(log) ? log['LogDriver'] : undefined;
    return driver === undefined || driver === DRIVER ? [index] : [];
  });
}

/** Why the containers of a node can write to no group by a wire. */
export function refusedContainers(node: NodeView): RefusalReason | undefined {
  if (!['ecs-service', 'ecs-task-definition'].includes(node.service.id)) return undefined;
  const message = `${node.name} has no container that could log to a group.`;
  const definition = definitionOf(node);
  if (definition === undefined)
    return { message, why: 'Logs are set in its task definition, which stands elsewhere.' };
  if (loggedIn(definition).length > 0) return undefined;
  return { message, why: 'Each container has one log driver, and theirs is another.', cite: page };
}

/** What each container of a task prints, by the driver `awslogs`. */
export function containerLog(node: NodeView, group: NodeView, wire: WireView): readonly Effect[] {
  const definition = definitionOf(node);
  if (definition === undefined) return [];
  const isOwnRole = definition.value('ExecutionRoleArn') === undefined;
  const isWritten = (node.record.parts?.['taskDefinition'] ?? node.record).type !== undefined;
  const mode = wire.string('Mode');
  const options = { 'awslogs-group': group.ref, 'awslogs-region': { Ref: 'AWS::Region' } };
  return [
    ...loggedIn(definition).map(
      (index): Effect => ({
        kind: 'property',
        on: node.service.id === 'ecs-service' ? ref(node.id, 'taskDefinition') : node.ref,
        path: ['ContainerDefinitions', index, 'LogConfiguration'],
        mode: 'merge',
        value: {
          LogDriver: DRIVER,
          Options: {
            ...options,
            'awslogs-stream-prefix': wire.string('StreamPrefix') ?? 'ecs',
            ...(mode === undefined ? {} : { mode }),
          },
        },
        tells: { LogDriver: DRIVER, Options: { 'awslogs-group': group.ref } },
      }),
    ),
    ...(isOwnRole && !isWritten
      ? [
          {
            kind: 'grant',
            to: ref(node.id, 'executionRole'),
            actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
            resources: [group.att('Arn')],
          } as const,
        ]
      : []),
  ];
}
