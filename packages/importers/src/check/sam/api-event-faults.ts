import { isMap, type Value, type ValueMap } from '@archivolt/model';
import { own } from '../../own.js';
import type { SamEvent } from './event-faults.js';
import {
  expectKind,
  type Fault,
  fault,
  isFunction,
  isSet,
  items,
  members,
  namedId,
  resourceOf,
  when,
} from './sam-resource.js';

/** What SAM refuses of an event of an API: what it names, and what it asks of that. */
export function apiEventFaults(event: SamEvent): readonly Fault[] {
  if (event.type !== 'Api' && event.type !== 'HttpApi') return [];
  const isHttp = event.type === 'HttpApi';
  const name = isHttp ? 'ApiId' : 'RestApiId';
  const written = event.properties[name];
  const named = isMap(written) ? own(written, 'Ref') : written;
  const isText = named === undefined || typeof named === 'string';
  if (!isText) return [fault(name, `Property ${name} must be a string, or Ref of an API.`)];
  const api = resourceOf(event.resource.template, namedId(written));
  const wanted = isHttp ? 'AWS::Serverless::HttpApi' : 'AWS::Serverless::Api';
  const isOther = api === undefined || api.type === (isHttp ? '' : 'AWS::Serverless::HttpApi');
  if (written !== undefined && named !== IMPLICIT[event.type] && isOther)
    return [fault(name, `${name} must refer to an ${wanted} of the same template.`)];
  const globals = own(event.resource.template.globals, isHttp ? 'HttpApi' : 'Api');
  const properties: ValueMap = { ...(isMap(globals) ? globals : {}), ...api?.properties };
  return [
    ...['Path', 'Method'].flatMap((key) => expectKind(event.properties[key], 'string', key)),
    ...authFaults(event, properties['Auth'], isHttp),
    ...(isHttp ? [] : [...modelFaults(event, properties['Models']), ...parameterFaults(event)]),
  ];
}

const IMPLICIT: Readonly<Record<string, string>> = {
  Api: 'ServerlessRestApi',
  HttpApi: 'ServerlessHttpApi',
};

function authFaults(
  { properties }: SamEvent,
  ofApi: Value | undefined,
  isHttp: boolean,
): readonly Fault[] {
  const auth = properties['Auth'];
  if (!isMap(auth) || isFunction(auth)) return expectKind(auth, 'map', 'Auth');
  const { Authorizer: authorizer, AuthorizationScopes: scopes, ApiKeyRequired: isKeyed } = auth;
  const initial = own(ofApi, 'DefaultAuthorizer');
  return [
    ...when(
      isHttp && !isSet(authorizer) && !isSet(initial),
      'Auth',
      'Auth needs an Authorizer, or a DefaultAuthorizer of the HttpApi.',
    ),
    ...authorizerFaults(authorizer, ofApi, isHttp),
    ...expectKind(scopes, 'list', 'Auth.AuthorizationScopes'),
    ...when(
      !isHttp && isSet(scopes) && !isSet(authorizer),
      'Auth.AuthorizationScopes',
      'AuthorizationScopes needs an Authorizer.',
    ),
    ...when(
      !isHttp && isKeyed === false && !isSet(own(ofApi, 'ApiKeyRequired')),
      'Auth.ApiKeyRequired',
      'ApiKeyRequired cannot be false: the API asks for no API key.',
    ),
    ...expectKind(auth['ResourcePolicy'], 'map', 'Auth.ResourcePolicy'),
  ];
}

function authorizerFaults(
  authorizer: Value | undefined,
  ofApi: Value | undefined,
  isHttp: boolean,
): readonly Fault[] {
  const path = 'Auth.Authorizer';
  if (!isSet(authorizer)) return [];
  if (typeof authorizer !== 'string') return [fault(path, 'Authorizer must be a string.')];
  if (authorizer === 'NONE')
    return when(
      !isSet(own(ofApi, 'DefaultAuthorizer')),
      path,
      "Authorizer can be 'NONE' only where the API has a DefaultAuthorizer.",
    );
  const isBuiltIn = authorizer === 'AWS_IAM';
  if (isBuiltIn && (!isHttp || own(ofApi, 'EnableIamAuthorizer') === true)) return [];
  const known = own(ofApi, 'Authorizers');
  if (isFunction(known) || isFunction(ofApi)) return [];
  const shown = JSON.stringify(authorizer);
  if (!isMap(known) || Object.keys(known).length === 0)
    return [fault(path, `There is no Authorizer ${shown}: the API defines no Authorizers.`)];
  return when(
    !Object.hasOwn(known, authorizer),
    path,
    `There is no Authorizer ${shown} among the Authorizers of the API.`,
  );
}

function modelFaults({ properties }: SamEvent, models: Value | undefined): readonly Fault[] {
  const asked = properties['RequestModel'];
  if (!isMap(asked) || isFunction(asked)) return expectKind(asked, 'map', 'RequestModel');
  const model = asked['Model'];
  const isKnown =
    typeof model !== 'string' || isFunction(models) || own(models, model) !== undefined;
  return [
    ...when(
      !isKnown,
      'RequestModel.Model',
      `There is no Model ${JSON.stringify(model)} among the Models of the API.`,
    ),
    ...['ValidateBody', 'ValidateParameters'].flatMap((name) => {
      const value = asked[name];
      const isFitting = value === undefined || typeof value === 'boolean';
      return when(
        !isFitting,
        `RequestModel.${name}`,
        `${name} of RequestModel must be true or false; no text, no function.`,
      );
    }),
  ];
}

const PARAMETER = /^method\.request\.(?:querystring|path|header)\.[^.]+$/;

function parameterFaults({ properties }: SamEvent): readonly Fault[] {
  return items(properties['RequestParameters']).flatMap((item, index) => {
    const path = ['RequestParameters', index];
    const names = typeof item === 'string' ? [item] : members(item).map(([name]) => name);
    if (names.length === 0) return [fault(path, 'RequestParameters takes strings and maps.')];
    return [
      ...names.flatMap((name) =>
        when(
          !PARAMETER.test(name),
          path,
          `RequestParameters has ${JSON.stringify(name)}; names are like method.request.header.Authorization.`,
        ),
      ),
      ...members(item).flatMap(([name, value]) =>
        when(!isMap(value), [...path, name], `${name} of RequestParameters must be a map.`),
      ),
    ];
  });
}
