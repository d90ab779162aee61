import { isMap, type Value } from '@archivolt/model';
import { own } from '../../own.js';
import { authorizerFaults } from './authorizer-faults.js';
import { locationFaults } from './function-faults.js';
import {
  at,
  type Check,
  expectKind,
  type Fault,
  fault,
  isFunction,
  isSet,
  members,
  oneOf,
  when,
} from './sam-resource.js';

/** What SAM writes into an OpenAPI body: none of it works on a body that is a file. */
const INLINE: Readonly<Record<string, readonly string[]>> = {
  Api: ['Auth', 'Cors', 'GatewayResponses', 'Models', 'DisableExecuteApiEndpoint'],
  HttpApi: [
    'Auth',
    'CorsConfiguration',
    'Tags',
    'Description',
    'Name',
    'DisableExecuteApiEndpoint',
  ],
};

/** What SAM refuses of a REST or an HTTP API. */
export const apiFaults: Check = (resource) => [
  ...bodyFaults(resource),
  ...corsFaults(resource),
  ...authFaults(resource),
  ...(resource.kind === 'Api' ? [...responseFaults(resource), ...versionFaults(resource)] : []),
  ...domainFaults(resource.properties['Domain'], resource.kind),
];

const bodyFaults: Check = ({ kind, properties }) => {
  const { DefinitionUri: file, DefinitionBody: body } = properties;
  const isFile = isSet(file) && !isSet(body);
  const isTransformed = isMap(body) && 'Fn::Transform' in body;
  return [
    ...when(
      isSet(file) && isSet(body),
      'DefinitionUri',
      'Only one of DefinitionUri and DefinitionBody can be set.',
    ),
    ...locationFaults(file, 'DefinitionUri'),
    ...(INLINE[kind] ?? []).flatMap((name) =>
      when(
        isFile && isSet(properties[name]),
        name,
        `${name} works only with an inline DefinitionBody.`,
      ),
    ),
    ...when(
      properties['MergeDefinitions'] === true && isSet(file),
      'MergeDefinitions',
      'MergeDefinitions cannot be true with DefinitionUri.',
    ),
    ...(isTransformed ? [] : pathFaults(body)),
    ...(['Auth', 'Cors', 'CorsConfiguration', 'GatewayResponses', 'Models'] as const).flatMap(
      (name) =>
        when(
          isMap(body) && !isFunction(body) && isSet(properties[name]) && !isOpenApi(body),
          name,
          `${name} cannot be added: DefinitionBody is no valid OpenAPI definition.`,
        ),
    ),
  ];
};

function isOpenApi(body: Value): boolean {
  const { swagger, openapi } = { swagger: own(body, 'swagger'), openapi: own(body, 'openapi') };
  const isTransformed = isMap(body) && Object.keys(body).some((key) => key.startsWith('Fn::'));
  return isTransformed || (isMap(own(body, 'paths')) && (isSet(swagger) || isSet(openapi)));
}

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch']);

function pathFaults(body: Value | undefined): readonly Fault[] {
  return members(own(body, 'paths')).flatMap(([path, operations]) => {
    const place = ['DefinitionBody', 'paths', path];
    if (isFunction(operations)) return [];
    if (!isMap(operations)) return [fault(place, `Path ${path} of DefinitionBody must be a map.`)];
    return members(operations).flatMap(([method, operation]) =>
      when(
        METHODS.has(method.toLowerCase()) && !isMap(operation),
        [...place, method],
        `Method ${method} of path ${path} in DefinitionBody must be a map.`,
      ),
    );
  });
}

const CORS: Readonly<Record<string, readonly string[]>> = {
  Cors: ['AllowMethods', 'AllowHeaders', 'AllowOrigin', 'MaxAge', 'AllowCredentials'],
  CorsConfiguration: [
    'AllowMethods',
    'AllowHeaders',
    'AllowOrigins',
    'MaxAge',
    'ExposeHeaders',
    'AllowCredentials',
  ],
};

const corsFaults: Check = ({ kind, properties }) => {
  const name = kind === 'Api' ? 'Cors' : 'CorsConfiguration';
  const known = CORS[name] ?? [];
  const cors = properties[name];
  if (!isMap(cors) || isFunction(cors)) return [];
  const origins = kind === 'Api' ? 'AllowOrigin' : 'AllowOrigins';
  const origin = cors[origins];
  const isAny =
    kind === 'Api'
      ? origin === undefined || origin === "'*'"
      : Array.isArray(origin) && origin.length === 1 && origin[0] === '*';
  return [
    ...Object.keys(cors).flatMap((key) =>
      when(!known.includes(key), `${name}.${key}`, `${key} is no property of ${name}.`),
    ),
    ...when(
      cors['AllowCredentials'] === true && isAny,
      `${name}.AllowCredentials`,
      `AllowCredentials of ${name} cannot be true when ${origins} is '*' or not set.`,
    ),
  ];
};

const AUTH: Readonly<Record<string, readonly string[]>> = {
  Api: [
    'Authorizers',
    'DefaultAuthorizer',
    'InvokeRole',
    'AddDefaultAuthorizerToCorsPreflight',
    'AddApiKeyRequiredToCorsPreflight',
    'ApiKeyRequired',
    'ResourcePolicy',
    'UsagePlan',
  ],
  HttpApi: ['Authorizers', 'DefaultAuthorizer', 'EnableIamAuthorizer'],
};

const authFaults: Check = ({ kind, properties }) => {
  const auth = properties['Auth'];
  if (!isMap(auth) || isFunction(auth)) return expectKind(auth, 'map', 'Auth');
  const { Authorizers: authorizers, DefaultAuthorizer: initial, UsagePlan: plan } = auth;
  const isDefined = typeof initial === 'string' && own(authorizers, initial) !== undefined;
  const known = AUTH[kind] ?? [];
  return [
    ...Object.keys(auth).flatMap((key) =>
      when(!known.includes(key), `Auth.${key}`, `${key} is no property of Auth.`),
    ),
    ...when(
      isSet(initial) && typeof initial !== 'string' && (kind === 'HttpApi' || !isFunction(initial)),
      'Auth.DefaultAuthorizer',
      'DefaultAuthorizer must be a string.',
    ),
    ...when(
      typeof initial === 'string' &&
        initial !== 'AWS_IAM' &&
        !isDefined &&
        !isFunction(authorizers),
      'Auth.DefaultAuthorizer',
      `DefaultAuthorizer ${JSON.stringify(initial)} is none of the Authorizers.`,
    ),
    ...expectKind(authorizers, 'map', 'Auth.Authorizers'),
    ...members(authorizers).flatMap(([name, it]) => authorizerFaults(kind, name, it)),
    ...usagePlanFaults(plan),
  ];
};

const PLANS = ['PER_API', 'SHARED', 'NONE'];
const OF_PLAN: ReadonlySet<string> = new Set([
  'CreateUsagePlan',
  'Description',
  'Quota',
  'Tags',
  'Throttle',
  'UsagePlanName',
]);

function usagePlanFaults(plan: Value | undefined): readonly Fault[] {
  if (!isMap(plan) || isFunction(plan)) return expectKind(plan, 'map', 'Auth.UsagePlan');
  const made = plan['CreateUsagePlan'];
  return [
    ...Object.keys(plan).flatMap((key) =>
      when(!OF_PLAN.has(key), `Auth.UsagePlan.${key}`, `${key} is no property of UsagePlan.`),
    ),
    ...when(!isSet(made), 'Auth.UsagePlan', 'CreateUsagePlan of UsagePlan is required.'),
    ...when(
      isSet(made) && !isFunction(made) && !PLANS.includes(String(made)),
      'Auth.UsagePlan.CreateUsagePlan',
      `CreateUsagePlan must be ${oneOf(PLANS)}.`,
    ),
  ];
}

const OF_RESPONSE: ReadonlySet<string> = new Set([
  'ResponseParameters',
  'ResponseTemplates',
  'StatusCode',
]);
const PARAMETERS = ['Headers', 'Paths', 'QueryStrings'];

const responseFaults: Check = ({ properties }) =>
  members(properties['GatewayResponses']).flatMap(([name, response]) => {
    const path = `GatewayResponses.${name}`;
    if (!isMap(response) || isFunction(response))
      return [fault(path, `Property ${path} must be a map, and no function.`)];
    const parameters = response['ResponseParameters'];
    const status = response['StatusCode'];
    return [
      ...Object.keys(response).flatMap((key) =>
        when(
          !OF_RESPONSE.has(key),
          `${path}.${key}`,
          `${key} is no property of ${name} in GatewayResponses.`,
        ),
      ),
      ...expectKind(parameters, 'map', `${path}.ResponseParameters`),
      ...members(parameters).flatMap(([key]) =>
        when(
          !PARAMETERS.includes(key),
          `${path}.ResponseParameters.${key}`,
          `${key} is no ResponseParameters of ${name}; ${oneOf(PARAMETERS)} are.`,
        ),
      ),
      ...when(
        isSet(status) && !isFunction(status) && !/^[0-9]{1,3}$/.test(String(status)),
        `${path}.StatusCode`,
        `StatusCode ${JSON.stringify(status)} of ${name} must be numeric.`,
      ),
    ];
  });

const versionFaults: Check = ({ properties }) => {
  const version = properties['OpenApiVersion'];
  const isFitting =
    !isSet(version) || isFunction(version) || /^(?:2|3)\.\d+(?:\.\d+)?$/.test(String(version));
  return [
    ...when(
      !isFitting,
      'OpenApiVersion',
      `OpenApiVersion is ${JSON.stringify(version)}. It must be like 3.0.1.`,
    ),
    ...when(!isSet(properties['StageName']), [], 'StageName is required.'),
  ];
};

const ENDPOINTS: Readonly<Record<string, readonly string[]>> = {
  Api: ['EDGE', 'REGIONAL', 'PRIVATE'],
  HttpApi: ['REGIONAL'],
  WebSocketApi: ['REGIONAL'],
};
const TRUST: ReadonlySet<string> = new Set(['TruststoreUri', 'TruststoreVersion']);

/** What SAM refuses of a custom domain. */
export function domainFaults(domain: Value | undefined, kind: string): readonly Fault[] {
  if (!isMap(domain) || isFunction(domain)) return expectKind(domain, 'map', 'Domain');
  const endpoint = domain['EndpointConfiguration'];
  const known = ENDPOINTS[kind] ?? [];
  const zone = domain['Route53'];
  const trust = domain['MutualTlsAuthentication'];
  return [
    ...['DomainName', 'CertificateArn'].flatMap((name) =>
      when(!isSet(domain[name]), 'Domain', `Domain needs its ${name}.`),
    ),
    ...when(
      isSet(endpoint) && !isFunction(endpoint) && !known.includes(String(endpoint)),
      'Domain.EndpointConfiguration',
      `EndpointConfiguration of Domain must be ${oneOf(known)}.`,
    ),
    ...expectKind(domain['BasePath'], 'list', 'Domain.BasePath'),
    ...expectKind(trust, 'map', 'Domain.MutualTlsAuthentication'),
    ...members(trust).flatMap(([key]) =>
      when(
        !TRUST.has(key),
        `Domain.MutualTlsAuthentication.${key}`,
        `${key} is no property of MutualTlsAuthentication.`,
      ),
    ),
    ...expectKind(zone, 'map', 'Domain.Route53'),
    ...when(
      isMap(zone) &&
        !isFunction(zone) &&
        !isSet(at(zone, 'HostedZoneId')) &&
        !isSet(at(zone, 'HostedZoneName')),
      'Domain.Route53',
      'Route53 of Domain needs HostedZoneId or HostedZoneName.',
    ),
  ];
}
