import { defineConnection, service, type NodeView, type Value } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { callAnnotations, calledRoutes } from './signed-calls.js';
import { arnText, variableName } from './wiring.js';

/** A caller inside AWS signs its calls to an API; its routes want `iam` for their authorizer. */
export const apiCall = defineConnection({
  id: 'api-call',
  row: 'C7',
  title: 'Signed call',
  from: service('lambda-function', 'iam-role', 'ecs-service', 'ec2-instance'),
  to: service('apigateway-rest-api', 'apigatewayv2-http-api'),
  verb: 'calls',
  kind: 'request',
  rank: 10,
  cite: awsPage(
    'Control access to a REST API with IAM permissions',
    'apigateway/latest/developerguide/permissions.html',
    { section: 'API Gateway Security' },
  ),
  annotate: {
    ...callAnnotations,
    Variable: {
      title: 'Variable',
      form: 'letters, digits and _, with a letter first',
      pattern: '[A-Za-z][A-Za-z0-9_]*',
      docs: 'Environment variable with the address.',
    },
  },
  initial: { Method: '*', Path: '/*' },
  label: (wire) => wire.string('Path'),
  effects: ({ source, target, wire }) => {
    const isRole = source.service.id === 'iam-role';
    return [
      {
        kind: 'grant',
        to: isRole ? source.ref : source.role,
        actions: ['execute-api:Invoke'],
        resources: [calledRoutes(target, wire)],
      },
      ...(source.can('principal')?.environment === undefined
        ? []
        : [
            {
              kind: 'environment',
              on: source.id,
              name: wire.string('Variable') ?? variableName(target.name, 'URL'),
              value: address(target),
            } as const,
          ]),
    ];
  },
});

function address(api: NodeView): Value {
  const stage = api.part('stage')?.string('StageName');
  const tail = stage === undefined || stage === '$default' ? '' : `/${stage}`;
  return arnText(`https://\${Api}.execute-api.\${R}.\${AWS::URLSuffix}${tail}`, { Api: api.ref });
}
