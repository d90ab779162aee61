import { defineConnection, service, sub } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { pathWord, called, calledArn } from './wiring.js';
import { routeKeyOf, socketAnnotations, socketCallArn, socketRoute } from './websocket-routes.js';

/** A route of a WebSocket API, answered by a function. */
export const websocketRoute = defineConnection({
  id: 'websocket-route',
  row: 'C2',
  title: 'WebSocket route',
  from: service('apigatewayv2-websocket-api'),
  to: service('lambda-function'),
  verb: 'routes to',
  kind: 'request',
  rank: 60,
  cite: awsPage(
    'Overview of WebSocket APIs in API Gateway',
    'apigateway/latest/developerguide/apigateway-websocket-api-overview.html',
    { section: 'API Gateway Integrations' },
  ),
  annotate: socketAnnotations,
  initial: ({ source, target }) => ({
    RouteKey: nextKey(source.wires('out').map(routeKeyOf), target.name),
  }),
  label: routeKeyOf,
  effects: ({ target, wire }) => [
    ...socketRoute(wire, {
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: sub(
        'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Function}/invocations',
        { Function: calledArn(target) },
      ),
    }),
    {
      kind: 'permit',
      name: 'permission',
      on: called(target),
      service: 'apigateway.amazonaws.com',
      actions: ['lambda:InvokeFunction'],
      sourceArn: socketCallArn(wire),
    },
  ],
});

/** The predefined routes come first: somebody must answer them. */
function nextKey(taken: readonly string[], name: string): string {
  const open = ['$connect', '$disconnect', '$default'].find((key) => !taken.includes(key));
  return open ?? pathWord(name);
}
