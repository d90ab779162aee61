import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const page = awsPage(
  'API destinations as targets in Amazon EventBridge',
  'eventbridge/latest/userguide/eb-api-destinations.html',
);

/** An HTTP endpoint that rules call. */
export const eventsApiDestination = defineService({
  id: 'events-api-destination',
  row: 'S40',
  title: 'API destination',
  noun: 'Destination',
  category: 'messaging',
  share: 1.2,
  type: 'AWS::Events::ApiDestination',
  summary: 'Calls an HTTP endpoint with each event, no faster than you say.',
  cite: page,
  keywords: ['eventbridge', 'api destination', 'webhook', 'http', 'partner'],
  fact: (node) => `${node.string('HttpMethod') ?? 'POST'} · API destination`,
  annotate: {
    InvocationEndpoint: {
      title: 'Address',
      section: 'Destination',
      required: true,
      pattern: 'https://.+',
    },
    HttpMethod: {
      title: 'Method',
      section: 'Destination',
      required: true,
      options: ['POST', 'GET', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'].map((value) => ({
        value,
      })),
    },
    InvocationRateLimitPerSecond: {
      title: 'Rate',
      section: 'Destination',
      unit: '/s',
      default: 300,
      min: 1,
      type: 'integer',
      cite: page,
    },
    ConnectionArn: {
      title: 'Connection',
      section: 'Destination',
      required: true,
      widget: 'reference',
      refersTo: { service: 'events-connection' },
    },
    Description: { title: 'Description', section: 'Naming', max: 512 },
    Name: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[.\\-_A-Za-z0-9]{1,64}',
      replaces: true,
    },
  },
  capabilities: {
    eventTarget: { by: 'role', actions: ['events:InvokeApiDestination'] },
    refers: [
      { to: 'events-connection', property: 'ConnectionArn', value: 'arn', label: 'signs in with' },
    ],
  },
  initial: {
    properties: { HttpMethod: 'POST', InvocationEndpoint: 'https://api.example.com/events' },
  },
});
