import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { openToAll } from './effects.js';

const auth = awsPage('Control access to Lambda function URLs', 'lambda/latest/dg/urls-auth.html');

/** A function URL. Its function is the one that its wire leads to. */
export const lambdaUrl = defineService({
  id: 'lambda-url',
  row: 'S1',
  title: 'Function URL',
  noun: 'FunctionUrl',
  category: 'compute',
  share: 0.8,
  type: 'AWS::Lambda::Url',
  summary: 'An HTTPS address of one function, without an API in front.',
  cite: auth,
  keywords: ['function url', 'lambda', 'https', 'endpoint', 'webhook', 'streaming'],
  fact: (node) =>
    node.string('AuthType') === 'NONE' ? 'Function URL · open' : 'Function URL · IAM',
  annotate: {
    AuthType: {
      title: 'Callers',
      section: 'URL',
      required: true,
      widget: 'segments',
      options: [
        { value: 'AWS_IAM', title: 'Signed' },
        { value: 'NONE', title: 'Anyone' },
      ],
      cite: auth,
    },
    InvokeMode: {
      title: 'Answers',
      section: 'URL',
      default: 'BUFFERED',
      options: [
        { value: 'BUFFERED', title: 'At once' },
        { value: 'RESPONSE_STREAM', title: 'As a stream' },
      ],
    },
    TargetFunctionArn: {
      title: 'Function',
      section: 'URL',
      widget: 'reference',
      refersTo: { service: 'lambda-function' },
      required: true,
      replaces: true,
    },
    Qualifier: {
      title: 'Alias',
      section: 'URL',
      docs: 'An alias, never a version.',
      replaces: true,
    },
    'Cors.AllowOrigins': { title: 'Origins', section: 'CORS', type: 'list' },
    'Cors.AllowMethods': { title: 'Methods', section: 'CORS', type: 'list', max: 6 },
    'Cors.AllowHeaders': { title: 'Headers', section: 'CORS', type: 'list' },
    'Cors.AllowCredentials': { title: 'Credentials', section: 'CORS' },
    'Cors.MaxAge': { title: 'Max age', section: 'CORS', unit: 's', min: 0, max: 86_400 },
  },
  capabilities: {
    public: {},
    grantable: {
      kind: 'request',
      write: ['lambda:InvokeFunction', 'lambda:InvokeFunctionUrl'],
      environment: { suffix: 'URL', value: 'FunctionUrl' },
    },

    refers: [
      { to: 'lambda-function', property: 'TargetFunctionArn', value: 'arn', label: 'calls' },
    ],
  },
  arn: 'FunctionArn',
  initial: { properties: { AuthType: 'AWS_IAM' } },
  effects: openToAll,
});
