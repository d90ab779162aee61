import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { writtenPlaces } from '../annotated-places.js';
import { valueFinding } from '../annotated.js';

export const noInvalidValue = defineRule({
  id: 'correctness/no-invalid-value',
  row: 'V52',
  severity: 'error',
  summary: 'A property has a value of its type, within its range, and of its options.',
  why: 'CloudFormation or the service refuses any other value when the stack is deployed.',
  cite: awsPage(
    'AWS resource and property types reference',
    'AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html',
  ),
  equivalents: ['cfn-lint:E3012', 'cfn-lint:E3030', 'cfn-lint:E3034'],
  over: 'node',
  on: {},
  check: ({ node }) => writtenPlaces(node).flatMap((place) => valueFinding(place) ?? []),
  examples: {
    valid: [
      "f: lambda-function { $type: 'AWS::Serverless::Function', Tracing: 'Disabled' }",
      "u: iam-user { LoginProfile.PasswordResetRequired: 'True' }",
      'q: sqs-queue { MessageRetentionPeriod: 345_600, FifoQueue: true }',
      "s: kinesis-stream { RetentionPeriodHours: '48' }",
      "param Days: Number; g: logs-log-group { RetentionInDays: { Ref: 'Days' } }",
      "d: cloudfront-distribution { DistributionConfig.DefaultCacheBehavior.CachePolicyId: 'mine' }",
    ],
    invalid: [
      { before: "a: apigateway-rest-api { $type: 'AWS::Serverless::Api', StageName: 'v1.0' }" },
      {
        before:
          "f: lambda-function { $type: 'AWS::Serverless::Function', EventInvokeConfig.MaximumRetryAttempts: 3 }",
        after:
          "f: lambda-function { $type: 'AWS::Serverless::Function', EventInvokeConfig.MaximumRetryAttempts: 2 }",
      },
      {
        before:
          "t: dynamodb-table { $type: 'AWS::Serverless::SimpleTable', PrimaryKey: { Name: 'id', Type: 'Text' } }",
      },
      { before: "p: cognito-user-pool { domain#Domain: 'my-aws-app' }" },
      { before: "f: lambda-function { TracingConfig.Mode: 'Disabled' }" },
      { before: "f: lambda-function { $type: 'AWS::Serverless::Function', Tracing: 'Hi' }" },
      {
        before: 'q: sqs-queue { DelaySeconds: 1_000 }',
        after: 'q: sqs-queue { DelaySeconds: 900 }',
      },
      {
        before: 's: kinesis-stream { RetentionPeriodHours: 12 }',
        after: 's: kinesis-stream { RetentionPeriodHours: 24 }',
      },
      { before: 'g: logs-log-group { RetentionInDays: 31 }' },
      { before: "q: sqs-queue { VisibilityTimeout: 'soon' }" },
      { before: "q: sqs-queue { FifoQueue: 'maybe' }" },
      {
        before: "api: apigateway-rest-api { EndpointConfiguration.Types: ['regional'] }",
        after: "api: apigateway-rest-api { EndpointConfiguration.Types: ['REGIONAL'] }",
      },
      { before: "api: apigateway-rest-api { stage#StageName: 'my stage' }" },
      { before: "v: ec2-vpc { CidrBlock: '10.0.0.0' }" },
    ],
  },
});
