import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { taskAnnotations } from '../ecs-service/annotations.js';
import { executionRole } from './effects.js';

/** A task that is run and ends: by a rule, a schedule, a pipe or a workflow. */
export const ecsTaskDefinition = defineService({
  id: 'ecs-task-definition',
  row: 'S28',
  title: 'ECS task',
  noun: 'Task',
  category: 'compute',
  share: 2.3,
  type: 'AWS::ECS::TaskDefinition',
  summary: 'A container that is started when there is work, and stops when it is done.',
  cite: awsPage(
    'Amazon ECS task definitions',
    'AmazonECS/latest/developerguide/task_definitions.html',
    { section: 'AWS Lambda Language Support' },
  ),
  keywords: ['ecs', 'task', 'fargate', 'container', 'docker', 'job', 'run task'],
  fact: (node) => {
    const [cpu, memory] = [Number(node.string('Cpu')), Number(node.string('Memory'))];
    if (!Number.isFinite(cpu) || !Number.isFinite(memory)) return 'Task';
    return `Task · ${cpu / 1024} vCPU · ${memory / 1024} GB`;
  },
  annotate: {
    ...taskAnnotations,
    NetworkMode: {
      title: 'Network',
      section: 'Task',
      options: ['awsvpc', 'bridge', 'host', 'none'].map((value) => ({ value })),
      docs: 'Fargate has awsvpc alone.',
      replaces: true,
    },
    RequiresCompatibilities: {
      title: 'Runs on',
      section: 'Task',
      type: 'list',
      options: ['FARGATE', 'EC2', 'EXTERNAL'].map((value) => ({ value })),
      replaces: true,
    },
    TaskRoleArn: {
      title: 'Role',
      section: 'Security',
      widget: 'reference',
      refersTo: { service: 'iam-role' },
      docs: 'What its code may do. Made from the wires unless a role is named here.',
    },
    ExecutionRoleArn: {
      title: 'Role of ECS',
      section: 'Security',
      widget: 'reference',
      refersTo: { service: 'iam-role' },
      docs: 'With it ECS fetches the image and writes logs.',
    },
  },
  capabilities: {
    principal: {
      service: 'ecs-tasks.amazonaws.com',
      property: 'TaskRoleArn',
      environment: 'ContainerDefinitions.0.Environment',
      environmentForm: 'list',
    },
  },
  arn: 'Ref',
  initial: {
    properties: {
      ContainerDefinitions: [
        {
          Essential: true,
          Image: 'public.ecr.aws/docker/library/busybox:latest',
          Name: 'app',
        },
      ],
      Cpu: '256',
      Memory: '512',
      NetworkMode: 'awsvpc',
      RequiresCompatibilities: ['FARGATE'],
    },
  },
  effects: executionRole,
});
