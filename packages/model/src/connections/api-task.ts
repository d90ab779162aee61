import { defineConnection, service, type NodeView } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { callAnnotations, calledRoutes } from './signed-calls.js';
import { nextStep, stepAnnotations, stepGrants, taskStep } from './steps.js';
import { arnText } from './wiring.js';

/** A step that calls an API of one's own, signed with the role of the state machine. */
export const apiTask = defineConnection({
  id: 'api-task',
  row: 'C23',
  title: 'API task',
  from: service('stepfunctions-state-machine'),
  to: service('apigateway-rest-api', 'apigatewayv2-http-api'),
  verb: 'calls',
  kind: 'request',
  rank: 50,
  cite: awsPage(
    'Integrating services with Step Functions',
    'step-functions/latest/dg/integrate-services.html',
    { section: 'Serverless in AWS' },
  ),
  annotate: {
    ...stepAnnotations,
    ...callAnnotations,
    Method: {
      title: 'Method',
      required: true,
      options: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map((value) => ({ value })),
    },
    Path: { title: 'Path', required: true, pattern: '/.*' },
  },
  initial: ({ source }) => ({ ...nextStep(source), Method: 'GET', Path: '/' }),
  label: (wire) => wire.string('Path'),
  effects: ({ source, target, wire }) => {
    const stage = stageOf(target);
    return [
      taskStep(wire, {
        resource: 'arn:aws:states:::apigateway:invoke',
        parameters: {
          ApiEndpoint: arnText('${Api}.execute-api.${R}.${AWS::URLSuffix}', { Api: target.ref }),
          AuthType: 'IAM_ROLE',
          Method: wire.value('Method') ?? 'GET',
          Path: wire.value('Path') ?? '/',
          ...(stage === undefined ? {} : { Stage: stage }),
        },
      }),
      ...stepGrants(source, [
        { actions: ['execute-api:Invoke'], resources: [calledRoutes(target, wire)] },
      ]),
    ];
  },
});

/** The default stage of an HTTP API stands in no path. */
function stageOf(api: NodeView) {
  const stage = api.part('stage')?.value('StageName');
  return stage === '$default' ? undefined : stage;
}
