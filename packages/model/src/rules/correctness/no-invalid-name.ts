import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { writtenPlaces } from '../annotated-places.js';
import { patternFinding } from '../annotated.js';
import { setting } from '../fixes.js';

export const noInvalidName = defineRule({
  id: 'correctness/no-invalid-name',
  row: 'V50',
  severity: 'error',
  summary: 'A physical name has the characters and the length that its service takes.',
  why: 'The service refuses any other name when the stack is deployed. Without a name CloudFormation makes one that fits, and that lets a resource be replaced.',
  cite: awsPage(
    'CloudFormation resource custom naming',
    'AWSCloudFormation/latest/TemplateReference/aws-properties-name.html',
  ),
  equivalents: ['cfn-lint:E3031', 'cfn-lint:E3033'],
  over: 'node',
  on: {},
  check: ({ node }) =>
    writtenPlaces(node, 'names').flatMap((place) => {
      const found = patternFinding(place);
      if (found === undefined) return [];
      const { reads, path, annotation } = place;
      if (annotation.required === true) return [found];
      const label = 'Let CloudFormation name it';
      const fix = setting(reads, { path, value: undefined, label, safe: false });
      return [{ ...found, fix }];
    }),
  examples: {
    valid: ["t: dynamodb-table { TableName: 'orders' }", 't: dynamodb-table'],
    invalid: [
      {
        before: "t: dynamodb-table { TableName: 'or' }",
        after: 't: dynamodb-table',
      },
      {
        before: "b: s3-bucket { BucketName: 'My_Bucket' }",
        after: 'b: s3-bucket',
      },
    ],
  },
});
