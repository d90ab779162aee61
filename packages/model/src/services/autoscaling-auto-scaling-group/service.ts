import { defineService, ref } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { securityGroups, subnets } from '../placement.js';
import { AMAZON_LINUX, launchAnnotations } from './launch.js';

const page = awsPage(
  'What is Amazon EC2 Auto Scaling?',
  'autoscaling/ec2/userguide/what-is-amazon-ec2-auto-scaling.html',
  { section: 'Why AWS Lambda' },
);
const health = awsPage(
  'Health checks for instances in an Auto Scaling group',
  'autoscaling/ec2/userguide/ec2-auto-scaling-health-checks.html',
);

/** Servers of one kind, as many as are needed, with what they start from and what they may do. */
export const autoscalingAutoScalingGroup = defineService({
  id: 'autoscaling-auto-scaling-group',
  row: 'S30',
  title: 'Auto Scaling group',
  noun: 'Servers',
  category: 'compute',
  share: 2.8,
  type: 'AWS::AutoScaling::AutoScalingGroup',
  summary: 'Keeps as many EC2 instances as are needed, and replaces those that fail.',
  cite: page,
  keywords: ['auto scaling', 'asg', 'ec2', 'servers', 'fleet', 'scale', 'launch template'],
  fact: (node) => `${node.string('MinSize') ?? '?'} to ${node.string('MaxSize') ?? '?'} servers`,
  annotate: {
    MinSize: { title: 'At least', section: 'Size', required: true, type: 'integer', min: 0 },
    MaxSize: { title: 'At most', section: 'Size', required: true, type: 'integer', min: 0 },
    DesiredCapacity: {
      title: 'Now',
      section: 'Size',
      type: 'integer',
      min: 0,
      docs: 'Each deployment sets it back: leave it out where policies scale.',
    },
    HealthCheckType: {
      title: 'Healthy by',
      section: 'Health',
      default: 'EC2',
      type: 'string',
      docs: 'EC2, or ELB where a load balancer sends the requests.',
      cite: health,
    },
    HealthCheckGracePeriod: {
      title: 'Time to start',
      section: 'Health',
      unit: 's',
      default: 0,
      min: 0,
      type: 'integer',
      cite: health,
    },
    LaunchTemplate: { title: 'Launch template', section: 'Servers', type: 'object' },
    MixedInstancesPolicy: { title: 'Mixed kinds', section: 'Servers', type: 'object' },
    VPCZoneIdentifier: { ...subnets, docs: 'In two zones, for availability.' },
    TargetGroupARNs: { title: 'Target groups', section: 'Servers', type: 'list' },
    AutoScalingGroupName: {
      title: 'Physical name',
      section: 'Naming',
      max: 255,
      type: 'string',
      replaces: true,
    },
  },
  parts: {
    launchTemplate: {
      title: 'Launch template',
      type: 'AWS::EC2::LaunchTemplate',
      wiring: (self) => ({
        LaunchTemplateData: { IamInstanceProfile: { Arn: self.part('profile').att('Arn') } },
      }),
      annotate: {
        ...launchAnnotations,
        'LaunchTemplateData.SecurityGroupIds': securityGroups,
      },
    },
    profile: {
      title: 'Instance profile',
      type: 'AWS::IAM::InstanceProfile',
      annotate: { Roles: { title: 'Roles', section: 'Access', type: 'list' } },
    },
    scaling: {
      title: 'Scaling policy',
      type: 'AWS::AutoScaling::ScalingPolicy',
      wiring: (self) => ({ AutoScalingGroupName: self.ref }),
      annotate: {
        'TargetTrackingConfiguration.TargetValue': {
          title: 'Target',
          section: 'Scaling',
          docs: 'Of the metric, as 60 for 60 % of the processors.',
        },
      },
    },
  },
  capabilities: {
    principal: { service: 'ec2.amazonaws.com', property: 'profile#Roles.0', form: 'name' },
    placeable: {
      subnets: 'VPCZoneIdentifier',
      securityGroups: 'launchTemplate#LaunchTemplateData.SecurityGroupIds',
      optional: true,
    },
    refers: [
      {
        to: 'ec2-launch-template',
        property: 'LaunchTemplate',
        value: 'ref',
        as: (value) => ({
          LaunchTemplateId: value,
          Version: { ...(value as object), attr: 'LatestVersionNumber' },
        }),
        label: 'starts from',
      },
    ],
  },
  arn: 'AutoScalingGroupARN',
  initial: {
    properties: { MaxSize: '4', MinSize: '2' },
    parts: {
      launchTemplate: {
        LaunchTemplateData: {
          ImageId: AMAZON_LINUX,
          InstanceType: 't3.micro',
          MetadataOptions: { HttpTokens: 'required' },
        },
      },
      profile: {},
      scaling: {
        PolicyType: 'TargetTrackingScaling',
        TargetTrackingConfiguration: {
          PredefinedMetricSpecification: { PredefinedMetricType: 'ASGAverageCPUUtilization' },
          TargetValue: 60,
        },
      },
    },
  },
  effects: (node) =>
    node.part('launchTemplate') === undefined || node.has('LaunchTemplate')
      ? []
      : [
          {
            kind: 'property',
            on: node.ref,
            path: ['LaunchTemplate'],
            value: {
              LaunchTemplateId: ref(node.id, 'launchTemplate'),
              Version: {
                $ref: node.id,
                part: 'launchTemplate',
                attr: 'LatestVersionNumber',
              },
            },
            mode: 'set',
          },
        ],
});
