import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';

export const noOpenFunctionUrl = defineRule({
  id: 'security/no-open-function-url',
  row: 'V32',
  severity: 'warning',
  summary: 'A function URL takes signed calls only, unless its function checks who calls.',
  why: 'With NONE everyone on the internet can run the function, and you pay for it. Put CloudFront with origin access control or an API with an authorizer in front of it.',
  cite: awsPage('Control access to Lambda function URLs', 'lambda/latest/dg/urls-auth.html', {
    section: 'API Gateway Security',
  }),
  over: 'node',
  on: { service: 'lambda-url' },
  ofType: true,
  check: ({ node }) => {
    const path = 'AuthType';
    if (node.string(path) !== 'NONE') return;
    return {
      at: node.at(path),
      message: `${node.name} is open. Anyone on the internet can call its function.`,
      alternatives: [
        setting(node, { path, value: 'AWS_IAM', label: 'Take signed calls only', safe: false }),
      ],
    };
  },
  examples: {
    valid: ["u: lambda-url { AuthType: 'AWS_IAM' } -[refers-to]-> f: lambda-function"],
    invalid: [{ before: "u: lambda-url { AuthType: 'NONE' } -[refers-to]-> f: lambda-function" }],
  },
});
