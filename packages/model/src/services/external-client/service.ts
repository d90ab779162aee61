import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const KINDS = [
  { value: 'web', title: 'Web client' },
  { value: 'mobile', title: 'Mobile client' },
  { value: 'user', title: 'User' },
  { value: 'endpoint', title: 'HTTP endpoint' },
] as const;

/** Someone or something outside AWS: drawn as a pill, exported as nothing. */
export const externalClient = defineService({
  id: 'external-client',
  row: 'S39',
  title: 'Client',
  noun: 'Client',
  category: 'external',
  summary: 'A browser, an app, a person or a server outside AWS.',
  cite: awsPage('What is Amazon API Gateway?', 'apigateway/latest/developerguide/welcome.html', {
    section: 'API Gateway Integrations',
  }),
  keywords: [
    'client',
    'browser',
    'mobile',
    'user',
    'on-premises',
    'server',
    'external',
    'http',
    'web',
  ],
  fact: (node) => KINDS.find(({ value }) => value === node.string('Kind'))?.title ?? 'Client',
  annotate: {
    Kind: { title: 'Kind', section: 'Client', options: KINDS },
    Uri: {
      title: 'Address',
      section: 'Client',
      pattern: 'https?://.+',
      docs: 'Of an HTTP endpoint: what APIs and CloudFront send requests to.',
    },
  },
  capabilities: { external: {} },
  variants: [
    { id: 'web', title: 'Web client', noun: 'WebClient', initial: { properties: { Kind: 'web' } } },
    {
      id: 'mobile',
      title: 'Mobile client',
      noun: 'MobileClient',
      initial: { properties: { Kind: 'mobile' } },
    },
    { id: 'user', title: 'User', noun: 'User', initial: { properties: { Kind: 'user' } } },
    {
      id: 'endpoint',
      title: 'HTTP endpoint',
      noun: 'Endpoint',
      initial: { properties: { Kind: 'endpoint', Uri: 'https://api.example.com' } },
    },
  ],
});
