import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const page = awsPage(
  'Custom domain names for HTTP APIs in API Gateway',
  'apigateway/latest/developerguide/http-api-custom-domain-names.html',
  { section: 'API Gateway Security' },
);

/** A name of one's own for HTTP and WebSocket APIs. Regional always. */
export const apigatewayv2DomainName = defineService({
  id: 'apigatewayv2-domain-name',
  row: 'S9',
  title: 'Custom domain (HTTP)',
  noun: 'HttpDomain',
  category: 'api',
  share: 0.4,
  type: 'AWS::ApiGatewayV2::DomainName',
  summary: 'A name of your own before HTTP and WebSocket APIs, with its certificate.',
  cite: page,
  keywords: ['custom domain', 'domain name', 'http api', 'websocket', 'https'],
  fact: (node) => `Domain · ${node.string('DomainName') ?? 'name'}`,
  annotate: {
    DomainName: {
      title: 'Name',
      section: 'Domain',
      required: true,
      form: 'a domain name, as shop.example.com or *.example.com',
      pattern: '(\\*\\.)?([A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,63}',
      replaces: true,
    },
    'DomainNameConfigurations.0.CertificateArn': {
      title: 'Certificate',
      section: 'Certificate',
      docs: 'In the Region of the API.',
      cite: page,
    },
    'DomainNameConfigurations.0.EndpointType': {
      title: 'Endpoint',
      section: 'Domain',
      options: [{ value: 'REGIONAL', title: 'Regional' }],
    },
    'DomainNameConfigurations.0.SecurityPolicy': {
      title: 'TLS',
      section: 'Domain',
      options: [{ value: 'TLS_1_2' }],
    },
  },
  capabilities: { public: {} },
  arn: 'DomainNameArn',
  initial: {
    properties: {
      DomainName: 'api.example.com',
      DomainNameConfigurations: [{ EndpointType: 'REGIONAL', SecurityPolicy: 'TLS_1_2' }],
    },
  },
});
