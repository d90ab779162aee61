import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { apiCallEffects, sendsHeader, template } from './api-actions.js';
import { apiAnnotations, apiInitial } from './api-annotations.js';
import { routeLabel } from './routes.js';

/** A request becomes an event on a bus. */
export const apiEvents = defineConnection({
  id: 'api-events',
  row: 'C4',
  title: 'Put events',
  from: service('apigateway-rest-api', 'apigatewayv2-http-api'),
  to: service('events-event-bus'),
  verb: 'puts events on',
  kind: 'event',
  rank: 50,
  cite: awsPage(
    'Create AWS service integrations for HTTP APIs',
    'apigateway/latest/developerguide/http-api-develop-integrations-aws-services.html',
    { section: 'API Gateway Integrations' },
  ),
  annotate: apiAnnotations(['PutEvents']),
  initial: apiInitial('POST', 'PutEvents'),
  label: routeLabel,
  effects: ({ target, wire }) =>
    apiCallEffects(wire, {
      action: 'events:action/PutEvents',
      iam: ['events:PutEvents'],
      resources: [target.arn],
      parameters: {
        ...sendsHeader('Content-Type', 'application/x-amz-json-1.1'),
        ...sendsHeader('X-Amz-Target', 'AWSEvents.PutEvents'),
      },
      templates: template(ENTRIES, target),
      http: {
        subtype: 'EventBridge-PutEvents',
        request: {
          Detail: '$request.body',
          DetailType: 'ApiRequest',
          EventBusName: target.ref,
          Source: 'my.api',
        },
      },
    }),
});

const ENTRIES = `{
  "Entries": [{
    "Source": "my.api",
    "DetailType": "ApiRequest",
    "Detail": "$util.escapeJavaScript($input.json('$')).replaceAll("\\\\'", "'")",
    "EventBusName": "\${Target}"
  }]
}`;
