import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { numberAt } from '../values.js';
import { quantity } from '../words.js';

const LIMIT = 10;

export const noSlowAuthorizer = defineRule({
  id: 'reliability/no-slow-authorizer',
  row: 'V31',
  severity: 'warning',
  summary: 'A function that authorizes callers of an HTTP API answers within 10 s.',
  why: 'API Gateway waits 10 s and then turns the caller away, while the function runs on and is paid for.',
  cite: awsPage(
    'Quotas for configuring and running an HTTP API',
    'apigateway/latest/developerguide/http-api-quotas.html',
    { section: 'API Gateway Security' },
  ),
  over: 'wire',
  on: { connection: 'lambda-authorizer', to: 'apigatewayv2-http-api' },
  check: ({ source, target }) => {
    const timeout = numberAt(source, 'Timeout');
    if (timeout === undefined || timeout <= LIMIT) return;
    return {
      at: source.at('Timeout'),
      message: `${source.name} may run for ${quantity(timeout, 's')}. ${target.name} waits ${LIMIT} s for its authorizer.`,
      fix: setting(source, { path: 'Timeout', value: LIMIT, safe: false }),
    };
  },
  examples: {
    valid: [
      'f: lambda-function { Timeout: 10 } -[lambda-authorizer]-> api: apigatewayv2-http-api',
      'f: lambda-function { Timeout: 20 } -[lambda-authorizer]-> api: apigateway-rest-api',
    ],
    invalid: [
      {
        before:
          'f: lambda-function { Timeout: 11 } -[lambda-authorizer]-> api: apigatewayv2-http-api',
        after:
          'f: lambda-function { Timeout: 10 } -[lambda-authorizer]-> api: apigatewayv2-http-api',
      },
    ],
  },
});
