import { isSender } from '../../connections/user-pool-triggers.js';
import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { numberAt } from '../values.js';
import { quantity } from '../words.js';

const LIMIT = 5;

export const noSlowSignIn = defineRule({
  id: 'reliability/no-slow-sign-in',
  row: 'V46',
  severity: 'info',
  summary: 'A function that a user pool calls answers within 5 s.',
  why: 'Cognito waits five seconds for a trigger and tries again twice, so a slower function runs more than once for one user.',
  cite: awsPage(
    'Customizing user pool workflows with Lambda triggers',
    'cognito/latest/developerguide/cognito-user-identity-pools-working-with-aws-lambda-triggers.html',
    { section: 'Cognito User Pools (CUP) – User Features' },
  ),
  over: 'wire',
  on: { connection: 'user-pool-trigger' },
  check: ({ source, target, wire }) => {
    if (isSender(wire)) return;
    const timeout = numberAt(target, 'Timeout');
    if (timeout === undefined || timeout <= LIMIT) return;
    return {
      at: target.at('Timeout'),
      message: `${target.name} may run for ${quantity(timeout, 's')}. ${source.name} waits for ${quantity(LIMIT, 's')}.`,
      fix: setting(target, { path: 'Timeout', value: LIMIT, safe: false }),
    };
  },
  examples: {
    valid: [
      'u: cognito-user-pool -[user-pool-trigger]-> f: lambda-function { Timeout: 5 }',
      "u: cognito-user-pool -[user-pool-trigger { Trigger: 'CustomSMSSender' }]-> f: lambda-function { Timeout: 9 }",
    ],
    invalid: [
      {
        before: 'u: cognito-user-pool -[user-pool-trigger]-> f: lambda-function { Timeout: 10 }',
        after: 'u: cognito-user-pool -[user-pool-trigger]-> f: lambda-function { Timeout: 5 }',
      },
    ],
  },
});
