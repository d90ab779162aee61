import type { Annotations, PartDefinition } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const throttling = awsPage(
  'Throttle requests to your REST APIs',
  'apigateway/latest/developerguide/api-gateway-request-throttling.html',
);
const caching = awsPage(
  'Cache settings for REST APIs',
  'apigateway/latest/developerguide/api-gateway-caching.html',
);
const logging = awsPage(
  'Set up CloudWatch logging for REST APIs',
  'apigateway/latest/developerguide/set-up-logging.html',
);

const canaries = awsPage(
  'Set up an API Gateway canary release deployment',
  'apigateway/latest/developerguide/canary-release.html',
);

const SETTINGS: Annotations = {
  StageName: {
    title: 'Stage',
    required: true,
    pattern: '[A-Za-z0-9_-]{1,128}',
  },
  TracingEnabled: { title: 'X-Ray', default: false },
  'MethodSettings.0.ThrottlingRateLimit': {
    title: 'Rate',
    unit: '/s',
    default: 10_000,
    min: 0,
    cite: throttling,
  },
  'MethodSettings.0.ThrottlingBurstLimit': {
    title: 'Burst',
    default: 5000,
    min: 0,
    cite: throttling,
  },
  'MethodSettings.0.CachingEnabled': {
    title: 'Cache answers',
    default: false,
    docs: 'Of GET methods, once the cache is on.',
    cite: caching,
  },
  'MethodSettings.0.CacheTtlInSeconds': {
    title: 'Kept for',
    unit: 's',
    default: 300,
    min: 0,
    max: 3600,
    type: 'integer',
    cite: caching,
  },
  'MethodSettings.0.CacheDataEncrypted': {
    title: 'Encrypted cache',
    default: false,
    cite: caching,
  },
  'MethodSettings.0.LoggingLevel': {
    title: 'Log level',
    default: 'OFF',
    options: ['OFF', 'ERROR', 'INFO'].map((value) => ({ value })),
    docs: 'Execution logs. The account must name a role for them.',
    cite: logging,
  },
  'MethodSettings.0.MetricsEnabled': { title: 'Metrics', default: false },
  'CanarySetting.PercentTraffic': {
    title: 'Canary',
    unit: '%',
    min: 0,
    max: 100,
    docs: 'Share of the requests that a newer deployment gets first.',
    cite: canaries,
  },
  'CanarySetting.UseStageCache': {
    title: 'Canary cache',
    default: false,
    cite: canaries,
  },
  ClientCertificateId: {
    title: 'Client certificate',
    docs: 'With which the API shows itself to HTTP backends.',
  },
  CacheClusterEnabled: { title: 'Cache', default: false, cite: caching },
  CacheClusterSize: {
    title: 'Cache size',
    unit: 'GB',
    options: ['0.5', '1.6', '6.1', '13.5', '28.4', '58.2', '118', '237'].map((value) => ({
      value,
    })),
    cite: caching,
  },
  'AccessLogSetting.DestinationArn': { title: 'Access log', cite: logging },
  Variables: { title: 'Variables', type: 'map' },
};

/** The stages of a REST API. They share a deployment, which is made from the routes. */
export const restParts: Readonly<Record<string, PartDefinition>> = {
  stage: stage('Stage'),
  testStage: stage('Test stage'),
  devStage: stage('Development stage'),
};

function stage(section: string): PartDefinition {
  const annotate = Object.entries(SETTINGS).map(([path, said]) => [path, { ...said, section }]);
  return {
    title: section,
    type: 'AWS::ApiGateway::Stage',
    wiring: (self) => ({ RestApiId: self.ref }),
    annotate: Object.fromEntries(annotate),
  };
}
