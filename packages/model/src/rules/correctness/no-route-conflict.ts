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

/** Two variables of different names at the same level of a REST API. */
function rivals(api: NodeView, routes: readonly WireView[]): readonly Finding[] {
  if (!isRestApi(api)) return [];
  const known = new Map<string, string>();
  return routes.flatMap((wire) => {
    const segments = (wire.string('Path') ?? '').split('/');
    const clash = segments.flatMap((segment, index) => {
      if (!segment.startsWith('{')) return [];
      const parent = segments.slice(0, index).join('/');
      const other = known.get(parent);
      if (other === undefined) known.set(parent, segment);
      return other === undefined || other === segment ? [] : [{ parent, other, segment }];
    });
    const [found] = clash;
    if (found === undefined) return [];
    const { parent, other, segment } = found;
    const message = `${other} and ${segment} both stand after ${parent === '' ? '/' : parent}. A REST API takes one variable there.`;
    return [{ at: wire.at('Path'), message }];
  });
}
