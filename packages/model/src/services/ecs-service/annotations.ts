import type { Annotations } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { securityGroups, subnets } from '../placement.js';

const sizes = awsPage(
  'Amazon ECS task definition differences for Fargate',
  'AmazonECS/latest/developerguide/fargate-tasks-services.html',
);

/** What is said of a service of tasks. */
export const serviceAnnotations: Annotations = {
  LaunchType: {
    title: 'Runs on',
    section: 'Service',
    default: 'EC2',
    options: [
      { value: 'FARGATE', title: 'Fargate' },
      { value: 'EC2', title: 'EC2' },
      { value: 'EXTERNAL', title: 'Elsewhere' },
    ],
    replaces: true,
  },
  DesiredCount: { title: 'Tasks', section: 'Service', min: 0, max: 5000, type: 'integer' },
  Cluster: {
    title: 'Cluster',
    section: 'Service',
    widget: 'reference',
    refersTo: { service: 'ecs-cluster' },
    docs: 'The default one of the account unless set.',
    replaces: true,
  },
  HealthCheckGracePeriodSeconds: {
    title: 'Grace',
    section: 'Service',
    unit: 's',
    min: 0,
    type: 'integer',
  },
  EnableExecuteCommand: { title: 'Shell access', section: 'Service', default: false },
  'NetworkConfiguration.AwsvpcConfiguration.Subnets': { ...subnets, max: 16, cite: sizes },
  'NetworkConfiguration.AwsvpcConfiguration.SecurityGroups': { ...securityGroups, max: 5 },
  'NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp': {
    title: 'Public address',
    section: 'Placement',
    default: 'DISABLED',
    options: ['DISABLED', 'ENABLED'].map((value) => ({ value })),
    docs: 'In public subnets a task needs one to fetch its image.',
    cite: sizes,
  },
  ServiceName: {
    title: 'Physical name',
    section: 'Naming',
    pattern: '[A-Za-z0-9_-]{1,255}',
    replaces: true,
  },
};

/** What is said of its task definition. */
export const taskAnnotations: Annotations = {
  'ContainerDefinitions.0.Image': {
    title: 'Image',
    section: 'Task',
    docs: 'A repository and a tag. A wire from a repository sets it.',
  },
  'ContainerDefinitions.0.Command': { title: 'Command', section: 'Task', type: 'list' },
  'ContainerDefinitions.0.PortMappings.0.ContainerPort': {
    title: 'Port',
    section: 'Task',
    min: 1,
    max: 65_535,
    type: 'integer',
  },
  Cpu: {
    title: 'CPU',
    section: 'Task',
    type: 'string',
    docs: 'Units of 1/1024 vCPU. Fargate has 256, 512, 1024 and so on up to 32768.',
    cite: sizes,
    replaces: true,
  },
  Memory: {
    title: 'Memory',
    section: 'Task',
    unit: 'MB',
    type: 'string',
    cite: sizes,
    replaces: true,
  },
  'EphemeralStorage.SizeInGiB': {
    title: 'Disk',
    section: 'Task',
    unit: 'GiB',
    default: 20,
    min: 21,
    max: 200,
    type: 'integer',
  },
  'RuntimePlatform.CpuArchitecture': {
    title: 'Architecture',
    section: 'Task',
    default: 'X86_64',
    options: ['X86_64', 'ARM64'].map((value) => ({ value })),
  },
  Family: { title: 'Family', section: 'Naming', pattern: '[A-Za-z0-9_-]{1,255}', replaces: true },
};
