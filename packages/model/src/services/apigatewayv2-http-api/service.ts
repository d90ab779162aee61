import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

export const apigatewayv2HttpApi = defineService({
  id: 'apigatewayv2-http-api',
  title: 'HTTP API',
  noun: 'HttpApi',
  category: 'api',
  type: 'AWS::ApiGatewayV2::Api',
  summary: 'HTTP API.',
  cite: awsPage('AWS documentation', ''),
  annotate: {},
  capabilities: {},
});
