import type { AuthorizerEffect, RouteEffect, Value, ValueMap } from '@archivolt/model';
import type {
  ApiDesign,
  Resource,
  ResourceGraph,
  ResourceKey,
} from '../../graph/resource-graph.js';
import { scopesOf } from '../../lower/write-routes.js';
import { compact, fromEntries, own } from '../../value/walk.js';
import { keyOf, referenceTo } from '../../graph/keys.js';
import { logicalId } from '@archivolt/model';

export interface EventRoutes {
  readonly apis: ReadonlySet<ResourceKey>;
  readonly events: ReadonlyMap<ResourceKey, ValueMap>;
  readonly permitted: ReadonlySet<ResourceKey>;
}

type Route = ApiDesign['routes'][number];

/** The routes that SAM can say as events of functions: those of APIs whose routes all are. */
export function eventRoutes(
  graph: ResourceGraph,
  isServerless: (key: ResourceKey) => boolean,
): EventRoutes {
  const scope: Scope = { graph, isServerless, permissions: permissionsByEdge(graph) };
  const apis = new Set<ResourceKey>();
  const events = new Map<ResourceKey, [string, Value][]>();
  const permitted = new Set<ResourceKey>();
  for (const design of graph.apis) {
    const api = graph.resources.get(design.api);
    if (api === undefined || !isServerless(api.key) || !isSayable(scope, design)) continue;
    apis.add(api.key);
    for (const route of design.routes) {
      const called = calledOf(route);
      const permission = scope.permissions.get(route.edge);
      if (called === undefined || permission === undefined) continue;
      const list = events.get(called) ?? [];
      list.push([eventName(list, api, route), eventOf(api, design, route)]);
      events.set(called, list);
      permitted.add(permission);
    }
  }
  return {
    apis,
    permitted,
    events: new Map([...events].map(([key, list]) => [key, fromEntries(list)])),
  };
}

interface Scope {
  readonly graph: ResourceGraph;
  readonly isServerless: (key: ResourceKey) => boolean;
  readonly permissions: ReadonlyMap<string, ResourceKey>;
}

function isSayable(scope: Scope, design: ApiDesign): boolean {
  const keys = new Set(design.routes.map((route) => `${route.method} ${route.path}`));
  return (
    design.routes.length > 0 &&
    keys.size === design.routes.length &&
    design.authorizers.every((item) => isNamed(scope, item)) &&
    design.routes.every((route) => {
      const called = calledOf(route);
      return called !== undefined && scope.isServerless(called) && isPlain(scope, route);
    }) &&
    isOnlyRoutes(scope.graph, design)
  );
}

/** Whether an authorizer is a user pool of the same template. */
function isNamed({ graph }: Scope, { authorizer }: AuthorizerEffect): boolean {
  return authorizer.type === 'cognito' && graph.resources.has(keyOf(authorizer.userPool));
}

function calledOf(route: RouteEffect): ResourceKey | undefined {
  return route.integration.type === 'lambda' ? route.integration.function.$ref : undefined;
}

function isPlain({ permissions }: Scope, route: Route): boolean {
  return (
    route.method !== '$default' &&
    route.authorizer !== 'iam' &&
    route.apiKeyRequired !== true &&
    !(route.path.endsWith('/') && route.path !== '/') &&
    permissions.has(route.edge)
  );
}

/** Whether the body holds nothing beside the drawn routes. */
function isOnlyRoutes(graph: ResourceGraph, design: ApiDesign): boolean {
  const body = own(graph.resources.get(design.api)?.properties, 'Body');
  const known = new Set(['openapi', 'info', 'paths', 'components', 'x-amazon-apigateway-cors']);
  if (body === undefined || typeof body !== 'object' || body === null) return false;
  const paths = own(body, 'paths');
  const operations = Object.values(typeof paths === 'object' && paths !== null ? paths : {});
  const count = operations.reduce((sum: number, item) => sum + Object.keys(item ?? {}).length, 0);
  return Object.keys(body).every((key) => known.has(key)) && count === design.routes.length;
}

/** Keys of permissions by the wire they belong to. */
function permissionsByEdge(graph: ResourceGraph): ReadonlyMap<string, ResourceKey> {
  const found = new Map<string, ResourceKey>();
  for (const { key, owner, type } of graph.resources.values()) {
    if ('edge' in owner && type === 'AWS::Lambda::Permission') found.set(owner.edge, key);
  }
  return found;
}

function eventName(
  taken: readonly (readonly [string, Value])[],
  api: Resource,
  route: Route,
): string {
  const method = route.method.charAt(0) + route.method.slice(1).toLowerCase();
  const words = route.path.replaceAll('{', 'By ').replaceAll('+', ' ');
  const path = /[A-Za-z0-9]/.test(words) ? logicalId(words.replace(/^[^A-Za-z0-9]+/, '')) : 'Root';
  const name = `${method}${path.replace(/^Resource/, '')}`;
  const names = new Set(taken.map(([key]) => key));
  if (!names.has(name)) return name;
  const longer = `${api.logicalId}${name}`;
  let found = longer;
  for (let number = 2; names.has(found); number += 1) found = `${longer}${number}`;
  return found;
}

function eventOf(api: Resource, design: ApiDesign, route: Route): Value {
  const isHttp = api.type === 'AWS::ApiGatewayV2::Api';
  return {
    Type: isHttp ? 'HttpApi' : 'Api',
    Properties: compact({
      [isHttp ? 'ApiId' : 'RestApiId']: referenceTo(api.key),
      Method: route.method,
      Path: route.path,
      Auth: authOf(route, design.authorizers),
      TimeoutInMillis: route.timeout,
      ResponseTransferMode: route.streams === true ? 'RESPONSE_STREAM' : undefined,
    }),
  };
}

/** What a route says beside the API's default authorizer. */
function authOf(route: RouteEffect, authorizers: readonly AuthorizerEffect[]): Value | undefined {
  if (authorizers.length === 0) return undefined;
  if (route.authorizer === 'none') return { Authorizer: 'NONE' };
  const isDefault = route.authorizer === undefined && authorizers.length === 1;
  const own2 = route.scopes === undefined ? undefined : scopesOf(route, authorizers);
  if (isDefault && own2 === undefined) return undefined;
  const name = route.authorizer ?? (authorizers.length === 1 ? authorizers[0]?.name : undefined);
  return name === undefined ? undefined : compact({ Authorizer: name, AuthorizationScopes: own2 });
}
