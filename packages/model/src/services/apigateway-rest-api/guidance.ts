import type { Guidance } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

/** What speaks for API Gateway, and for which endpoint. */
export const restGuidance: readonly Guidance[] = [
  {
    row: 'G8',
    text: 'Versions and stages, API keys, throttling, OpenAPI, transformation, generated SDKs and a cache come with it: reasons to put it before HTTP backends and AWS services too.',
    cite: awsPage('What is Amazon API Gateway?', 'apigateway/latest/developerguide/welcome.html', {
      section: 'AWS API Gateway',
    }),
  },
  {
    row: 'G9',
    text: 'Edge-optimized goes through CloudFront and suits callers everywhere. Regional suits callers of one Region, or a CloudFront of your own. Private is reached from a VPC through an interface endpoint.',
    cite: awsPage(
      'API endpoint types for REST APIs',
      'apigateway/latest/developerguide/api-gateway-api-endpoint-types.html',
      { section: 'API Gateway Endpoint Types' },
    ),
  },
];
