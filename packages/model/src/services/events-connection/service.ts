import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

/** How an API destination proves itself: kept by EventBridge in a secret. */
export const eventsConnection = defineService({
  id: 'events-connection',
  row: 'S40',
  title: 'EventBridge connection',
  noun: 'ApiConnection',
  category: 'messaging',
  share: 1.2,
  type: 'AWS::Events::Connection',
  summary: 'The credentials that HTTP calls of EventBridge carry.',
  cite: awsPage(
    'Connections for API targets',
    'eventbridge/latest/userguide/eb-target-connection.html',
  ),
  keywords: ['eventbridge', 'connection', 'api key', 'oauth', 'credentials'],
  fact: (node) => `Connection · ${node.string('AuthorizationType') ?? 'no sign-in'}`,
  annotate: {
    AuthorizationType: {
      title: 'Sign-in',
      section: 'Connection',
      options: ['API_KEY', 'BASIC', 'OAUTH_CLIENT_CREDENTIALS'].map((value) => ({ value })),
    },
    AuthParameters: { title: 'Credentials', section: 'Connection', type: 'json' },
    Description: { title: 'Description', section: 'Naming', max: 512 },
    Name: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[.\\-_A-Za-z0-9]{1,64}',
      replaces: true,
    },
  },
  capabilities: {},
  initial: {
    properties: {
      AuthParameters: {
        ApiKeyAuthParameters: {
          ApiKeyName: 'x-api-key',
          ApiKeyValue: '{{resolve:secretsmanager:api-key}}',
        },
      },
      AuthorizationType: 'API_KEY',
    },
  },
});
