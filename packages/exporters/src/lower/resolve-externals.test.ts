import { validate } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
import { describe, expect, it } from 'vitest';
import { exportTemplate } from '../export/export-project.js';

const FUNCTION = `f: lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler' }`;

function printed(words: string): string {
  const result = exportTemplate(arch(words), 'cfn');
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value.value.text;
}

const errors = (words: string) =>
  validate(arch(words))
    .filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule);

describe('what exists already', () => {
  it.each([
    ["t: dynamodb-table { $external: { ref: 'legacy' } }", ':table/legacy'],
    ["t: dynamodb-table { $external: { ref: 'a${b}' } }", ':table/a${!b}'],
    ["t: dynamodb-table { $external: { ref: { Ref: 'Old' } } }; param Old", ':table/${Old}'],
    [
      "t: dynamodb-table { $external: { ref: { Fn::ImportValue: 'old' } } }",
      'table/${Name}\n                    - { Name: !ImportValue old }',
    ],
    [
      "t: dynamodb-table { $external: { ref: 'arn:aws:dynamodb:eu-west-1:123456789012:table/legacy' } }",
      'Resource:\n                  - arn:aws:dynamodb:eu-west-1:123456789012:table/legacy',
    ],
    [
      "t: dynamodb-table { $external: { ref: 'arn:aws:dynamodb:eu-west-1:123456789012:table/legacy' } }",
      'T_NAME: legacy',
    ],
    [
      "t: sqs-queue { $external: { ref: 'https://sqs.eu-west-1.amazonaws.com/123456789012/jobs' } }",
      ':sqs:eu-west-1:123456789012:jobs',
    ],
    ["t: s3-bucket { $external: { ref: 'arn:aws:s3:::files' } }", 'T_NAME: files'],
    [
      "t: lambda-function { $external: { ref: 'arn:aws:lambda:eu-west-1:123456789012:function:old' } }",
      'T_NAME: old',
    ],
    ["t: sns-topic { $external: { ref: 'arn:aws:sns:eu-west-1:123456789012:news' } }", ':news'],
  ])('%s is found by the function that uses it', (existing, text) => {
    expect(printed(`${existing}; ${FUNCTION}; f -[grant]-> t`)).toContain(text);
  });

  it('lets callers into a function, and asks for no parameter that nobody uses', () => {
    const text = printed(
      `param Vpc; v: ec2-vpc { $external: { ref: { Ref: 'Vpc' } } }
       s: sns-topic -> old: lambda-function { $external: { ref: 'old' } }`,
    );
    expect(text).toContain('FunctionName: old');
    expect(text).not.toContain('Vpc');
  });

  it.each([
    [
      "b: s3-bucket { $external: { ref: 'x' } } -[bucket-notification { Events: ['s3:ObjectCreated:*'] }]-> f",
    ],
    ["q: sqs-queue { $external: { ref: 'x' } } -[dead-letter]-> d: sqs-queue"],
    [
      "u: cognito-user-pool { $external: { ref: 'x' } } -[user-pool-trigger { Trigger: 'PreSignUp' }]-> f",
    ],
    [
      "a: apigateway-rest-api { $external: { ref: 'x' } } -[route { Method: 'GET', Path: '/' }]-> f",
    ],
    ["m: stepfunctions-state-machine { $external: { ref: 'x' } } -> f"],
    ["l: elasticloadbalancingv2-load-balancer { $external: { ref: 'x' } } -> f"],
    ["k: kms-key -> q: sqs-queue { $external: { ref: 'x' } }"],
  ])('is not changed: %s is refused', (wire) => {
    expect(errors(`${FUNCTION}; ${wire}`)).toEqual(['correctness/no-change-of-existing']);
  });

  it('is not judged for what nobody said of it', () => {
    const words = `${FUNCTION}
      t: dynamodb-table { $external: { ref: 't', attributes: { StreamArn: 's' } } }
      t -[event-source-mapping { StartingPosition: 'LATEST' }]-> f
      k: kinesis-stream { $external: { ref: 'k' } }; f -> k`;
    expect(errors(words)).toEqual([]);
  });
});
