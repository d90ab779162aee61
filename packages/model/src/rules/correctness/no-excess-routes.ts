import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { APIS, authorizersOf, isRestApi, isRoute } from '../apis.js';
import { socketRoutesOf } from '../sockets.js';
import { quantity } from '../words.js';

const ROUTES = 300;
const AUTHORIZERS = 10;

export const noExcessRoutes = defineRule({
  id: 'correctness/no-excess-routes',
  row: 'V55',
  severity: 'warning',
  summary: 'An API has 300 routes or resources and 10 authorizers at most.',
  why: 'API Gateway refuses more until AWS raises your quota. One greedy route, /{proxy+}, takes many.',
  cite: awsPage(
    'Quotas for configuring and running an HTTP API',
    'apigateway/latest/developerguide/http-api-quotas.html',
    { section: 'AWS API Gateway' },
  ),
  over: 'node',
  on: { service: [...APIS, 'apigatewayv2-websocket-api'] },
  check: ({ node }) => {
    const sockets = socketRoutesOf(node);
    const routes = sockets.length > 0 ? sockets : node.wires('out').filter(isRoute);
    const paths = routes.map((wire) => wire.string('Path') ?? '/');
    const count = isRestApi(node) ? resourcesOf(paths) : routes.length;
    const authorizers = authorizersOf(node).length;
    const noun = isRestApi(node) ? 'resources' : 'routes';
    const at = node.at();
    if (count > ROUTES) {
      const message = `${node.name} has ${quantity(count)} ${noun}. The quota is ${ROUTES} unless AWS has raised it.`;
      return { at, message };
    }
    if (authorizers <= AUTHORIZERS) return;
    const message = `${node.name} has ${authorizers} authorizers. The quota is ${AUTHORIZERS} unless AWS has raised it.`;
    return { at, message };
  },
  examples: {
    valid: [
      "api: apigatewayv2-http-api -[route { Method: 'GET', Path: '/a' }]-> f: lambda-function",
    ],
    invalid: [
      {
        before: `api: apigateway-rest-api; f: lambda-function\n${Array.from(
          { length: 301 },
          (_, index) => `api -[route { Method: 'GET', Path: '/p${index}' }]-> f`,
        ).join('\n')}`,
      },
    ],
  },
});

/** Each beginning of a path is a resource of a REST API. */
function resourcesOf(paths: readonly string[]): number {
  const all = new Set<string>();
  for (const path of paths) {
    const segments = path.split('/').filter((segment) => segment !== '');
    for (let length = 1; length <= segments.length; length += 1) {
      all.add(segments.slice(0, length).join('/'));
    }
  }
  return all.size;
}
