import { defineService, type TaskAction } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { annotations } from './annotations.js';
import { functionEffects } from './effects.js';
import { functionGuidance } from './guidance.js';
import { runtimeTitle } from './runtimes.js';
import { functionVariants, plain } from './variants.js';

const callback: TaskAction = {
  title: 'Invoke and wait for a token',
  resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  actions: ['lambda:InvokeFunction'],
  parameters: ({ arn }) => ({
    FunctionName: arn,
    Payload: { 'input.$': '$', 'token.$': '$$.Task.Token' },
  }),
};

/** A function. Its code is a stub that the export carries, or a path that a template named. */
export const lambdaFunction = defineService({
  id: 'lambda-function',
  row: 'S1',
  title: 'Lambda function',
  noun: 'Function',
  category: 'compute',
  share: 50,
  type: 'AWS::Lambda::Function',
  dialects: {
    'AWS::Serverless::Function': {
      paths: {
        Code: null,
        'Environment.Variables': 'Environment.Variables',
        'TracingConfig.Mode': 'Tracing',
        'DeadLetterConfig.TargetArn': 'DeadLetterQueue.TargetArn',
        'version#FunctionName': null,
        'alias#Name': 'AutoPublishAlias',
      },
      values: { 'TracingConfig.Mode': ['Disabled'] },
    },
  },
  summary: 'Runs code on demand, up to 15 minutes at a time.',
  cite: awsPage('What is AWS Lambda?', 'lambda/latest/dg/welcome.html', {
    section: 'AWS Lambda',
  }),
  keywords: ['function', 'compute', 'code', 'faas', 'serverless', 'snapstart', 'handler'],
  fact: (node) => {
    const image = node.string('PackageType') === 'Image';
    const runtime = image ? 'Container image' : runtimeTitle(node.string('Runtime') ?? 'Function');
    return `${runtime} · ${memory(node.number('MemorySize') ?? 128)}`;
  },
  annotate: annotations,
  parts: {
    version: {
      title: 'Published version',
      type: 'AWS::Lambda::Version',
      wiring: (self) => ({ FunctionName: self.ref }),
      annotate: { Description: { title: 'Description' } },
    },
    alias: {
      title: 'Alias',
      type: 'AWS::Lambda::Alias',
      dependsOn: ['version'],
      wiring: (self) => ({
        FunctionName: self.ref,
        FunctionVersion: self.part('version').att('Version'),
      }),
      annotate: {
        Name: {
          title: 'Alias',
          required: true,
          default: 'live',
          form: 'up to 128 letters, digits, - and _, and not digits alone',
          pattern: '(?!^[0-9]+$)([a-zA-Z0-9-_]{1,128})',
          docs: 'Wires to this function call the alias.',
        },
        'ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions': {
          title: 'Provisioned',
          min: 1,
          type: 'integer',
        },
      },
    },
  },
  capabilities: {
    endpoint: { name: 'lambda' },
    encrypted: { property: 'KmsKeyArn', role: ['kms:Decrypt'] },
    grantable: {
      kind: 'request',
      write: ['lambda:InvokeFunction'],
      environment: { suffix: 'NAME', value: 'ref' },
    },
    principal: {
      service: 'lambda.amazonaws.com',
      property: 'Role',
      managedPolicies: ['service-role/AWSLambdaBasicExecutionRole'],
      inVpcManagedPolicy: 'service-role/AWSLambdaVPCAccessExecutionRole',
      environment: 'Environment.Variables',
    },
    invokable: { actions: ['lambda:InvokeFunction'] },
    polls: {},
    eventTarget: { by: 'permit', actions: ['lambda:InvokeFunction'] },
    resourcePolicy: {
      form: 'permission',
      type: 'AWS::Lambda::Permission',
      target: { property: 'FunctionName', value: 'ref' },
    },
    taskTarget: {
      resource: 'arn:aws:states:::lambda:invoke',
      actions: ['lambda:InvokeFunction'],
      parameters: ({ arn }) => ({ FunctionName: arn, 'Payload.$': '$' }),
      choices: { waitForTaskToken: callback },
    },
    fails: { property: 'DeadLetterConfig.TargetArn', shape: 'arn' },
    placeable: {
      subnets: 'VpcConfig.SubnetIds',
      securityGroups: 'VpcConfig.SecurityGroupIds',
      optional: true,
    },
    code: { runtime: 'Runtime', handler: 'Handler' },
    logs: { property: 'LoggingConfig.LogGroup' },
  },
  initial: plain,
  variants: functionVariants,
  guidance: functionGuidance,
  effects: functionEffects,
});

function memory(size: number): string {
  return size % 1024 === 0 ? `${size / 1024} GB` : `${size} MB`;
}
