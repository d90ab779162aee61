import { defineRule, type Finding, type NodeView, type WireView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { APIS, isRestApi, isRoute, routeName } from '../apis.js';

export const noRouteConflict = defineRule({
  id: 'correctness/no-route-conflict',
  row: 'V30',
  severity: 'error',
  summary: 'Each method and path of an API leads to one place, and variables stand where they can.',
  why: 'API Gateway refuses a second integration for the same method and path. A REST API takes one path variable at a level, and a greedy one ends its path.',
  cite: awsPage(
    'Create routes for HTTP APIs',
    'apigateway/latest/developerguide/http-api-develop-routes.html',
    { section: 'AWS API Gateway' },
  ),
  over: 'node',
  on: { service: APIS },
  check: ({ node }) => {
    const routes = node.wires('out').filter((wire) => isRoute(wire) && wire.has('Path'));
    return [
      ...doubled(node, routes),
      ...greedy(routes),
      ...rivals(node, routes),
      ...(isRestApi(node) ? routes.flatMap((wire) => segmentFinding(wire) ?? []) : []),
    ];
  },
  examples: {
    valid: [
      `api: apigateway-rest-api -[route { Method: 'GET', Path: '/a' }]-> f: lambda-function
       api -[route { Method: 'POST', Path: '/a' }]-> f; api -[route { Method: 'ANY', Path: '/a/{proxy+}' }]-> f`,
      `api: apigatewayv2-http-api -[route { Method: 'GET', Path: '/a/{x}' }]-> f: lambda-function
       api -[route { Method: 'POST', Path: '/a/{y}' }]-> f`,
    ],
    invalid: [
      {
        before: `api: apigateway-rest-api -[route { Method: 'GET', Path: '/a' }]-> f: lambda-function
          api -[route { Method: 'GET', Path: '/a' }]-> g: lambda-function`,
      },
      {
        before:
          "api: apigatewayv2-http-api -[route { Method: 'GET', Path: '/{all+}/b' }]-> f: lambda-function",
      },
      {
        before: `api: apigateway-rest-api -[route { Method: 'GET', Path: '/a/{x}' }]-> f: lambda-function
          api -[route { Method: 'POST', Path: '/a/{y}/b' }]-> f`,
      },
      {
        before: `api: apigateway-rest-api -[route { Method: 'GET', Path: '/a/{x}' }]-> f: lambda-function
          api -[route { Method: 'PUT', Path: '/a/{y}' }]-> f
          api -[route { Method: 'DELETE', Path: '/a/{y}' }]-> f`,
      },
      {
        before:
          "api: apigateway-rest-api -[route { Method: 'GET', Path: '/files/{name}.json' }]-> f: lambda-function",
      },
      {
        before:
          "api: apigateway-rest-api -[route { Method: 'GET', Path: '/ping' }]-> f: lambda-function",
      },
    ],
  },
});

function doubled(api: NodeView, routes: readonly WireView[]): readonly Finding[] {
  const first = new Map<string, WireView>();
  return routes.flatMap((wire) => {
    const key = routeName(wire);
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, wire);
      return [];
    }
    const ends = `${other.target.name} and ${wire.target.name}`;
    const message = `${key} of ${api.name} leads to ${ends}. It can lead to one.`;
    return [{ at: wire.at('Path'), message }];
  });
}

function greedy(routes: readonly WireView[]): readonly Finding[] {
  return routes.flatMap((wire) => {
    const path = wire.string('Path') ?? '';
    if (!/\+\}.*\//.test(path)) return [];
    const message = `Path is ${path}. A greedy variable must end it.`;
    return [{ at: wire.at('Path'), message }];
  });
}

/** Of a REST API: a variable beside other characters, and a path that API Gateway keeps for itself. */
function segmentFinding(wire: WireView): Finding | undefined {
  const path = wire.string('Path') ?? '';
  const at = wire.at('Path');
  const mixed = path.split('/').find((it) => it.includes('{') && !/^\{[^{}]+\}$/.test(it));
  if (mixed !== undefined)
    return { at, message: `Path is ${path}. A variable must stand alone between slashes.` };
  if (path !== '/ping' && path !== '/sping') return undefined;
  const message = `Path is ${path}. API Gateway keeps it for checks of its own health.`;
  return { at, message, severity: 'warning' };
}

/** Variables that most routes of a REST API name otherwise at the same level. */
function rivals(api: NodeView, routes: readonly WireView[]): readonly Finding[] {
  if (!isRestApi(api)) return [];
  const usual = usualVariables(routes);
  return routes.flatMap((wire) => {
    const clash = variablesOf(wire).find(({ parent, name }) => usual.get(parent) !== name);
    if (clash === undefined) return [];
    const { parent, name } = clash;
    const message = `${usual.get(parent) ?? ''} and ${name} both stand after ${parent === '' ? '/' : parent}. A REST API takes one variable there.`;
    return [{ at: wire.at('Path'), message }];
  });
}

/** At each level the variable of most routes, the first of those that are as frequent. */
function usualVariables(routes: readonly WireView[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { parent, name } of routes.flatMap(variablesOf)) {
    const names = counts.get(parent) ?? new Map<string, number>();
    counts.set(parent, names.set(name, (names.get(name) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([parent, names]) => {
      const [[name] = ['']] = [...names].toSorted(([, a], [, b]) => b - a);
      return [parent, name];
    }),
  );
}

function variablesOf(
  wire: WireView,
): readonly { readonly parent: string; readonly name: string }[] {
  const segments = (wire.string('Path') ?? '').split('/');
  return segments.flatMap((name, index) =>
    name.startsWith('{') ? [{ parent: segments.slice(0, index).join('/'), name }] : [],
  );
}
