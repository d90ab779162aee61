import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** A service of App Runner. What it may do comes from its wires. */
export const apprunnerService = defineService({
  id: 'apprunner-service',
  row: 'S40',
  title: 'App Runner service',
  noun: 'WebService',
  category: 'compute',
  share: 0.2,
  type: 'AWS::AppRunner::Service',
  summary: 'Runs a web service from an image or a repository, and scales it.',
  cite: typePage('AWS::AppRunner::Service'),
  keywords: ['app runner', 'container', 'web', 'service', 'image'],
  fact: (node) => node.string('InstanceConfiguration.Cpu') ?? '1 vCPU',
  annotate: {
    'SourceConfiguration.ImageRepository.ImageIdentifier': { title: 'Image', section: 'Source' },
    'SourceConfiguration.ImageRepository.ImageRepositoryType': {
      title: 'From',
      section: 'Source',
      options: [{ value: 'ECR' }, { value: 'ECR_PUBLIC' }],
    },
    'SourceConfiguration.ImageRepository.ImageConfiguration.Port': {
      title: 'Port',
      section: 'Source',
      default: '8080',
    },
    'SourceConfiguration.AutoDeploymentsEnabled': { title: 'Deploy on push', section: 'Source' },
    'InstanceConfiguration.Cpu': { title: 'CPU', section: 'Instance' },
    'InstanceConfiguration.Memory': { title: 'Memory', section: 'Instance' },
    'InstanceConfiguration.InstanceRoleArn': {
      title: 'Role',
      section: 'Instance',
      widget: 'reference',
      refersTo: { service: 'iam-role' },
    },
    'HealthCheckConfiguration.Path': { title: 'Health path', section: 'Instance' },
    ServiceName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[A-Za-z0-9][A-Za-z0-9\\-_]{3,39}',
      replaces: true,
    },
  },
  capabilities: {
    public: {},
    principal: {
      service: 'tasks.apprunner.amazonaws.com',
      property: 'InstanceConfiguration.InstanceRoleArn',
    },
  },
  arn: 'ServiceArn',
  initial: {
    properties: {
      InstanceConfiguration: { Cpu: '1024', Memory: '2048' },
      SourceConfiguration: {
        AutoDeploymentsEnabled: false,
        ImageRepository: {
          ImageConfiguration: { Port: '8000' },
          ImageIdentifier: 'public.ecr.aws/aws-containers/hello-app-runner:latest',
          ImageRepositoryType: 'ECR_PUBLIC',
        },
      },
    },
  },
});
