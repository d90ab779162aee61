import { defineConnection, ref, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

/** An API whose callers a plan limits, by the key that they send. */
export const usagePlanApi = defineConnection({
  id: 'usage-plan-api',
  row: 'S6',
  title: 'Usage plan',
  from: service('apigateway-usage-plan'),
  to: service('apigateway-rest-api', 'apigatewayv2-websocket-api'),
  verb: 'limits callers of',
  kind: 'placement',
  rank: 50,
  cite: awsPage(
    'Usage plans and API keys for REST APIs in API Gateway',
    'apigateway/latest/developerguide/api-gateway-api-usage-plans.html',
    { section: 'AWS API Gateway' },
  ),
  annotate: {
    Throttle: {
      title: 'By route',
      type: 'map',
      docs: 'Rate and burst of single methods, as in `/orders/GET`. REST only.',
    },
  },
  effects: ({ source, target, wire }) => {
    const throttle = wire.value('Throttle');
    return [
      {
        kind: 'property',
        on: source.ref,
        path: ['ApiStages'],
        value: [
          {
            ApiId: target.ref,
            ...(target.part('stage') === undefined ? {} : { Stage: ref(target.id, 'stage') }),
            ...(throttle === undefined ? {} : { Throttle: throttle }),
          },
        ],
        mode: 'append',
      },
    ];
  },
});
