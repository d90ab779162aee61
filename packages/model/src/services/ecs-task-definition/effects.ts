import type { Effect, NodeView } from '../../define/index.js';

/** The role with which ECS fetches the image and writes logs, where none is named. */
export function executionRole(node: NodeView): readonly Effect[] {
  if (node.has('ExecutionRoleArn') || node.record.type !== undefined) return [];
  return [
    {
      kind: 'role',
      name: 'executionRole',
      service: 'ecs-tasks.amazonaws.com',
      managedPolicies: ['service-role/AmazonECSTaskExecutionRolePolicy'],
    },
    {
      kind: 'property',
      on: node.ref,
      path: ['ExecutionRoleArn'],
      value: { $ref: node.id, attr: 'Arn', part: 'executionRole' },
      mode: 'set',
    },
  ];
}
