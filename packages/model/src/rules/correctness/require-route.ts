import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { isRestApi, isRoute } from '../apis.js';

export const requireRoute = defineRule({
  id: 'correctness/require-route',
  row: 'V30',
  severity: 'error',
  summary: 'An API whose stage a usage plan names has a route.',
  why: 'API Gateway deploys no REST API without a method, and a stage needs a deployment.',
  cite: awsPage(
    'Usage plans and API keys for REST APIs in API Gateway',
    'apigateway/latest/developerguide/api-gateway-api-usage-plans.html',
    { section: 'AWS API Gateway' },
  ),
  over: 'wire',
  on: { connection: 'usage-plan-api' },
  check: ({ target }) => {
    const isWritten = target.record.type !== undefined || target.record.external !== undefined;
    const isDescribed = target.has('Body') || target.has('BodyS3Location');
    if (!isRestApi(target) || isWritten || isDescribed || target.wires('out').some(isRoute)) return;
    return {
      at: target.at(),
      message: `${target.name} has no route, so that it has no stage to limit. Draw one.`,
    };
  },
  examples: {
    valid: [
      `p: apigateway-usage-plan -[usage-plan-api]-> api: apigateway-rest-api
       api -[route { Method: 'GET', Path: '/a' }]-> f: lambda-function`,
    ],
    invalid: [{ before: 'p: apigateway-usage-plan -[usage-plan-api]-> api: apigateway-rest-api' }],
  },
});
