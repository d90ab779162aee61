import { isMap, type Value, type ValueMap } from '@archivolt/model';
import { own } from '../own.js';
import type { LiftDraft } from './lift-draft.js';
import { nodesIn } from './mentions.js';
import { found, known, type Of, type Search } from './search.js';

export function findRoute(search: Search, effect: Of<'route'>): boolean {
  const { draft, operations } = search.facts;
  const { integration } = effect;
  const asked =
    integration.type === 'lambda'
      ? integration.function
      : integration.type === 'aws'
        ? { ...integration.variables, request: integration.request }
        : integration.uri;
  const wanted = nodesIn(known(search, asked as Value), draft.names);
  const operation = operations(effect.api).find((item) => {
    const nodes = nodesIn(item.integration, draft.names);
    const isPlace =
      item.method === effect.method && (item.path === effect.path || effect.method === '$default');
    return isPlace && [...wanted].every((id) => nodes.has(id));
  });
  if (operation === undefined) return false;
  search.operation = operation;
  return found(search, `${effect.api} ${operation.method} ${operation.path}`, true);
}

const AUTHORIZERS = ['AWS::ApiGateway::Authorizer', 'AWS::ApiGatewayV2::Authorizer'];

export function findAuthorizer(search: Search, { api, authorizer }: Of<'authorizer'>): boolean {
  const { draft } = search.facts;
  const asked = nodesIn({ ...authorizer } as unknown as Value, draft.names);
  const properties = draft.nodes.get(api)?.properties;
  const bodies = ['Body', 'DefinitionBody'].map((name) => own(properties, name));
  const schemes = bodies.flatMap((body) => [
    ...Object.entries(asMap(own(own(body, 'components'), 'securitySchemes'))),
    ...Object.entries(asMap(own(body, 'securityDefinitions'))),
    ...Object.entries(asMap(own(own(properties, 'Auth'), 'Authorizers'))),
  ]);
  const isOf = (value: Value) => {
    const nodes = nodesIn(value, draft.names);
    return asked.size > 0 && [...asked].every((id) => nodes.has(id));
  };
  const payload = authorizer.type === 'lambda' ? authorizer.payload : undefined;
  const isAsked = (value: Value) =>
    isOf(value) && (payload === undefined || payloadOf(draft, api, value) === payload);
  const scheme = schemes.find(([, value]) => isAsked(value));
  if (scheme !== undefined) return found(search, `${api} authorizer ${scheme[0]}`, true);
  const resource = AUTHORIZERS.flatMap(search.facts.resources).find(
    ([, value]) => isAsked(value) && nodesIn(value, draft.names).has(api),
  );
  if (resource === undefined) return false;
  search.bound.set('authorizer', resource[0]);
  return found(search, resource[0], false);
}

/** What the function is handed; SAM's APIs hand a token unless they say otherwise, HTTP APIs always the request. */
function payloadOf(draft: LiftDraft, api: string, authorizer: Value): 'request' | 'token' {
  const said = [
    own(own(authorizer, 'x-amazon-apigateway-authorizer'), 'type'),
    own(authorizer, 'Type'),
    own(authorizer, 'FunctionPayloadType'),
  ].find((it) => typeof it === 'string');
  const isHttp = (draft.nodes.get(api)?.type ?? '').endsWith('::HttpApi');
  if (typeof said !== 'string') return isHttp ? 'request' : 'token';
  return said.toLowerCase() === 'token' ? 'token' : 'request';
}

function asMap(value: Value | undefined): ValueMap {
  return isMap(value) ? value : {};
}
