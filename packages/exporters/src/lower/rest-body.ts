import {
  sub,
  type AuthorizerEffect,
  type Integration,
  type RequestChecks,
  type RouteEffect,
  type Value,
  type ValueMap,
} from '@archivolt/model';
import { compact, fromEntries } from '../value/walk.js';
import { assertNever } from '../value/unreachable.js';
import { lambdaUri } from './lambda-uri.js';

/** The OpenAPI operation of a REST API's route. */
export function restOperation(route: RouteEffect, security: Value | undefined): ValueMap {
  const { integration, checks } = route;
  const declared = [...parametersOf(integration), ...requiredParameters(checks)];
  return compact({
    parameters: declared.length === 0 ? undefined : declared,
    requestBody: bodyOf(checks),
    'x-amazon-apigateway-request-validator': validatorOf(checks),
    responses: integration.type === 'aws' ? { '200': { description: 'Accepted' } } : {},
    security,
    'x-amazon-apigateway-integration': restIntegration(route),
  });
}

function restIntegration({ integration, timeout, method, streams }: RouteEffect): ValueMap {
  const responseTransferMode = streams === true ? 'STREAM' : undefined;
  switch (integration.type) {
    case 'lambda':
      return compact({
        type: 'aws_proxy',
        httpMethod: 'POST',
        uri: lambdaUri(integration.function, streams),
        responseTransferMode,
        timeoutInMillis: timeout,
      });
    case 'aws':
      return compact({
        type: 'aws',
        httpMethod: integration.httpMethod ?? 'POST',
        uri: actionUri(integration),
        credentials: { ...integration.role, attr: 'Arn' },
        passthroughBehavior: hasTemplates(integration) ? 'NEVER' : undefined,
        requestParameters: prefixed(integration.parameters),
        requestTemplates: hasTemplates(integration) ? integration.request : undefined,
        responses: { default: { statusCode: '200' } },
        timeoutInMillis: timeout,
      });
    case 'http':
      return compact({
        type: 'http_proxy',
        httpMethod: method,
        uri: integration.uri,
        requestParameters: prefixed(integration.parameters),
        connectionId: integration.link === undefined ? undefined : { ...integration.link.id },
        connectionType: integration.link === undefined ? undefined : 'VPC_LINK',
        integrationTarget: integration.link?.target,
        responseTransferMode,
        timeoutInMillis: timeout,
      });
    default:
      return assertNever(integration);
  }
}

function hasTemplates({ request }: Extract<Integration, { type: 'aws' }>): boolean {
  return Object.keys(request).length > 0;
}

function actionUri({ action, variables }: Extract<Integration, { type: 'aws' }>): Value {
  return sub(`arn:\${AWS::Partition}:apigateway:\${AWS::Region}:${action}`, variables ?? {});
}

const FROM_METHOD = /^method\.request\.(querystring|header|path)\.(.+)$/;

/** A method declares each request parameter that its integration reads. */
function parametersOf(integration: Integration): readonly Value[] {
  if (integration.type === 'lambda') return [];
  return Object.values(integration.parameters ?? {}).flatMap((value) => {
    const [, place, name] = (typeof value === 'string' && FROM_METHOD.exec(value)) || [];
    if (place === undefined || name === undefined) return [];
    const required = place === 'path';
    return [
      { name, in: place === 'querystring' ? 'query' : place, required, schema: { type: 'string' } },
    ];
  });
}

const PARAMETER = /^(querystring|header|path)\.(.+)$/;

function requiredParameters(checks: RequestChecks | undefined): readonly Value[] {
  return (checks?.parameters ?? []).flatMap((text) => {
    const [, place, name] = PARAMETER.exec(text) ?? [];
    if (place === undefined || name === undefined) return [];
    return [
      {
        name,
        in: place === 'querystring' ? 'query' : place,
        required: true,
        schema: { type: 'string' },
      },
    ];
  });
}

function bodyOf(checks: RequestChecks | undefined): Value | undefined {
  if (checks?.schema === undefined) return undefined;
  return { required: true, content: { 'application/json': { schema: checks.schema } } };
}

/** Validators of a body by what they check; an operation names one. */
export const VALIDATORS: ValueMap = {
  all: { validateRequestBody: true, validateRequestParameters: true },
  body: { validateRequestBody: true, validateRequestParameters: false },
  parameters: { validateRequestBody: false, validateRequestParameters: true },
};

export function validatorOf(checks: RequestChecks | undefined): string | undefined {
  if (checks === undefined) return undefined;
  if (checks.schema === undefined) return 'parameters';
  return checks.parameters.length === 0 ? 'body' : 'all';
}

function prefixed(parameters: ValueMap | undefined): ValueMap | undefined {
  if (parameters === undefined || Object.keys(parameters).length === 0) return undefined;
  return fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name.startsWith('integration.request.') ? name : `integration.request.${name}`,
      value,
    ]),
  );
}

/** The OpenAPI security scheme of a REST API's authorizer. */
export function restScheme({ authorizer }: AuthorizerEffect): ValueMap {
  switch (authorizer.type) {
    case 'cognito':
      return {
        type: 'apiKey',
        name: 'Authorization',
        in: 'header',
        'x-amazon-apigateway-authtype': 'cognito_user_pools',
        'x-amazon-apigateway-authorizer': {
          type: 'cognito_user_pools',
          providerARNs: [{ ...authorizer.userPool, attr: 'Arn' }],
        },
      };
    case 'lambda':
      return {
        type: 'apiKey',
        name: 'Authorization',
        in: 'header',
        'x-amazon-apigateway-authtype': 'custom',
        'x-amazon-apigateway-authorizer': compact({
          type: authorizer.payload,
          authorizerUri: lambdaUri(authorizer.function),
          authorizerResultTtlInSeconds: authorizer.ttl,
          identitySource: 'method.request.header.Authorization',
        }),
      };
    case 'jwt':
    case 'iam':
      return IAM_SCHEME;
    default:
      return assertNever(authorizer);
  }
}

export const IAM_SCHEME: ValueMap = {
  type: 'apiKey',
  name: 'Authorization',
  in: 'header',
  'x-amazon-apigateway-authtype': 'awsSigv4',
};

export const API_KEY_SCHEME: ValueMap = { type: 'apiKey', name: 'x-api-key', in: 'header' };
