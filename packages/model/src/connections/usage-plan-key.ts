import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

/** A key whose client has the limits of a plan. */
export const usagePlanKey = defineConnection({
  id: 'usage-plan-key',
  row: 'S6',
  title: 'Key of a plan',
  from: service('apigateway-usage-plan'),
  to: service('apigateway-api-key'),
  verb: 'holds',
  kind: 'placement',
  rank: 50,
  cite: awsPage(
    'Usage plans and API keys for REST APIs in API Gateway',
    'apigateway/latest/developerguide/api-gateway-api-usage-plans.html',
    { section: 'AWS API Gateway' },
  ),
  effects: ({ source, target }) => [
    {
      kind: 'resource',
      name: 'key',
      type: 'AWS::ApiGateway::UsagePlanKey',
      properties: { KeyId: target.ref, KeyType: 'API_KEY', UsagePlanId: source.ref },
    },
  ],
});
