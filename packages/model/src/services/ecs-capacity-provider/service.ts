import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const page = awsPage(
  'Amazon ECS capacity providers for EC2 workloads',
  'AmazonECS/latest/developerguide/asg-capacity-providers.html',
);

/** Servers of an Auto Scaling group for tasks of a cluster: as many as the tasks need. */
export const ecsCapacityProvider = defineService({
  id: 'ecs-capacity-provider',
  row: 'S28',
  title: 'Capacity provider',
  noun: 'Capacity',
  category: 'compute',
  share: 0.4,
  type: 'AWS::ECS::CapacityProvider',
  summary: 'Gives a cluster the servers of an Auto Scaling group.',
  cite: page,
  keywords: ['ecs', 'capacity provider', 'ec2', 'auto scaling', 'cluster'],
  fact: () => 'Capacity provider',
  annotate: {
    'AutoScalingGroupProvider.ManagedScaling.Status': {
      title: 'Scales the group',
      section: 'Scaling',
      default: 'DISABLED',
      cite: page,
    },
    'AutoScalingGroupProvider.ManagedScaling.TargetCapacity': {
      title: 'In use',
      section: 'Scaling',
      unit: '%',
      default: 100,
      min: 1,
      max: 100,
      type: 'integer',
      cite: page,
    },
    'AutoScalingGroupProvider.ManagedTerminationProtection': {
      title: 'Keeps busy servers',
      section: 'Scaling',
      docs: 'Wants scale-in protection of new instances on the group.',
    },
    'AutoScalingGroupProvider.ManagedDraining': { title: 'Drains', section: 'Scaling' },
    Name: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '(?!aws|ecs|fargate)[A-Za-z0-9_-]{1,255}',
      replaces: true,
    },
  },
  capabilities: {
    refers: [
      {
        to: 'autoscaling-auto-scaling-group',
        property: 'AutoScalingGroupProvider.AutoScalingGroupArn',
        value: 'ref',
        label: 'starts servers of',
      },
    ],
  },
  arn: {
    build: ({ ref }) => ({
      'Fn::Sub': [
        'arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}:capacity-provider/${Name}',
        { Name: ref },
      ],
    }),
  },
  initial: {
    properties: {
      AutoScalingGroupProvider: {
        ManagedScaling: { Status: 'ENABLED', TargetCapacity: 100 },
      },
    },
  },
});
