import { defineService } from '../../define/index.js';
import { apiArn } from '../api-arn.js';
import { awsPage } from '../aws-page.js';

const cors = awsPage(
  'Configure CORS for HTTP APIs',
  'apigateway/latest/developerguide/http-api-cors.html',
);
const throttling = awsPage(
  'Throttle requests to your HTTP APIs',
  'apigateway/latest/developerguide/http-api-throttling.html',
);

/** An HTTP API: routes, JWT and Lambda authorizers, and a stage that deploys itself. */
export const apigatewayv2HttpApi = defineService({
  id: 'apigatewayv2-http-api',
  row: 'S7',
  title: 'HTTP API',
  noun: 'HttpApi',
  category: 'api',
  share: 4.2,
  type: 'AWS::ApiGatewayV2::Api',
  dialects: {
    'AWS::Serverless::HttpApi': {
      paths: {
        Body: 'DefinitionBody',
        BodyS3Location: 'DefinitionUri',
        ProtocolType: null,
        'CorsConfiguration.AllowOrigins': 'CorsConfiguration.AllowOrigins',
        'stage#StageName': 'StageName',
        'stage#AutoDeploy': null,
        'stage#AccessLogSettings': 'AccessLogSettings',
        'stage#DefaultRouteSettings': 'DefaultRouteSettings',
        'stage#RouteSettings': 'RouteSettings',
        'stage#StageVariables': 'StageVariables',
      },
    },
  },
  summary: 'Lean HTTPS front of functions and a few AWS services, with JWT authorizers.',
  cite: awsPage('API Gateway HTTP APIs', 'apigateway/latest/developerguide/http-api.html', {
    section: 'AWS API Gateway',
  }),
  keywords: ['api', 'gateway', 'http', 'jwt', 'route', 'cors', 'v2'],
  fact: (node) => `HTTP API · ${node.part('stage')?.string('StageName') ?? 'no stage'}`,
  annotate: {
    ProtocolType: {
      title: 'Protocol',
      section: 'Endpoint',
      options: [{ value: 'HTTP' }, { value: 'WEBSOCKET', title: 'WebSocket', retired: true }],
      replaces: true,
    },
    DisableExecuteApiEndpoint: {
      title: 'Own domain only',
      section: 'Endpoint',
      default: false,
      docs: 'Turns off the address that AWS gives, so that callers use your domain.',
    },
    'CorsConfiguration.AllowOrigins': {
      title: 'Origins',
      section: 'CORS',
      type: 'list',
      cite: cors,
    },
    'CorsConfiguration.AllowMethods': {
      title: 'Methods',
      section: 'CORS',
      type: 'list',
      cite: cors,
    },
    'CorsConfiguration.AllowHeaders': {
      title: 'Headers',
      section: 'CORS',
      type: 'list',
      cite: cors,
    },
    'CorsConfiguration.AllowCredentials': { title: 'Credentials', section: 'CORS', cite: cors },
    'CorsConfiguration.MaxAge': {
      title: 'Max age',
      section: 'CORS',
      unit: 's',
      min: -1,
      max: 86_400,
      cite: cors,
    },
    Body: { title: 'OpenAPI', section: 'Definition', type: 'json', widget: 'code' },
    Name: { title: 'Name', section: 'Naming', max: 128 },
    Description: { title: 'Description', section: 'Naming', max: 1024 },
  },
  parts: {
    stage: {
      title: 'Stage',
      type: 'AWS::ApiGatewayV2::Stage',
      wiring: (self) => ({ ApiId: self.ref }),
      annotate: {
        StageName: {
          title: 'Stage',
          section: 'Stage',
          required: true,
          form: '$default, or up to 128 letters, digits, - and _',
          pattern: '\\$default|[A-Za-z0-9_-]{1,128}',
          docs: '`$default` keeps the stage out of the path.',
        },
        AutoDeploy: { title: 'Deploys itself', section: 'Stage', default: false },
        'DefaultRouteSettings.ThrottlingRateLimit': {
          title: 'Rate',
          section: 'Stage',
          unit: '/s',
          min: 0,
          cite: throttling,
        },
        'DefaultRouteSettings.ThrottlingBurstLimit': {
          title: 'Burst',
          section: 'Stage',
          min: 0,
          cite: throttling,
        },
        'AccessLogSettings.DestinationArn': { title: 'Access log', section: 'Stage' },
        StageVariables: { title: 'Variables', section: 'Stage', type: 'map' },
      },
    },
  },
  capabilities: { endpoint: { name: 'execute-api' }, public: {} },
  arn: apiArn,
  initial: {
    properties: { ProtocolType: 'HTTP' },
    parts: { stage: { AutoDeploy: true, StageName: '$default' } },
  },
  guidance: [
    {
      row: 'G8',
      text: 'Cheaper and faster than a REST API, without API keys, usage plans, cache, request validation, private or edge-optimized endpoints.',
      cite: awsPage(
        'Choose between REST APIs and HTTP APIs',
        'apigateway/latest/developerguide/http-api-vs-rest.html',
        { section: 'AWS API Gateway' },
      ),
    },
  ],
  effects: (node) =>
    node.has('Name') || node.has('Body')
      ? []
      : [{ kind: 'property', on: node.ref, path: ['Name'], value: node.name, mode: 'set' }],
});
