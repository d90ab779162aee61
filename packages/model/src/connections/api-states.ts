import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { apiCallEffects, template } from './api-actions.js';
import { apiAnnotations, apiInitial } from './api-annotations.js';
import { routeLabel } from './routes.js';

/** A request starts an execution with its body. An express machine may be waited for. */
export const apiStates = defineConnection({
  id: 'api-states',
  row: 'C4',
  title: 'Start execution',
  from: service('apigateway-rest-api', 'apigatewayv2-http-api'),
  to: service('stepfunctions-state-machine'),
  verb: 'starts',
  kind: 'event',
  rank: 50,
  cite: awsPage(
    'Create AWS service integrations for HTTP APIs',
    'apigateway/latest/developerguide/http-api-develop-integrations-aws-services.html',
    { section: 'API Gateway Integrations' },
  ),
  annotate: apiAnnotations(['StartExecution', 'StartSyncExecution']),
  initial: apiInitial('POST', 'StartExecution'),
  label: routeLabel,
  effects: ({ target, wire }) => {
    const action =
      wire.string('Action') === 'StartSyncExecution' ? 'StartSyncExecution' : 'StartExecution';
    return apiCallEffects(wire, {
      action: `states:action/${action}`,
      iam: [`states:${action}`],
      resources: [target.ref],
      templates: template(START, target),
      http: {
        subtype: `StepFunctions-${action}`,
        request: { Input: '$request.body', StateMachineArn: target.ref },
      },
    });
  },
});

const START = `{
  "input": "$util.escapeJavaScript($input.json('$')).replaceAll("\\\\'", "'")",
  "stateMachineArn": "\${Target}"
}`;
