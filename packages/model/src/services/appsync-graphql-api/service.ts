import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { typePage } from '../type-page.js';
import { graphqlEffects } from './effects.js';
import { FIRST_SCHEMA, graphqlParts } from './parts.js';

const sources = awsPage(
  'Attaching a data source in AWS AppSync',
  'appsync/latest/devguide/attaching-a-data-source.html',
);

/** A GraphQL API: a schema whose fields are answered by data sources. */
export const appsyncGraphqlApi = defineService({
  id: 'appsync-graphql-api',
  row: 'S40',
  title: 'GraphQL API',
  noun: 'GraphqlApi',
  category: 'api',
  share: 0.9,
  type: 'AWS::AppSync::GraphQLApi',
  dialects: {
    'AWS::Serverless::GraphQLApi': {
      paths: {
        AuthenticationType: 'Auth.Type',
        AdditionalAuthenticationProviders: 'Auth.Additional',
        UserPoolConfig: 'Auth.UserPool',
        LambdaAuthorizerConfig: 'Auth.LambdaAuthorizer',
        OpenIDConnectConfig: 'Auth.OpenIDConnect',
        LogConfig: 'Logging',
        ApiType: null,
        EnvironmentVariables: null,
        'schema#Definition': 'SchemaInline',
        'schema#DefinitionS3Location': 'SchemaUri',
      },
    },
  },
  summary: 'One endpoint that answers GraphQL queries from tables, functions and other sources.',
  cite: sources,
  keywords: [
    'appsync',
    'graphql',
    'api',
    'query',
    'mutation',
    'subscription',
    'real time',
    'schema',
  ],
  fact: (node) =>
    `GraphQL API · ${AUTH[node.string('AuthenticationType') ?? ''] ?? 'no authorization'}`,
  annotate: {
    AuthenticationType: {
      title: 'Callers',
      section: 'Access',
      required: true,
      options: [
        { value: 'AWS_IAM', title: 'Signed calls' },
        { value: 'AMAZON_COGNITO_USER_POOLS', title: 'User pool' },
        { value: 'API_KEY', title: 'API key', note: 'Anyone who has the key' },
        { value: 'OPENID_CONNECT', title: 'OIDC provider' },
        { value: 'AWS_LAMBDA', title: 'Lambda authorizer' },
      ],
      docs: 'Who may call unless the schema says otherwise. Wires of pools and functions add further ways in.',
    },
    AdditionalAuthenticationProviders: { title: 'Also', section: 'Access', type: 'list', max: 50 },
    Visibility: {
      title: 'Visibility',
      section: 'Access',
      default: 'GLOBAL',
      options: [
        { value: 'GLOBAL', title: 'Public' },
        { value: 'PRIVATE', title: 'Private' },
      ],
      replaces: true,
    },
    IntrospectionConfig: {
      title: 'Introspection',
      section: 'Access',
      default: 'ENABLED',
      options: [
        { value: 'ENABLED', title: 'On' },
        { value: 'DISABLED', title: 'Off' },
      ],
    },
    QueryDepthLimit: { title: 'Depth', section: 'Limits', min: 0, max: 75, type: 'integer' },
    ResolverCountLimit: {
      title: 'Resolvers',
      section: 'Limits',
      min: 0,
      max: 10_000,
      type: 'integer',
    },
    XrayEnabled: { title: 'X-Ray', section: 'Monitoring', default: false },
    'LogConfig.FieldLogLevel': {
      title: 'Log level',
      section: 'Monitoring',
      options: ['NONE', 'ERROR', 'INFO', 'DEBUG', 'ALL'].map((value) => ({ value })),
      docs: 'A role that may write its logs is made.',
    },
    'LogConfig.ExcludeVerboseContent': { title: 'Brief', section: 'Monitoring' },
    EnvironmentVariables: { title: 'Variables', section: 'Environment', type: 'map', max: 50 },
    Name: { title: 'Name', section: 'Naming' },
  },
  parts: graphqlParts,
  capabilities: {
    public: {},
    grantable: {
      kind: 'request',
      write: ['appsync:GraphQL'],
      children: { suffix: '/types/*', of: 'write', instead: true },
      environment: { suffix: 'URL', value: 'GraphQLUrl' },
    },
  },
  initial: {
    properties: { AuthenticationType: 'AWS_IAM', XrayEnabled: true },
    parts: { schema: { Definition: FIRST_SCHEMA } },
  },
  guidance: [
    {
      text: 'Queues and topics are no kind of data source: a field reaches them through a function. A state machine it starts by a signed HTTP call.',
      cite: typePage('AWS::AppSync::DataSource'),
    },
  ],
  effects: graphqlEffects,
});

const AUTH: Readonly<Record<string, string>> = {
  AMAZON_COGNITO_USER_POOLS: 'user pool',
  API_KEY: 'API key',
  AWS_IAM: 'signed calls',
  AWS_LAMBDA: 'Lambda authorizer',
  OPENID_CONNECT: 'OIDC',
};
