import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const page = awsPage(
  'Custom domain name for public REST APIs in API Gateway',
  'apigateway/latest/developerguide/how-to-custom-domains.html',
  { section: 'API Gateway Security' },
);

/** A name of one's own for REST APIs. */
export const apigatewayDomainName = defineService({
  id: 'apigateway-domain-name',
  row: 'S9',
  title: 'Custom domain',
  noun: 'ApiDomain',
  category: 'api',
  share: 0.4,
  type: 'AWS::ApiGateway::DomainName',
  summary: 'A name of your own before REST APIs, with its certificate.',
  cite: page,
  keywords: ['custom domain', 'domain name', 'api', 'https', 'base path'],
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
    'EndpointConfiguration.Types': {
      title: 'Endpoint',
      section: 'Domain',
      type: 'list',
      options: [
        { value: 'REGIONAL', title: 'Regional' },
        { value: 'EDGE', title: 'Edge-optimized' },
        { value: 'PRIVATE', title: 'Private' },
      ],
      docs: 'Edge-optimized wants its certificate in us-east-1, regional in the Region of the API.',
      cite: page,
    },
    SecurityPolicy: {
      title: 'TLS',
      section: 'Domain',
      options: ['TLS_1_2', 'TLS_1_0'].map((value) => ({ value })),
      cite: page,
    },
    RegionalCertificateArn: { title: 'Certificate', section: 'Certificate' },
    CertificateArn: { title: 'Certificate at the edge', section: 'Certificate' },
  },
  capabilities: { public: {} },
  arn: 'DomainNameArn',
  initial: {
    properties: {
      DomainName: 'api.example.com',
      EndpointConfiguration: { Types: ['REGIONAL'] },
      SecurityPolicy: 'TLS_1_2',
    },
  },
});
