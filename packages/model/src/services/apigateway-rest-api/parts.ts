import type { PartDefinition } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const throttling = awsPage(
  'Throttle requests to your REST APIs',
  'apigateway/latest/developerguide/api-gateway-request-throttling.html',
);
const caching = awsPage(
  'Cache settings for REST APIs',
  'apigateway/latest/developerguide/api-gateway-caching.html',
);
const logging = awsPage(
  'Set up CloudWatch logging for REST APIs',
  'apigateway/latest/developerguide/set-up-logging.html',
);

/** The stage of a REST API. Its deployment is made from the routes. */
export const restParts: Readonly<Record<string, PartDefinition>> = {
  stage: {
    title: 'Stage',
    type: 'AWS::ApiGateway::Stage',
    wiring: (self) => ({ RestApiId: self.ref }),
    annotate: {
      StageName: {
        title: 'Stage',
        section: 'Stage',
        required: true,
        pattern: '[A-Za-z0-9_-]{1,128}',
      },
      TracingEnabled: { title: 'X-Ray', section: 'Stage', default: false },
      'MethodSettings.0.ThrottlingRateLimit': {
        title: 'Rate',
        section: 'Stage',
        unit: '/s',
        default: 10_000,
        min: 0,
        cite: throttling,
      },
      'MethodSettings.0.ThrottlingBurstLimit': {
        title: 'Burst',
        section: 'Stage',
        default: 5000,
        min: 0,
        cite: throttling,
      },
      CacheClusterEnabled: { title: 'Cache', section: 'Stage', default: false, cite: caching },
      CacheClusterSize: {
        title: 'Cache size',
        section: 'Stage',
        unit: 'GB',
        options: ['0.5', '1.6', '6.1', '13.5', '28.4', '58.2', '118', '237'].map((value) => ({
          value,
        })),
        cite: caching,
      },
      'AccessLogSetting.DestinationArn': { title: 'Access log', section: 'Stage', cite: logging },
      Variables: { title: 'Variables', section: 'Stage', type: 'map' },
    },
  },
};
