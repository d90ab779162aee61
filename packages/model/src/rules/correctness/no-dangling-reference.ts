import { defineRule, type Finding } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { danglingProblem } from '../dangling.js';
import { namedBy } from '../references.js';

export const noDanglingReference = defineRule({
  id: 'correctness/no-dangling-reference',
  row: 'V51',
  severity: 'error',
  summary: 'A reference names a resource or a parameter of the design.',
  why: 'CloudFormation refuses a template that refers to what it does not have.',
  cite: awsPage(
    'Ref',
    'AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-ref.html',
  ),
  equivalents: ['cfn-lint:E1010', 'cfn-lint:E1019', 'cfn-lint:E1020'],
  over: 'node',
  on: {},
  check: ({ node, graph }) => {
    return namedBy(node).flatMap((named): readonly Finding[] => {
      const message = danglingProblem(graph, named);
      return message === undefined ? [] : [{ at: node.at(named.path), message }];
    });
  },
  examples: {
    valid: [
      "mapping Sizes { dev: { time: 3 } }; param Stage: String = 'dev'; f: lambda-function { Timeout: { Fn::FindInMap: ['Sizes', { Ref: 'Stage' }, 'time'] } }",
      "mapping Sizes { dev: { time: 3 } }; f: lambda-function { Timeout: { Fn::FindInMap: ['Sizes', 'prod', 'time', { DefaultValue: 3 }] } }",
      't: dynamodb-table; f: lambda-function { Environment.Variables: { TABLE: @t } }',
      "param Stage; f: lambda-function { Description: { Fn::Sub: '${Stage} in ${AWS::Region}' } }",
      "f: lambda-function { Description: { Ref: 'AWS::StackName' } }",
      "q: sqs-queue { $logicalId: 'Jobs' }; f: lambda-function { Description: { Fn::GetAtt: ['Jobs', 'Arn'] } }",
    ],
    invalid: [
      {
        before:
          "mapping Sizes { dev: { time: 3 } }; f: lambda-function { Timeout: { Fn::FindInMap: ['Sizes', 'prod', 'time'] } }",
      },
      {
        before:
          "mapping Sizes { dev: { time: 3 } }; param Stage: String = 'prod'; f: lambda-function { Timeout: { Fn::FindInMap: ['Sizes', { Ref: 'Stage' }, 'time'] } }",
      },
      { before: 'f: lambda-function { Environment.Variables: { TABLE: @gone } }' },
      { before: 'u: cognito-user-pool; f: lambda-function { Description: @u#client }' },
      { before: "f: lambda-function { Description: { Ref: 'Stage' } }" },
      { before: "f: lambda-function { Description: { Fn::Sub: 'In ${Stage}' } }" },
      { before: "f: lambda-function { Description: { Fn::GetAtt: ['Gone', 'Arn'] } }" },
      { before: "f: lambda-function { Description: { Fn::Sub: '${Gone.Arn}' } }" },
      { before: "f: lambda-function { Description: { Fn::Sub: 'In ${AWS::Regio}' } }" },
      { before: "f: lambda-function { Timeout: { Fn::If: ['IsProd', 30, 10] } }" },
      { before: "f: lambda-function { Timeout: { Fn::FindInMap: ['Sizes', 'prod', 'time'] } }" },
    ],
  },
});
