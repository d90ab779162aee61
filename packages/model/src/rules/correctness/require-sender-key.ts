import { isSender } from '../../connections/user-pool-triggers.js';
import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const requireSenderKey = defineRule({
  id: 'correctness/require-sender-key',
  row: 'V60',
  severity: 'error',
  summary: 'A user pool whose messages a function sends has a key to encrypt their codes.',
  why: 'Cognito hands codes to a sender encrypted with a symmetric key of yours, and refuses the trigger without one. The function may decrypt with it then.',
  cite: awsPage(
    'Customizing user pool workflows with Lambda triggers',
    'cognito/latest/developerguide/cognito-user-identity-pools-working-with-aws-lambda-triggers.html',
    { section: 'Cognito User Pools (CUP) – User Features' },
  ),
  over: 'wire',
  on: { connection: 'user-pool-trigger' },
  check: ({ source, target, wire }) => {
    const path = 'LambdaConfig.KMSKeyID';
    if (!isSender(wire) || source.has(path)) return;
    return {
      at: source.at(path),
      message: `${target.name} sends the codes of ${source.name}, which has no key for them. Name the ARN of a key.`,
    };
  },
  examples: {
    valid: [
      "u: cognito-user-pool { LambdaConfig: { KMSKeyID: 'arn:aws:kms:eu-west-1:123456789012:key/a' } } -[user-pool-trigger { Trigger: 'CustomEmailSender' }]-> f: lambda-function",
      "u: cognito-user-pool -[user-pool-trigger { Trigger: 'PreSignUp' }]-> f: lambda-function",
    ],
    invalid: [
      {
        before:
          "u: cognito-user-pool -[user-pool-trigger { Trigger: 'CustomEmailSender' }]-> f: lambda-function",
      },
    ],
  },
});
