import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { accountOf } from './accounts.js';
import { called } from './wiring.js';

/** Somebody in another account calls a function of yours. */
export const accountFunction = defineConnection({
  id: 'account-function',
  row: 'S39',
  title: 'Cross-account call',
  from: service('external-aws-account'),
  to: service('lambda-function'),
  verb: 'calls',
  kind: 'request',
  rank: 50,
  cite: awsPage(
    'Granting Lambda function access to other accounts',
    'lambda/latest/dg/permissions-function-cross-account.html',
  ),
  effects: ({ source, target }) => [
    {
      kind: 'resource',
      name: 'permission',
      type: 'AWS::Lambda::Permission',
      properties: {
        Action: 'lambda:InvokeFunction',
        FunctionName: called(target),
        Principal: accountOf(source),
      },
    },
  ],
});
