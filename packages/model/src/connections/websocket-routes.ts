import {
  ref,
  sub,
  type Annotations,
  type Effect,
  type Reference,
  type Value,
  type ValueMap,
  type WireView,
} from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { namedAuthorizer } from './authorizers.js';
import { plainName } from './wiring.js';

const quotas = awsPage(
  'Quotas for configuring and running a WebSocket API',
  'apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html',
);
const routes = awsPage(
  'Overview of WebSocket APIs in API Gateway',
  'apigateway/latest/developerguide/apigateway-websocket-api-overview.html',
);

/** What a wire that is a route of a WebSocket API carries, whatever it leads to. */
export const socketAnnotations: Annotations = {
  RouteKey: {
    title: 'Route',
    required: true,
    default: '$default',
    form: '$connect, $disconnect, $default, or a name of up to 128 characters without $ first',
    pattern: '\\$connect|\\$disconnect|\\$default|[^$].{0,127}',
    docs: '$connect, $disconnect, $default, or what a message says, as in `send`.',
    cite: routes,
  },
  Authorizer: {
    title: 'Authorizer',
    docs: 'Of $connect alone: `iam` for signed calls, `none` for an open route. By default the function that is wired as authorizer.',
  },
  ApiKeyRequired: {
    title: 'API key',
    default: false,
    docs: 'The caller must send a key of a usage plan.',
  },
  Answers: {
    title: 'Answers',
    default: false,
    type: 'boolean',
    docs: 'What the integration returns goes back to the client.',
  },
  TimeoutInMillis: {
    title: 'Timeout',
    unit: 'ms',
    default: 29_000,
    min: 50,
    max: 29_000,
    type: 'integer',
    cite: quotas,
  },
};

/** Route key of a wire. */
export function routeKeyOf(wire: WireView): string {
  return wire.string('RouteKey') ?? '$default';
}

/** What an integration is beside its API. */
export type SocketIntegration = ValueMap & { readonly IntegrationType: string };

/** The integration of a wire, its route, and the answers it is to give. */
export function socketRoute(wire: WireView, integration: SocketIntegration): readonly Effect[] {
  const api = wire.source.ref;
  const name = wordOf(routeKeyOf(wire));
  const prefix = plainName(wire.source.name);
  const timeout = wire.number('TimeoutInMillis');
  const answers = wire.boolean('Answers') === true;
  const { IntegrationType, IntegrationUri = '' } = integration;
  const target = sub('integrations/${Integration}', { Integration: ref(wire.id, 'integration') });
  return [
    {
      kind: 'resource',
      name: 'integration',
      type: 'AWS::ApiGatewayV2::Integration',
      logicalId: `${prefix}${name}Integration`,
      properties: {
        ApiId: api,
        ...integration,
        ...(timeout === undefined ? {} : { TimeoutInMillis: timeout }),
      },
      tells: { ApiId: api, IntegrationType, IntegrationUri },
    },
    {
      kind: 'resource',
      name: 'route',
      type: 'AWS::ApiGatewayV2::Route',
      logicalId: `${prefix}${name}Route`,
      properties: {
        ApiId: api,
        RouteKey: routeKeyOf(wire),
        ...authorization(wire),
        ...(wire.boolean('ApiKeyRequired') === true ? { ApiKeyRequired: true } : {}),
        ...(answers ? { RouteResponseSelectionExpression: '$default' } : {}),
        Target: target,
      },
      tells: { ApiId: api, RouteKey: routeKeyOf(wire), Target: target },
    },
    ...(answers ? responses(wire, integration, `${prefix}${name}`) : []),
  ];
}

function responses(
  wire: WireView,
  { IntegrationType }: SocketIntegration,
  prefix: string,
): readonly Effect[] {
  const route: Effect = {
    kind: 'resource',
    name: 'routeResponse',
    type: 'AWS::ApiGatewayV2::RouteResponse',
    logicalId: `${prefix}RouteResponse`,
    properties: {
      ApiId: wire.source.ref,
      RouteId: ref(wire.id, 'route'),
      RouteResponseKey: '$default',
    },
  };
  if (IntegrationType.endsWith('PROXY')) return [route];
  return [
    route,
    {
      kind: 'resource',
      name: 'integrationResponse',
      type: 'AWS::ApiGatewayV2::IntegrationResponse',
      logicalId: `${prefix}IntegrationResponse`,
      properties: {
        ApiId: wire.source.ref,
        IntegrationId: ref(wire.id, 'integration'),
        IntegrationResponseKey: '$default',
      },
    },
  ];
}

/** Only $connect asks who comes; what follows is let through with it. */
function authorization(wire: WireView): ValueMap {
  if (routeKeyOf(wire) !== '$connect') return { AuthorizationType: 'NONE' };
  const wanted = namedAuthorizer(wire);
  if (wanted === 'iam') return { AuthorizationType: 'AWS_IAM' };
  const authorizer = authorizerOf(wire);
  if (wanted === 'none' || authorizer === undefined) return { AuthorizationType: 'NONE' };
  return { AuthorizationType: 'CUSTOM', AuthorizerId: authorizer };
}

function authorizerOf(wire: WireView): (Reference & ValueMap) | undefined {
  const [found] = wire.source.wires('in', 'websocket-authorizer');
  return found === undefined ? undefined : ref(found.id, 'authorizer');
}

/** Source ARN of calls to one route, on any stage. */
export function socketCallArn(wire: WireView): Value {
  return sub(
    `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${Api}/*/${routeKeyOf(wire).replaceAll('${', '${!')}`,
    { Api: wire.source.ref },
  );
}

/** `$connect` gives `Connect`, `send-all` gives `SendAll`: what ids are made of. */
function wordOf(key: string): string {
  const words = key.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join('');
}
