import { defineService } from '../../define/index.js';
import { ownArn } from '../own-arn.js';
import { typePage } from '../type-page.js';

/** An application of CodeDeploy. */
export const codedeployApplication = defineService({
  id: 'codedeploy-application',
  row: 'S40',
  title: 'CodeDeploy application',
  noun: 'DeployApp',
  category: 'operations',
  share: 0.4,
  type: 'AWS::CodeDeploy::Application',
  summary: 'What deployments are of: functions, ECS services, or servers.',
  cite: typePage('AWS::CodeDeploy::Application'),
  keywords: ['codedeploy', 'deployment', 'application'],
  fact: (node) => `Deployments · ${node.string('ComputePlatform') ?? 'Server'}`,
  annotate: {
    ComputePlatform: {
      title: 'Platform',
      section: 'Application',
      default: 'Server',
      widget: 'segments',
      options: [{ value: 'Lambda' }, { value: 'ECS' }, { value: 'Server' }],
      replaces: true,
    },
    ApplicationName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '.{1,100}',
      replaces: true,
    },
  },
  capabilities: {},
  arn: ownArn('arn:codedeploy:application:NAME'),
  initial: { properties: { ComputePlatform: 'Lambda' } },
});
