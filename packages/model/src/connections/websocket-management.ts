import { defineConnection, service, type NodeView } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { arnText, variableName } from './wiring.js';

const METHODS = ['POST', 'GET', 'DELETE'] as const;

/** Code that writes to clients which are connected, asks for them, or sends them away. */
export const websocketManagement = defineConnection({
  id: 'websocket-management',
  row: 'C14',
  title: 'Management API',
  from: {
    can: ['principal'],
    except: ['stepfunctions-state-machine', 'firehose-delivery-stream'],
  },
  to: service('apigatewayv2-websocket-api'),
  fits: (from) => from.capabilities.principal?.onBehalf !== true,
  verb: 'posts back through',
  kind: 'request',
  rank: 60,
  cite: awsPage(
    'Use @connections commands in your backend service',
    'apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html',
    { section: 'Integrated with the whole AWS suite of services' },
  ),
  annotate: {
    Methods: {
      title: 'Commands',
      type: 'list',
      docs: 'POST sends a message, GET asks for a connection, DELETE closes it. POST alone unless set.',
    },
    Variable: {
      title: 'Variable',
      form: 'letters, digits and _, with a letter first',
      pattern: '[A-Za-z][A-Za-z0-9_]*',
      docs: 'Environment variable with the address.',
    },
  },
  label: () => '@connections',
  effects: ({ source, target, wire }) => {
    const wanted = METHODS.filter((method) => wire.list('Methods')?.includes(method));
    const methods = wanted.length === 0 ? ['POST'] : wanted;
    const stage = stageOf(target);
    return [
      {
        kind: 'grant',
        to: source.role,
        actions: ['execute-api:ManageConnections'],
        resources: methods.map((method) =>
          arnText(`arn:\${P}:execute-api:\${R}:\${A}:\${Api}/${stage}/${method}/@connections/*`, {
            Api: target.ref,
          }),
        ),
      },
      ...(source.can('principal')?.environment === undefined
        ? []
        : [
            {
              kind: 'environment',
              on: source.id,
              name: wire.string('Variable') ?? variableName(target.name, 'ENDPOINT'),
              value: arnText(`https://\${Api}.execute-api.\${R}.\${AWS::URLSuffix}/${stage}`, {
                Api: target.ref,
              }),
            } as const,
          ]),
    ];
  },
});

function stageOf(api: NodeView): string {
  const stage = api.part('stage')?.string('StageName') ?? '*';
  return stage.replaceAll('${', '${!');
}
