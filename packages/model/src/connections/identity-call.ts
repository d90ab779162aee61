import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { callAnnotations, calledRoutes } from './signed-calls.js';
import { identityRole, roleAnnotation } from './identity-roles.js';

/** Users or guests sign their calls to an API with temporary credentials. */
export const identityCall = defineConnection({
  id: 'identity-call',
  row: 'C25',
  title: 'Signed call',
  from: service('cognito-identity-pool'),
  to: service('apigateway-rest-api', 'apigatewayv2-http-api', 'apigatewayv2-websocket-api'),
  verb: 'may call',
  kind: 'request',
  rank: 50,
  cite: awsPage(
    'Control access to a REST API with IAM permissions',
    'apigateway/latest/developerguide/permissions.html',
    { section: 'Cognito Identity Pools (Federated Identities)' },
  ),
  annotate: { Role: roleAnnotation, ...callAnnotations },
  initial: ({ target }) =>
    target.service.id === 'apigatewayv2-websocket-api' ? {} : { Method: '*', Path: '/*' },
  label: (wire) => wire.string('Path'),
  effects: ({ target, wire }) => [
    {
      kind: 'grant',
      to: identityRole(wire),
      actions: ['execute-api:Invoke'],
      resources: [calledRoutes(target, wire)],
    },
  ],
});
