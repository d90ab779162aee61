import {
  sub,
  type AuthorizerEffect,
  type Integration,
  type RouteEffect,
  type Value,
  type ValueMap,
} from '@archivolt/model';
import { compact } from '../value/walk.js';
import { assertNever } from '../value/unreachable.js';
import { lambdaUri } from './lambda-uri.js';
import { IAM_SCHEME } from './rest-body.js';

/** The OpenAPI operation of an HTTP API's route. */
export function httpOperation(route: RouteEffect, security: Value | undefined): ValueMap {
  return compact({
    parameters: pathParameters(route.path),
    responses: {},
    security,
    'x-amazon-apigateway-integration': httpIntegration(route),
    isDefaultRoute: route.method === '$default' ? true : undefined,
  });
}

/** API Gateway wants each name in a path declared. */
function pathParameters(path: string): Value | undefined {
  const names = [...path.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '');
  if (names.length === 0) return undefined;
  return names.map((name) => ({ name, in: 'path', required: true }));
}

function httpIntegration({ integration, timeout, method }: RouteEffect): ValueMap {
  switch (integration.type) {
    case 'lambda':
      return compact({
        type: 'aws_proxy',
        httpMethod: 'POST',
        payloadFormatVersion: '2.0',
        uri: lambdaUri(integration.function),
        timeoutInMillis: timeout,
      });
    case 'aws':
      return compact({
        type: 'aws_proxy',
        integrationSubtype: integration.subtype,
        credentials: { ...integration.role, attr: 'Arn' },
        payloadFormatVersion: '1.0',
        requestParameters: integration.request,
        timeoutInMillis: timeout,
      });
    case 'http':
      return compact({
        type: 'http_proxy',
        httpMethod: method === '$default' ? 'ANY' : method,
        payloadFormatVersion: '1.0',
        uri: integration.uri,
        ...linked(integration),
        timeoutInMillis: timeout,
      });
    default:
      return assertNever(integration);
  }
}

function linked({ link }: Extract<Integration, { type: 'http' }>): ValueMap {
  if (link === undefined) return {};
  return compact({
    connectionId: { ...link.id },
    connectionType: 'VPC_LINK',
    requestParameters: link.path === undefined ? undefined : { 'overwrite:path': link.path },
    tlsConfig: link.serverName === undefined ? undefined : { serverNameToVerify: link.serverName },
  });
}

/** The OpenAPI security scheme of an HTTP API's authorizer. */
export function httpScheme({ authorizer }: AuthorizerEffect): ValueMap {
  switch (authorizer.type) {
    case 'cognito':
      return {
        type: 'oauth2',
        'x-amazon-apigateway-authorizer': {
          type: 'jwt',
          identitySource: '$request.header.Authorization',
          jwtConfiguration: {
            issuer: sub('https://cognito-idp.${AWS::Region}.amazonaws.com/${Pool}', {
              Pool: { ...authorizer.userPool },
            }),
            audience: authorizer.clients.map((client) => ({ ...client })),
          },
        },
      };
    case 'lambda':
      return {
        type: 'apiKey',
        name: 'Authorization',
        in: 'header',
        'x-amazon-apigateway-authorizer': compact({
          type: 'request',
          authorizerUri: lambdaUri(authorizer.function),
          authorizerPayloadFormatVersion: '2.0',
          authorizerResultTtlInSeconds: authorizer.ttl,
          enableSimpleResponses: true,
          identitySource: '$request.header.Authorization',
        }),
      };
    case 'jwt':
      return {
        type: 'oauth2',
        'x-amazon-apigateway-authorizer': {
          type: 'jwt',
          identitySource: '$request.header.Authorization',
          jwtConfiguration: { issuer: authorizer.issuer, audience: authorizer.audience },
        },
      };
    case 'iam':
      return IAM_SCHEME;
    default:
      return assertNever(authorizer);
  }
}
