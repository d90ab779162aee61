import { defineRule, isExpression, isMap, type NodeView, type Value } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { APIS, isRoute } from '../apis.js';
import { quoted } from '../words.js';

const METHODS = new Set(
  'delete get head options parameters patch post put trace description summary servers $ref'.split(
    ' ',
  ),
);

export const noInvalidOpenapi = defineRule({
  id: 'correctness/no-invalid-openapi',
  row: 'V34',
  severity: 'error',
  summary: 'The OpenAPI document of an API names its version, and its paths with their methods.',
  why: 'API Gateway imports OpenAPI 2.0 and 3.0. What it cannot read it refuses when the stack is deployed.',
  cite: awsPage(
    'Develop REST APIs using OpenAPI in API Gateway',
    'apigateway/latest/developerguide/api-gateway-import-api.html',
    { section: 'AWS API Gateway' },
  ),
  over: 'node',
  on: { service: APIS },
  check: ({ node }) => {
    const body = node.value('Body');
    if (!isMap(body) || isExpression(body)) return;
    const message = problemOf(isAdded(node) ? { ...ROUTED, ...body } : body);
    if (message === undefined) return;
    // The page names 2.0 and 3.0; that a later 3 is refused it does not say.
    const isLater = /^3\.[1-9]/.test(String(body['openapi'] ?? ''));
    return { at: node.at('Body'), message, severity: isLater ? 'warning' : 'error' };
  },
  examples: {
    valid: [
      "api: apigateway-rest-api { $type: 'AWS::Serverless::Api', DefinitionBody: { swagger: '2.0' } } -[route { Method: 'GET', Path: '/a' }]-> f: lambda-function",
      "api: apigateway-rest-api { Body: { openapi: '3.0', paths: { '/a': { get: {} } } } }",
      `api: apigateway-rest-api { Body: { 'x-amazon-apigateway-gateway-responses': {} } }
       api -[route { Method: 'GET', Path: '/a' }]-> f: lambda-function`,
      "api: apigateway-rest-api { Body: { openapi: '3.0.1', paths: { '/a': { get: {} } } } }",
    ],
    invalid: [
      { before: 'api: apigateway-rest-api { Body: { paths: {} } }' },
      { before: "api: apigateway-rest-api { Body: { openapi: '3.1.0', paths: {} } }" },
      { before: "api: apigateway-rest-api { Body: { openapi: '4.0.0', paths: {} } }" },
      {
        before:
          "api: apigateway-rest-api { Body: { swagger: '2.0', paths: { 'a': { get: {} } } } }",
      },
      {
        before:
          "api: apigateway-rest-api { Body: { swagger: '2.0', paths: { '/a': { fetch: {} } } } }",
      },
    ],
  },
});

/** What routes make of a document: what is written is laid over it. */
const ROUTED = { openapi: '3.0.1', paths: {} };

function isAdded(node: NodeView): boolean {
  return node.wires('out').some((wire) => isRoute(wire));
}

function problemOf(body: Readonly<Record<string, Value>>): string | undefined {
  const { openapi, swagger, paths } = body;
  const version = String(openapi ?? swagger ?? '');
  if (version === '') return 'The document names no version. It needs openapi 3.0 or swagger 2.0.';
  if (!/^(?:2(?:\.0)?|3\.0(?:\.\d+)?)$/.test(version)) {
    return `The version is ${quoted(version)}. API Gateway takes 2.0 and 3.0.`;
  }
  if (!isMap(paths)) return 'The document has no paths. It needs one at least.';
  for (const [path, item] of Object.entries(paths)) {
    if (!path.startsWith('/') && path !== '$default') {
      return `Path is ${quoted(path)}. It must start with /.`;
    }
    const method = Object.keys(isMap(item) ? item : {}).find(
      (name) => !METHODS.has(name) && !name.startsWith('x-') && !name.startsWith('Fn::'),
    );
    if (method !== undefined)
      return `Method is ${quoted(method)} at ${path}. There is no such method.`;
  }
  return undefined;
}
