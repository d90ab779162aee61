import type {
  Annotations,
  GrantEffect,
  Grantable,
  NodeView,
  ValueMap,
  WireView,
} from '../define/index.js';
import { namedGrants } from './grant-effects.js';

/** Where a service has another name in the SDK than in IAM. */
const SDK_NAMES: Readonly<Record<string, string>> = {
  'cognito-idp': 'cognitoidentityprovider',
  elasticfilesystem: 'efs',
  elasticloadbalancing: 'elasticloadbalancingv2',
  es: 'opensearch',
  events: 'eventbridge',
  'execute-api': 'apigateway',
  logs: 'cloudwatchlogs',
  states: 'sfn',
};

/** APIs that only read, by how their names begin. */
export const READS =
  /^(?:get|describe|list|poll|receive|search|scan|query|select|read|lookup|discover|validate|batchGet|batchDescribe|batchRead|transactGet|adminGet|adminList|retrieve)/;

/** What a wire says of the call of an API. */
export const callAnnotations: Annotations = {
  Service: {
    title: 'Service',
    required: true,
    pattern: '[a-z0-9]+',
    docs: 'By its name in the SDK, as dynamodb, sfn or textract.',
  },
  Api: {
    title: 'API',
    required: true,
    pattern: '[a-z][A-Za-z0-9]*',
    docs: 'Its action in lower camel case, as describeTable.',
  },
  Actions: {
    title: 'Actions',
    type: 'list',
    docs: 'What IAM must allow, where that is not the API by its own name.',
  },
};

/** `dynamodb:GetItem` as the SDK says it. */
export function callOf(action: string): { readonly Service: string; readonly Api: string } {
  const [prefix = '', name = ''] = action.split(':');
  const api = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return { Service: SDK_NAMES[prefix] ?? prefix.replaceAll('-', ''), Api: api };
}

/** A call as its integration names it; undefined until service and API are said. */
export function callName(wire: WireView): string | undefined {
  const [name, api] = [wire.string('Service'), wire.string('Api')];
  return name === undefined || api === undefined ? undefined : `${name}:${api}`;
}

/** The statements that a call needs: its action on the target, or on what the API names. */
export function callGrant(wire: WireView, to: GrantEffect['to']): readonly GrantEffect[] {
  const { target } = wire;
  const named = wire.list('Actions')?.filter((action) => typeof action === 'string') ?? [];
  const actions = named.length > 0 ? named : [actionOf(wire)];
  if (target.can('grantable') !== undefined) return namedGrants(actions, { to, target, wire });
  const resource = target.value('Resource');
  return resource === undefined
    ? [{ kind: 'grant', to, actions, resources: ['*'], wildcard: 'The API names no resource.' }]
    : [{ kind: 'grant', to, actions, resources: [resource] }];
}

/** The first API that makes sense with a target. */
export function usualCall(target: NodeView, intents: readonly ('read' | 'write')[]): ValueMap {
  const action = firstAction(target.can('grantable'), intents);
  if (action !== undefined) return callOf(action);
  return target.can('external') === undefined
    ? {}
    : { Service: target.string('Service') ?? 'textract', Api: 'detectDocumentText' };
}

function firstAction(
  grantable: Grantable | undefined,
  intents: readonly ('read' | 'write')[],
): string | undefined {
  return intents
    .map((intent) =>
      grantable?.[intent]?.find((action) => intent === 'read' || !READS.test(callOf(action).Api)),
    )
    .find((action) => action !== undefined);
}

/** The IAM action of a call: the prefix that the target has in IAM, and the API with a capital. */
function actionOf(wire: WireView): string {
  const api = wire.string('Api') ?? '';
  const service = wire.string('Service') ?? '';
  const known = firstAction(wire.target.can('grantable'), ['read', 'write'])?.split(':')[0];
  const prefix =
    known !== undefined && (SDK_NAMES[known] ?? known.replaceAll('-', '')) === service
      ? known
      : (Object.entries(SDK_NAMES).find(([, name]) => name === service)?.[0] ?? service);
  return `${prefix}:${api.charAt(0).toUpperCase()}${api.slice(1)}`;
}
