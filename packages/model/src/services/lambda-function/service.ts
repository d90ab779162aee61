import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { annotations } from './annotations.js';
import { runtimeTitle } from './runtimes.js';

/** A function. Its code is a stub that the export carries, or a path that a template named. */
export const lambdaFunction = defineService({
  id: 'lambda-function',
  row: 'S1',
  title: 'Lambda function',
  noun: 'Function',
  category: 'compute',
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
    },
    placeable: {
      subnets: 'VpcConfig.SubnetIds',
      securityGroups: 'VpcConfig.SecurityGroupIds',
      optional: true,
    },
    code: { runtime: 'Runtime', handler: 'Handler' },
    logs: { property: 'LoggingConfig.LogGroup' },
  },
  initial: {
    properties: {
      Architectures: ['arm64'],
      Handler: 'index.handler',
      MemorySize: 512,
      Runtime: 'nodejs22.x',
      Timeout: 10,
    },
  },
  guidance: [
    {
      row: 'G1',
      text: 'A server runs all the time, is limited by its RAM and CPU, and is scaled by hand. A function runs on demand, for a short time, and AWS scales it.',
      cite: awsPage('What is AWS Lambda?', 'lambda/latest/dg/welcome.html', {
        section: 'Why AWS Lambda',
      }),
    },
    {
      row: 'G2',
      text: 'You pay per request and per GB-second; 1,000,000 requests and 400,000 GB-s a month are free. More memory also brings more CPU and network.',
      cite: awsPage('Configure function memory', 'lambda/latest/dg/configuration-memory.html', {
        section: 'Benefits of AWS Lambda',
      }),
    },
    {
      row: 'G3',
      text: 'SnapStart starts a function up to 10 times faster from a snapshot taken at publication. It costs nothing extra for Java; Python and .NET pay for caching and restoring.',
      cite: awsPage('Lambda SnapStart', 'lambda/latest/dg/snapstart.html', {
        section: 'Lambda SnapStart',
        notes: 'At no extra cost.',
      }),
    },
  ],
});

function memory(size: number): string {
  return size % 1024 === 0 ? `${size / 1024} GB` : `${size} MB`;
}
