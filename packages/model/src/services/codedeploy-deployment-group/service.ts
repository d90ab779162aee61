import { defineService } from '../../define/index.js';
import { ownArn } from '../own-arn.js';
import { typePage } from '../type-page.js';

const PACES = [
  'LambdaAllAtOnce',
  'LambdaCanary10Percent5Minutes',
  'LambdaCanary10Percent10Minutes',
  'LambdaCanary10Percent15Minutes',
  'LambdaCanary10Percent30Minutes',
  'LambdaLinear10PercentEvery1Minute',
  'LambdaLinear10PercentEvery2Minutes',
  'LambdaLinear10PercentEvery3Minutes',
  'LambdaLinear10PercentEvery10Minutes',
  'ECSAllAtOnce',
  'ECSCanary10Percent5Minutes',
  'ECSCanary10Percent15Minutes',
  'ECSLinear10PercentEvery1Minutes',
  'ECSLinear10PercentEvery3Minutes',
  'AllAtOnce',
  'HalfAtATime',
  'OneAtATime',
];

/** A deployment group of CodeDeploy. */
export const codedeployDeploymentGroup = defineService({
  id: 'codedeploy-deployment-group',
  row: 'S40',
  title: 'Deployment group',
  noun: 'DeployGroup',
  category: 'operations',
  share: 0.4,
  type: 'AWS::CodeDeploy::DeploymentGroup',
  summary: 'Where and how fast a deployment goes, and when it goes back.',
  cite: typePage('AWS::CodeDeploy::DeploymentGroup'),
  keywords: ['codedeploy', 'deployment group', 'canary', 'blue green', 'rollback', 'linear'],
  fact: (node) =>
    node.string('DeploymentConfigName')?.replace('CodeDeployDefault.', '') ?? 'Deployment group',
  annotate: {
    ApplicationName: {
      title: 'Application',
      section: 'Deployment',
      required: true,
      widget: 'reference',
      refersTo: { service: 'codedeploy-application' },
      replaces: true,
    },
    DeploymentConfigName: {
      title: 'Pace',
      section: 'Deployment',
      options: PACES.map((value) => ({ value: `CodeDeployDefault.${value}`, title: value })),
      docs: 'All at once, in two steps (canary), or in equal steps (linear).',
    },
    'DeploymentStyle.DeploymentType': {
      title: 'Type',
      section: 'Deployment',
      options: [{ value: 'BLUE_GREEN' }, { value: 'IN_PLACE' }],
    },
    'DeploymentStyle.DeploymentOption': {
      title: 'Traffic',
      section: 'Deployment',
      options: [{ value: 'WITH_TRAFFIC_CONTROL' }, { value: 'WITHOUT_TRAFFIC_CONTROL' }],
    },
    'AutoRollbackConfiguration.Enabled': {
      title: 'Roll back',
      section: 'Rollback',
      default: false,
    },
    'AutoRollbackConfiguration.Events': { title: 'On', section: 'Rollback', type: 'list' },
    'AlarmConfiguration.Alarms': { title: 'Alarms', section: 'Rollback', type: 'list', max: 10 },
    DeploymentGroupName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '.{1,100}',
      replaces: true,
    },
  },
  capabilities: {
    principal: {
      service: 'codedeploy.amazonaws.com',
      property: 'ServiceRoleArn',
      onBehalf: true,
      managedPolicies: ['service-role/AWSCodeDeployRoleForLambda'],
    },
    refers: [
      { to: 'codedeploy-application', property: 'ApplicationName', value: 'ref', label: 'deploys' },
    ],
  },
  arn: ownArn('arn:codedeploy:deploymentgroup:*/NAME'),
  initial: {
    properties: {
      AutoRollbackConfiguration: {
        Enabled: true,
        Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM'],
      },
      DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
      DeploymentStyle: { DeploymentOption: 'WITH_TRAFFIC_CONTROL', DeploymentType: 'BLUE_GREEN' },
    },
  },
});
