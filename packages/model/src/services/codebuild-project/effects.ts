import type { Effect, NodeView } from '../../define/index.js';
import { sub } from '../../define/index.js';

/** A project writes to the log group that carries its name. */
export function logs(node: NodeView): Effect {
  const group =
    'arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:/aws/codebuild/${Project}';
  return {
    kind: 'grant',
    to: node.role,
    actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: [sub(group, { Project: node.ref }), sub(`${group}:*`, { Project: node.ref })],
  };
}
