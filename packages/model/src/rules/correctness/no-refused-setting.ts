import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { REFUSED_SETTINGS } from '../refused-settings.js';

export const noRefusedSetting = defineRule({
  id: 'correctness/no-refused-setting',
  row: 'V52',
  severity: 'error',
  summary: 'A setting has a form that its service takes, beyond what the schema of its type says.',
  why: 'CloudFormation accepts the template, and the service refuses the value when the stack is deployed: an engine that there is not, a variable that Lambda sets itself, an event pattern with a bare value, a policy with no action.',
  cite: awsPage(
    'AWS resource and property types reference',
    'AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html',
  ),
  equivalents: ['cfn-lint:E3663'],
  over: 'node',
  on: {
    service: [
      'cfn-resource',
      'cloudfront-distribution',
      'events-rule',
      'iam-group',
      'iam-managed-policy',
      'iam-policy',
      'iam-role',
      'iam-role-policy',
      'iam-user',
      'lambda-function',
      'rds-db-cluster',
      'rds-db-instance',
    ],
  },
  ofType: true,
  check: ({ node }) =>
    node.resources().flatMap(({ type, part }) => {
      const reads = part === undefined ? node : node.part(part);
      if (!Object.hasOwn(REFUSED_SETTINGS, type) || reads === undefined) return [];
      return (REFUSED_SETTINGS[type] ?? []).flatMap((check) => check({ reads, node }) ?? []);
    }),
  examples: {
    valid: [
      "d: rds-db-instance { Engine: 'postgres' }",
      "f: lambda-function { Environment.Variables: { AWS_PROFILE_NAME: 'x', Table: 'orders' } }",
      "r: events-rule { EventPattern: { source: ['aws.s3'], detail: { bucket: { name: ['b'] } } } }",
    ],
    invalid: [
      { before: "r: events-rule { EventPattern: { source: ['a'], detail: { state: [] } } }" },
      {
        before: "d: rds-db-instance { Engine: 'postgresql' }",
        after: "d: rds-db-instance { Engine: 'postgres' }",
      },
      { before: "f: lambda-function { Environment.Variables: { AWS_REGION: 'eu-west-1' } }" },
      { before: "f: lambda-function { Environment.Variables: { '1ST': 'x' } }" },
      { before: "f: lambda-function { Environment.Variables: { X: 'x' } }" },
      { before: 'f: lambda-function { ReservedConcurrentExecutions: 901 }' },
      { before: "r: events-rule { EventPattern: { source: 'aws.s3' } }" },
      {
        before: `p: iam-managed-policy { PolicyDocument: { Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 'GetObject', Resource: 'arn:aws:s3:::mine/*' }] } }`,
      },
      {
        before:
          "d: cloudfront-distribution { DistributionConfig.DefaultRootObject: '/index.html' }",
        after: "d: cloudfront-distribution { DistributionConfig.DefaultRootObject: 'index.html' }",
      },
    ],
  },
});
