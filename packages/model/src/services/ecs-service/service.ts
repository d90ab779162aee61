import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { serviceAnnotations, taskAnnotations } from './annotations.js';
import { taskEffects } from './effects.js';

const fargate = awsPage(
  'Architect for AWS Fargate for Amazon ECS',
  'AmazonECS/latest/developerguide/AWS_Fargate.html',
  { section: 'AWS Lambda Language Support' },
);

/** Tasks of a container image that run on Fargate, as many as wanted, with their definition. */
export const ecsService = defineService({
  id: 'ecs-service',
  row: 'S28',
  title: 'Fargate service',
  noun: 'Service',
  category: 'compute',
  share: 2.1,
  type: 'AWS::ECS::Service',
  summary: 'Runs any container image without servers, for as long as you like.',
  cite: fargate,
  keywords: ['fargate', 'ecs', 'container', 'docker', 'task', 'image', 'service'],
  fact: (node) => {
    const task = node.part('taskDefinition');
    const [cpu, memory] = [Number(task?.string('Cpu')), Number(task?.string('Memory'))];
    if (!Number.isFinite(cpu) || !Number.isFinite(memory)) return 'Fargate service';
    return `Fargate · ${cpu / 1024} vCPU · ${memory / 1024} GB`;
  },
  annotate: serviceAnnotations,
  parts: {
    taskDefinition: {
      title: 'Task definition',
      type: 'AWS::ECS::TaskDefinition',
      annotate: taskAnnotations,
    },
  },
  capabilities: {
    principal: {
      service: 'ecs-tasks.amazonaws.com',
      property: 'taskDefinition#TaskRoleArn',
      environment: 'taskDefinition#ContainerDefinitions.0.Environment',
      environmentForm: 'list',
    },
    placeable: {
      subnets: 'NetworkConfiguration.AwsvpcConfiguration.Subnets',
      securityGroups: 'NetworkConfiguration.AwsvpcConfiguration.SecurityGroups',
      optional: false,
    },
  },
  arn: 'Ref',
  initial: {
    properties: {
      DesiredCount: 2,
      LaunchType: 'FARGATE',
      NetworkConfiguration: { AwsvpcConfiguration: { AssignPublicIp: 'DISABLED' } },
    },
    parts: {
      taskDefinition: {
        ContainerDefinitions: [
          {
            Essential: true,
            Image: 'public.ecr.aws/docker/library/nginx:stable',
            Name: 'app',
            PortMappings: [{ ContainerPort: 80 }],
          },
        ],
        Cpu: '256',
        Memory: '512',
        NetworkMode: 'awsvpc',
        RequiresCompatibilities: ['FARGATE'],
      },
    },
  },
  guidance: [
    {
      text: 'A container image on Lambda must implement the Runtime API. An image that does not, or a job of more than 15 minutes, runs on Fargate.',
      cite: fargate,
    },
  ],
  effects: taskEffects,
});
