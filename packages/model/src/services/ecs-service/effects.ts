import { ref, type Effect, type NodeView } from '../../define/index.js';

/** The role that fetches the image and writes logs, and the definition that the service runs. */
export function taskEffects(node: NodeView): readonly Effect[] {
  const task = node.part('taskDefinition');
  if (task === undefined) return [];
  const on = ref(node.id, 'taskDefinition');
  return [
    ...(node.has('TaskDefinition')
      ? []
      : [
          {
            kind: 'property',
            on: node.ref,
            path: ['TaskDefinition'],
            value: on,
            mode: 'set',
          } as const,
        ]),
    ...(task.has('ExecutionRoleArn') || isWritten(node)
      ? []
      : [
          {
            kind: 'role',
            name: 'executionRole',
            service: 'ecs-tasks.amazonaws.com',
            managedPolicies: ['service-role/AmazonECSTaskExecutionRolePolicy'],
          } as const,
          {
            kind: 'property',
            on,
            path: ['ExecutionRoleArn'],
            value: { $ref: node.id, attr: 'Arn', part: 'executionRole' },
            mode: 'set',
          } as const,
        ]),
  ];
}

/** A definition of a template has the role that it names, or none. */
function isWritten(node: NodeView): boolean {
  return node.record.parts?.['taskDefinition']?.type !== undefined;
}
