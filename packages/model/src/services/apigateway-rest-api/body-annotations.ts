import type { Annotations } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const imports = awsPage(
  'Develop REST APIs using OpenAPI in API Gateway',
  'apigateway/latest/developerguide/api-gateway-import-api.html',
);

/** What may be said in an API's OpenAPI document. Routes that are drawn are written into it. */
export const bodyAnnotations: Annotations = {
  Body: {
    title: 'OpenAPI',
    section: 'Definition',
    type: 'json',
    widget: 'code',
    docs: 'OpenAPI 2.0 or 3.0, 6 MB at most. What stands here is laid over what wires make of it.',
    cite: imports,
  },
  'Body.components.schemas': {
    title: 'Models',
    section: 'Definition',
    type: 'map',
    docs: 'JSON Schema by alphanumeric name, as bodies of requests and answers refer to them.',
    cite: awsPage(
      'Data models for REST APIs',
      'apigateway/latest/developerguide/models-mappings-models.html',
    ),
  },
  'Body.x-amazon-apigateway-gateway-responses': {
    title: 'Gateway responses',
    section: 'Definition',
    type: 'map',
    docs: 'What the API answers by itself, by kind: DEFAULT_4XX, UNAUTHORIZED, THROTTLED …',
    cite: awsPage(
      'Gateway responses for REST APIs in API Gateway',
      'apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html',
    ),
  },
  'BodyS3Location.Bucket': { title: 'Bucket', section: 'Definition', docs: 'Of a document in S3.' },
  'BodyS3Location.Key': { title: 'Key', section: 'Definition' },
  FailOnWarnings: { title: 'Strict', section: 'Definition', default: false },
};
