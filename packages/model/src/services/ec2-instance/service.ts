import { defineService, ref } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { securityGroups } from '../placement.js';

const page = awsPage('What is Amazon EC2?', 'AWSEC2/latest/UserGuide/concepts.html', {
  section: 'Why AWS Lambda',
});

/** A server of one's own, with the profile that carries its role. */
export const ec2Instance = defineService({
  id: 'ec2-instance',
  row: 'S30',
  title: 'EC2 instance',
  noun: 'Server',
  category: 'compute',
  share: 7.7,
  type: 'AWS::EC2::Instance',
  summary: 'A virtual server that runs until somebody stops it.',
  cite: page,
  keywords: ['ec2', 'server', 'instance', 'virtual machine', 'bastion', 'linux'],
  fact: (node) => `EC2 · ${node.string('InstanceType') ?? 'm1.small'}`,
  annotate: {
    InstanceType: { title: 'Size', section: 'Server' },
    ImageId: {
      title: 'Image',
      section: 'Server',
      docs: 'An id, or a public parameter: {{resolve:ssm:…}}.',
      replaces: true,
    },
    UserData: { title: 'At start', section: 'Server', type: 'json' },
    KeyName: { title: 'Key pair', section: 'Access', replaces: true },
    IamInstanceProfile: { title: 'Profile', section: 'Access' },
    'MetadataOptions.HttpTokens': {
      title: 'Metadata',
      section: 'Access',
      options: [
        { value: 'required', title: 'By token' },
        { value: 'optional', title: 'Open' },
      ],
    },
    SubnetId: {
      title: 'Subnet',
      section: 'Placement',
      widget: 'reference',
      refersTo: { service: 'ec2-subnet' },
      replaces: true,
    },
    SecurityGroupIds: securityGroups,
    BlockDeviceMappings: { title: 'Disks', section: 'Storage', type: 'list' },
    Monitoring: { title: 'Detailed metrics', section: 'Server', default: false },
  },
  parts: {
    profile: {
      title: 'Instance profile',
      type: 'AWS::IAM::InstanceProfile',
      annotate: { Roles: { title: 'Roles', section: 'Access', type: 'list' } },
    },
  },
  capabilities: {
    principal: { service: 'ec2.amazonaws.com', property: 'profile#Roles.0', form: 'name' },
    placeable: {
      subnets: 'SubnetId',
      securityGroups: 'SecurityGroupIds',
      optional: true,
      one: true,
    },
  },
  arn: {
    build: ({ ref: id }) => ({
      'Fn::Sub': [
        'arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:instance/${Id}',
        { Id: id },
      ],
    }),
  },
  initial: {
    parts: { profile: {} },
    properties: {
      ImageId:
        '{{resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64}}',
      InstanceType: 't3.micro',
      MetadataOptions: { HttpTokens: 'required' },
    },
  },
  guidance: [
    {
      row: 'G1',
      text: 'A server runs all the time, has the memory and processors that it was given, and more of them are added by hand. A function runs on demand and for a short time, and AWS adds as many as there are calls.',
      cite: page,
    },
  ],
  effects: (node) =>
    node.part('profile') === undefined || node.has('IamInstanceProfile')
      ? []
      : [
          {
            kind: 'property',
            on: node.ref,
            path: ['IamInstanceProfile'],
            value: ref(node.id, 'profile'),
            mode: 'set',
          },
        ],
});
