import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { callArn, proxyAnnotations, routeEffect, routeLabel, routeOf } from './routes.js';
import { called, pathWord } from './wiring.js';

/** A method and path of an API, answered by a function. */
export const route = defineConnection({
  id: 'route',
  row: 'C2',
  title: 'Route',
  from: service('apigateway-rest-api', 'apigatewayv2-http-api'),
  to: service('lambda-function'),
  verb: 'routes to',
  kind: 'request',
  rank: 60,
  cite: awsPage(
    'Set up Lambda proxy integrations in API Gateway',
    'apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html',
    { section: 'API Gateway Integrations' },
  ),
  annotate: proxyAnnotations,
  initial: ({ target }) => ({ Method: 'ANY', Path: `/${pathWord(target.name)}` }),
  label: routeLabel,
  effects: ({ source, target, wire }) => [
    routeEffect(wire, { type: 'lambda', function: called(target) }),
    {
      kind: 'permit',
      name: 'permission',
      on: called(target),
      service: 'apigateway.amazonaws.com',
      actions: ['lambda:InvokeFunction'],
      sourceArn: callArn(source, routeOf(wire)),
    },
  ],
});
