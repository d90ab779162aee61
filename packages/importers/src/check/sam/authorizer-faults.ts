import { isMap, type Value } from '@archivolt/model';
import { own } from '../../own.js';
import { expectKind, type Fault, fault, isFunction, isSet, items, when } from './sam-resource.js';

/** What SAM refuses of an authorizer of a REST or an HTTP API. */
export function authorizerFaults(kind: string, name: string, it: Value): readonly Fault[] {
  const path = `Auth.Authorizers.${name}`;
  if (isFunction(it)) return [];
  if (!isMap(it)) return [fault(['Auth', 'Authorizers', name], `Property ${path} must be a map.`)];
  const place = ['Auth', 'Authorizers', name];
  const identity = it['Identity'];
  const scopes = it['AuthorizationScopes'];
  return [
    ...when(
      isSet(identity) && !isFunction(identity) && !isMap(identity),
      [...place, 'Identity'],
      `Property ${path}.Identity must be a map.`,
    ),
    ...['Headers', 'QueryStrings', 'StageVariables', 'Context'].flatMap((key) =>
      listFaults(own(identity, key), [...place, 'Identity', key], `${path}.Identity.${key}`),
    ),
    ...when(
      isSet(scopes) && !isFunction(scopes) && !Array.isArray(scopes),
      [...place, 'AuthorizationScopes'],
      `Property ${path}.AuthorizationScopes must be a list.`,
    ),
    ...(kind === 'Api' ? ofRest(name, it) : ofHttp(name, it)),
  ];
}

function listFaults(
  value: Value | undefined,
  place: readonly string[],
  path: string,
): readonly Fault[] {
  if (value === undefined || isFunction(value)) return [];
  if (!Array.isArray(value)) return [fault(place, `Property ${path} must be a list.`)];
  return items(value).flatMap((item, index) =>
    when(
      typeof item !== 'string' && !isFunction(item),
      [...place, index],
      `Property ${path}[${index}] must be a string.`,
    ),
  );
}

const SOURCES = ['Headers', 'QueryStrings', 'StageVariables', 'Context'];

function ofRest(name: string, it: Readonly<Record<string, Value>>): readonly Fault[] {
  const place = ['Auth', 'Authorizers', name];
  const { FunctionPayloadType: payload, UserPoolArn: pool, FunctionArn: target } = it;
  const identity = it['Identity'];
  const lasting = Number(own(identity, 'ReauthorizeEvery') ?? 1);
  const isAnonymous =
    !isFunction(identity) &&
    !SOURCES.some((key) => isSet(own(identity, key))) &&
    (!isSet(identity) || Number.isNaN(lasting) || lasting > 0);
  const isOdd =
    isSet(payload) && !isFunction(payload) && payload !== 'TOKEN' && payload !== 'REQUEST';
  return [
    ...when(
      isOdd,
      [...place, 'FunctionPayloadType'],
      `FunctionPayloadType of authorizer ${name} is ${JSON.stringify(payload)}. It must be TOKEN or REQUEST.`,
    ),
    ...when(
      payload === 'REQUEST' && isAnonymous,
      place,
      `Authorizer ${name} needs an Identity with one of Headers, QueryStrings, StageVariables or Context.`,
    ),
    ...when(
      !isSet(pool) && !isSet(target),
      place,
      `Authorizer ${name} needs UserPoolArn or FunctionArn.`,
    ),
  ];
}

function ofHttp(name: string, it: Readonly<Record<string, Value>>): readonly Fault[] {
  const place = ['Auth', 'Authorizers', name];
  const isLambda = isSet(it['FunctionArn']) || isSet(it['AuthorizerPayloadFormatVersion']);
  const needed = isLambda
    ? ['FunctionArn', 'AuthorizerPayloadFormatVersion']
    : ['JwtConfiguration', 'IdentitySource'];
  return [
    ...when(
      isSet(it['OpenIdConnectUrl']),
      [...place, 'OpenIdConnectUrl'],
      `OpenIdConnectUrl of authorizer ${name} is no longer supported.`,
    ),
    ...needed.flatMap((key) => when(!isSet(it[key]), place, `Authorizer ${name} needs ${key}.`)),
    ...expectKind(it['JwtConfiguration'], 'map', `Auth.Authorizers.${name}.JwtConfiguration`),
  ];
}
