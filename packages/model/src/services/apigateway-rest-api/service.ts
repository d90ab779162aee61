import { defineService } from '../../define/index.js';
import { apiArn } from '../api-arn.js';
import { awsPage } from '../aws-page.js';
import { bodyAnnotations } from './body-annotations.js';
import { restParts } from './parts.js';
import { restGuidance } from './guidance.js';

const endpoints = awsPage(
  'API endpoint types for REST APIs',
  'apigateway/latest/developerguide/api-gateway-api-endpoint-types.html',
  { section: 'API Gateway Endpoint Types' },
);

/** A REST API. Its routes are wires; its deployment is made from them, so it is no part. */
export const apigatewayRestApi = defineService({
  id: 'apigateway-rest-api',
  row: 'S6',
  title: 'REST API',
  noun: 'RestApi',
  category: 'api',
  share: 11.5,
  type: 'AWS::ApiGateway::RestApi',
  dialects: {
    'AWS::Serverless::Api': {
      paths: {
        Body: 'DefinitionBody',
        BodyS3Location: 'DefinitionUri',
        'EndpointConfiguration.Types.0': 'EndpointConfiguration.Type',
        'EndpointConfiguration.VpcEndpointIds': 'EndpointConfiguration.VPCEndpointIds',
        Policy: 'Auth.ResourcePolicy.CustomStatements',
        'stage#StageName': 'StageName',
        'stage#TracingEnabled': 'TracingEnabled',
        'stage#MethodSettings': 'MethodSettings',
        'stage#AccessLogSetting': 'AccessLogSetting',
        'stage#CacheClusterEnabled': 'CacheClusterEnabled',
        'stage#CacheClusterSize': 'CacheClusterSize',
        'stage#Variables': 'Variables',
        'stage#CanarySetting': 'CanarySetting',
      },
    },
  },
  summary: 'HTTPS front of functions and AWS services, with keys, plans, validation and a cache.',
  cite: awsPage(
    'API Gateway REST APIs',
    'apigateway/latest/developerguide/apigateway-rest-api.html',
    {
      section: 'AWS API Gateway',
    },
  ),
  keywords: [
    'api',
    'gateway',
    'rest',
    'http',
    'endpoint',
    'openapi',
    'swagger',
    'stage',
    'api key',
  ],
  fact: (node) => `REST API · ${node.part('stage')?.string('StageName') ?? 'no stage'}`,
  annotate: {
    'EndpointConfiguration.Types.0': {
      title: 'Endpoint',
      section: 'Endpoint',
      default: 'EDGE',
      options: [
        { value: 'REGIONAL', title: 'Regional' },
        { value: 'EDGE', title: 'Edge-optimized' },
        { value: 'PRIVATE', title: 'Private' },
      ],
      docs: 'Regional for callers nearby or behind your own CloudFront; edge-optimized for callers everywhere; private for a VPC.',
      cite: endpoints,
    },
    'EndpointConfiguration.VpcEndpointIds': {
      title: 'VPC endpoints',
      section: 'Endpoint',
      type: 'list',
      cite: endpoints,
    },
    DisableExecuteApiEndpoint: { title: 'Own domain only', section: 'Endpoint', default: false },
    Policy: {
      title: 'Resource policy',
      section: 'Endpoint',
      type: 'json',
      docs: 'Who may call. A private API is open to nobody without one.',
    },
    ApiKeySourceType: {
      title: 'API key from',
      section: 'Requests',
      default: 'HEADER',
      options: [
        { value: 'HEADER', title: 'Header' },
        { value: 'AUTHORIZER', title: 'Authorizer' },
      ],
    },
    BinaryMediaTypes: { title: 'Binary types', section: 'Requests', type: 'list' },
    MinimumCompressionSize: {
      title: 'Compress from',
      section: 'Requests',
      unit: 'B',
      min: 0,
      max: 10_485_760,
    },
    ...bodyAnnotations,
    Name: { title: 'Name', section: 'Naming' },
    Description: { title: 'Description', section: 'Naming' },
  },
  parts: restParts,
  capabilities: { endpoint: { name: 'execute-api' }, public: {} },
  arn: apiArn,
  initial: {
    properties: { EndpointConfiguration: { Types: ['REGIONAL'] } },
    parts: { stage: { StageName: 'prod', TracingEnabled: true } },
  },
  guidance: restGuidance,
});
