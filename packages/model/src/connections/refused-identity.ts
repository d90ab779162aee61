import { refusedPairs } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { typePage } from '../services/type-page.js';
import { pairsOf } from './refused-rows.js';

const kinds = awsPage(
  'Choose between REST APIs and HTTP APIs',
  'apigateway/latest/developerguide/http-api-vs-rest.html',
);
const sockets = awsPage(
  'Control and manage access to WebSocket APIs in API Gateway',
  'apigateway/latest/developerguide/apigateway-websocket-api-control-access.html',
);
const sources = typePage('AWS::AppSync::DataSource');

/** Pairs of identity and APIs that people try and AWS does not offer, with the nearest way that works. */
export const identityRefusals = refusedPairs(
  pairsOf([
    {
      from: 'apigateway-usage-plan',
      to: ['apigatewayv2-http-api'],
      why: 'HTTP APIs have no API keys and no usage plans. A REST API has.',
      cite: kinds,
    },
    {
      from: 'external-identity-provider',
      to: ['apigateway-rest-api'],
      why: 'REST APIs have no JWT authorizers. Let a user pool sign these users in, and let it authorize.',
      cite: kinds,
      through: ['cognito-user-pool'],
    },
    {
      from: 'external-identity-provider',
      to: ['apigatewayv2-websocket-api'],
      why: 'WebSocket APIs take functions and IAM for authorizers. A function can check the token.',
      cite: sockets,
    },
    {
      from: 'cognito-user-pool',
      to: ['apigatewayv2-websocket-api'],
      why: 'WebSocket APIs take functions and IAM for authorizers. A function can check the token of the pool.',
      cite: sockets,
    },
    {
      from: 'appsync-graphql-api',
      to: ['sqs-queue', 'sns-topic', 'kinesis-stream', 's3-bucket'],
      why: 'AppSync has no data source of this kind. A function can stand between.',
      cite: sources,
      through: ['lambda-function'],
    },
    {
      from: 'appsync-graphql-api',
      to: ['rds-db-instance'],
      why: 'AppSync reaches databases through the Data API of Aurora, which an instance has not. A function in the VPC can stand between.',
      cite: sources,
      through: ['lambda-function'],
    },
  ]),
);
