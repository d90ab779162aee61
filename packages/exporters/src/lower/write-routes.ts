import type { AuthorizerEffect, RouteEffect, Value, ValueMap } from '@archivolt/model';
import { overlay, withKey } from '../value/place.js';
import { byText, compact, fromEntries, own } from '../value/walk.js';
import { type Draft, type DraftResource, effectsOf, isSamType, setProperties } from './draft.js';
import { completeRestApis } from './complete-rest-apis.js';
import { deploy } from './deploy-api.js';
import { writeEvent } from './write-event.js';
import { httpOperation, httpScheme } from './http-body.js';
import {
  API_KEY_SCHEME,
  IAM_SCHEME,
  restOperation,
  restScheme,
  VALIDATORS,
  validatorOf,
} from './rest-body.js';

type OwnedRoute = RouteEffect & { readonly edge: string };

interface ApiKind {
  readonly operation: (route: RouteEffect, security: Value | undefined) => ValueMap;
  readonly scheme: (authorizer: AuthorizerEffect) => ValueMap;
  /** Properties that the body says instead. */
  readonly said: readonly string[];
}

const REST: ApiKind = { operation: restOperation, scheme: restScheme, said: [] };
const HTTP: ApiKind = {
  operation: httpOperation,
  scheme: httpScheme,
  said: ['Name', 'ProtocolType', 'Description', 'CorsConfiguration'],
};
const KINDS: ReadonlyMap<string, ApiKind> = new Map([
  ['AWS::ApiGateway::RestApi', REST],
  ['AWS::ApiGatewayV2::Api', HTTP],
]);

/** Makes an OpenAPI body of an API's routes and authorizers, and what deploys it. */
export function writeRoutes(draft: Draft): void {
  collectApis(draft);
  for (const [node, { routes, authorizers }] of draft.apis) {
    const api = draft.resources.get(node);
    const kind = KINDS.get(api?.type ?? '');
    if (api === undefined) continue;
    if (isSamType(api.type)) {
      for (const route of routes) writeEvent(draft, api, route);
      continue;
    }
    if (kind === undefined) continue;
    const drawn = api.typeAsWritten ? routes.filter((route) => isDrawn(draft, route)) : routes;
    if (api.typeAsWritten && drawn.length === 0) continue;
    const body = writeBody(draft, { api, kind, routes: drawn, authorizers });
    if (kind === REST && drawn.length > 0) deploy(draft, api, body);
  }
  completeRestApis(draft);
}

/** Whether a route stands in no template yet. */
function isDrawn(draft: Draft, route: OwnedRoute): boolean {
  return draft.graph.wire(route.edge)?.record.parts === undefined;
}

function collectApis(draft: Draft): void {
  for (const { effect, owner } of effectsOf(draft, 'route')) {
    designOf(draft, effect.api).routes.push({ ...effect, edge: owner.id });
  }
  for (const { effect } of effectsOf(draft, 'authorizer')) {
    designOf(draft, effect.api).authorizers.push(effect);
  }
  for (const design of draft.apis.values()) {
    design.routes.sort((a, b) => byText(routeKey(a), routeKey(b)));
    design.authorizers.sort((a, b) => byText(a.name, b.name));
  }
}

function designOf(
  draft: Draft,
  api: string,
): { routes: OwnedRoute[]; authorizers: AuthorizerEffect[] } {
  const known = draft.apis.get(api) ?? { routes: [], authorizers: [] };
  draft.apis.set(api, known);
  return known;
}

function routeKey(route: OwnedRoute): string {
  return `${route.path} ${route.method} ${route.edge}`;
}

interface BodyRequest {
  readonly api: DraftResource;
  readonly kind: ApiKind;
  readonly routes: readonly OwnedRoute[];
  readonly authorizers: readonly AuthorizerEffect[];
}

function writeBody(draft: Draft, request: BodyRequest): ValueMap {
  const { api, kind } = request;
  const made = bodyOf(request);
  const given = own(api.properties, 'Body');
  const body =
    typeof given === 'object' && given !== null ? overlay(made, given as ValueMap) : made;
  const kept = Object.entries(api.properties).filter(([key]) => !kind.said.includes(key));
  const imported = kind === REST ? importParameters(api.properties) : {};
  setProperties(draft, api.key, withKey(overlay(imported, fromEntries(kept)), 'Body', body));
  return body;
}

/** The import of a body makes an edge-optimized API unless it is told what it makes. */
function importParameters(properties: ValueMap): ValueMap {
  const types = own(own(properties, 'EndpointConfiguration'), 'Types');
  const [type] = Array.isArray(types) ? types : [];
  return type === undefined ? {} : { Parameters: { endpointConfigurationTypes: type } };
}

function bodyOf({ api, kind, routes, authorizers }: BodyRequest): ValueMap {
  const schemes = schemesOf({ kind, routes, authorizers });
  const cors = kind === HTTP ? corsOf(own(api.properties, 'CorsConfiguration')) : undefined;
  return compact({
    openapi: '3.0.1',
    info: compact({
      title: own(api.properties, 'Name') ?? { Ref: 'AWS::StackName' },
      version: '1.0',
      description: kind === HTTP ? own(api.properties, 'Description') : undefined,
    }),
    paths: pathsOf({ kind, routes, authorizers }),
    components: Object.keys(schemes).length === 0 ? undefined : { securitySchemes: schemes },
    'x-amazon-apigateway-cors': cors,
    'x-amazon-apigateway-request-validators': kind === REST ? validatorsOf(routes) : undefined,
  });
}

function validatorsOf(routes: readonly RouteEffect[]): Value | undefined {
  const named = new Set(routes.map(({ checks }) => validatorOf(checks)));
  const used = Object.entries(VALIDATORS).filter(([name]) => named.has(name));
  return used.length === 0 ? undefined : fromEntries(used);
}

type Routing = Omit<BodyRequest, 'api'>;

function pathsOf({ kind, routes, authorizers }: Routing): ValueMap {
  const paths = new Map<string, (readonly [string, Value])[]>();
  for (const route of routes) {
    const path = route.method === '$default' ? '/$default' : route.path;
    const operation = kind.operation(route, securityOf(route, authorizers));
    paths.set(path, [...(paths.get(path) ?? []), [methodKey(route.method), operation]]);
  }
  return fromEntries(
    [...paths].map(([path, operations]) => [path, fromEntries(operations)] as const),
  );
}

function methodKey(method: string): string {
  return method === 'ANY' || method === '$default'
    ? 'x-amazon-apigateway-any-method'
    : method.toLowerCase();
}

/** Name of the authorizer that guards a route; undefined when it is open. */
export function authorizerOf(
  route: RouteEffect,
  authorizers: readonly AuthorizerEffect[],
): string | undefined {
  if (route.authorizer === 'none') return undefined;
  if (route.authorizer !== undefined) return route.authorizer;
  return authorizers.length === 1 ? authorizers[0]?.name : undefined;
}

/** Scopes a token needs on a route. */
export function scopesOf(
  route: RouteEffect,
  authorizers: readonly AuthorizerEffect[],
): readonly string[] {
  const name = authorizerOf(route, authorizers);
  return route.scopes ?? authorizers.find((item) => item.name === name)?.scopes ?? [];
}

function securityOf(
  route: RouteEffect,
  authorizers: readonly AuthorizerEffect[],
): Value | undefined {
  const name = authorizerOf(route, authorizers);
  const guards = name === undefined ? [] : [fromEntries([[name, scopesOf(route, authorizers)]])];
  const keys = route.apiKeyRequired === true ? [{ api_key: [] }] : [];
  const all = [...guards, ...keys];
  return all.length === 0 ? undefined : all;
}

function schemesOf({ kind, routes, authorizers }: Routing): ValueMap {
  const named = authorizers.map((item) => [item.name, kind.scheme(item)] as const);
  const signed = routes.some((route) => route.authorizer === 'iam');
  const hasIam = authorizers.some((item) => item.name === 'iam');
  return fromEntries([
    ...named,
    ...(signed && !hasIam ? [['iam', IAM_SCHEME] as const] : []),
    ...(routes.some((route) => route.apiKeyRequired === true)
      ? [['api_key', API_KEY_SCHEME] as const]
      : []),
  ]);
}

/** As in `allowOrigins` for `AllowOrigins`. */
function corsOf(value: Value | undefined): Value | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return fromEntries(
    Object.entries(value).map(([key, item]) => [
      `${key.charAt(0).toLowerCase()}${key.slice(1)}`,
      item,
    ]),
  );
}
