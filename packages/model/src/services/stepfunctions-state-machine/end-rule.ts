import { sub, type TaskGrant } from '../../define/index.js';

/** The rule by which Step Functions hears that a job has ended. */
export function endRule(name: string): TaskGrant {
  const rule = `events:\${AWS::Region}:\${AWS::AccountId}:rule/${name}`;
  return {
    actions: ['events:DescribeRule', 'events:PutRule', 'events:PutTargets'],
    resources: [sub(`arn:\${AWS::Partition}:${rule}`, {})],
  };
}
