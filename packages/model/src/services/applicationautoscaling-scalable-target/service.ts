import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { namedAfterStack } from '../named-after-stack.js';

const page = awsPage(
  'What is Application Auto Scaling?',
  'autoscaling/application/userguide/what-is-application-auto-scaling.html',
);

/** Between which figures something scales, and after which metric. What it is comes from its wire. */
export const applicationautoscalingScalableTarget = defineService({
  id: 'applicationautoscaling-scalable-target',
  row: 'S40',
  title: 'Scaling',
  noun: 'Scaling',
  category: 'operations',
  share: 0.6,
  type: 'AWS::ApplicationAutoScaling::ScalableTarget',
  summary: 'Scales tasks, table capacity or provisioned concurrency after a metric.',
  cite: page,
  keywords: ['auto scaling', 'scaling policy', 'target tracking', 'ecs', 'dynamodb', 'concurrency'],
  fact: (node) => `${node.number('MinCapacity') ?? '?'} to ${node.number('MaxCapacity') ?? '?'}`,
  annotate: {
    MinCapacity: { title: 'At least', section: 'Range', required: true, min: 0 },
    MaxCapacity: { title: 'At most', section: 'Range', required: true, min: 0 },
    ScheduledActions: { title: 'By the clock', section: 'Range', type: 'list', cite: page },
  },
  parts: {
    policy: {
      title: 'Policy',
      type: 'AWS::ApplicationAutoScaling::ScalingPolicy',
      wiring: (self) => ({ ScalingTargetId: self.ref }),
      annotate: {
        'TargetTrackingScalingPolicyConfiguration.TargetValue': {
          title: 'Target',
          section: 'Policy',
          docs: 'In percent; of provisioned concurrency from 0.1 to 0.9.',
          cite: awsPage(
            'Target tracking scaling policies for Application Auto Scaling',
            'autoscaling/application/userguide/application-auto-scaling-target-tracking.html',
          ),
        },
        'TargetTrackingScalingPolicyConfiguration.ScaleInCooldown': {
          title: 'Rest after less',
          section: 'Policy',
          unit: 's',
          min: 0,
        },
        'TargetTrackingScalingPolicyConfiguration.ScaleOutCooldown': {
          title: 'Rest after more',
          section: 'Policy',
          unit: 's',
          min: 0,
        },
        PolicyName: { title: 'Physical name', section: 'Naming', replaces: true },
      },
    },
  },
  capabilities: {},
  arn: 'Id',
  initial: {
    properties: { MaxCapacity: 10, MinCapacity: 2 },
    parts: { policy: { PolicyType: 'TargetTrackingScaling' } },
  },
  effects: (node) =>
    node.part('policy') === undefined || node.part('policy')?.has('PolicyName') === true
      ? []
      : namedAfterStack(node, ['PolicyName']).map((effect) =>
          effect.kind === 'property'
            ? { ...effect, on: { $ref: node.id, part: 'policy' } }
            : effect,
        ),
});
