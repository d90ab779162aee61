import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { lackOfApi } from '../apis.js';

export const noLackingWire = defineRule({
  id: 'correctness/no-lacking-wire',
  row: 'V29',
  severity: 'error',
  summary: 'An API has only the wires that its kind can have.',
  why: 'API Gateway refuses a web ACL, a usage plan and most AWS services on an HTTP API, and an authorizer of another kind of API.',
  cite: awsPage(
    'Choose between REST APIs and HTTP APIs',
    'apigateway/latest/developerguide/http-api-vs-rest.html',
    { section: 'AWS API Gateway' },
  ),
  over: 'wire',
  on: {
    connection: [
      'firewall',
      'usage-plan-api',
      'jwt-authorizer',
      'authorizer',
      'api-dynamodb',
      'api-firehose',
      'api-s3',
      'api-sns',
    ],
  },
  demand: true,
  ofUnfit: 'too',
  check: ({ wire, source, target }) => {
    const why = lackOfApi(wire);
    if (why === undefined) return;
    return {
      at: wire.at(),
      message: `${source.name} cannot have the wire ${wire.connection.title} to ${target.name}. ${why}`,
      fix: {
        label: 'Remove the wire',
        safe: false,
        edits: [{ edit: 'edge.remove', args: { ids: [wire.id] } }],
      },
    };
  },
  examples: {
    valid: [
      'w: wafv2-web-acl -[firewall]-> api: apigateway-rest-api',
      'p: apigateway-usage-plan -[usage-plan-api]-> api: apigateway-rest-api',
    ],
    invalid: [
      {
        before: 'w: wafv2-web-acl -[firewall]-> api: apigatewayv2-http-api',
        after: 'w: wafv2-web-acl; api: apigatewayv2-http-api',
      },
      {
        before: 'p: apigateway-usage-plan -[usage-plan-api]-> api: apigatewayv2-http-api',
        after: 'p: apigateway-usage-plan; api: apigatewayv2-http-api',
      },
      {
        before: 'i: external-identity-provider -[jwt-authorizer]-> api: apigateway-rest-api',
        after: 'i: external-identity-provider; api: apigateway-rest-api',
      },
      {
        before: 'api: apigatewayv2-http-api -[api-sns]-> t: sns-topic',
        after: 'api: apigatewayv2-http-api; t: sns-topic',
      },
    ],
  },
});
