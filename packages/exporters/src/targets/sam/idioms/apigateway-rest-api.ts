import type { AuthorizerEffect, Value, ValueMap } from '@archivolt/model';
import { defineIdiom, type SamIdiom, type SamScene } from '../../../define/idiom.js';
import { keyFor } from '../../../graph/keys.js';
import type { Resource, ResourceKey } from '../../../graph/resource-graph.js';
import { compact, fromEntries, own, sameValue } from '../../../value/walk.js';

const OF_API = new Set(
  'Name Description EndpointConfiguration MinimumCompressionSize ApiKeySourceType FailOnWarnings Mode Policy Body Parameters'.split(
    ' ',
  ),
);
const OF_STAGE = new Set(
  'RestApiId DeploymentId StageName TracingEnabled MethodSettings AccessLogSetting CacheClusterEnabled CacheClusterSize Variables CanarySetting'.split(
    ' ',
  ),
);

const SAID_APART = new Set(['Body', 'EndpointConfiguration', 'Parameters']);

/** `AWS::Serverless::Api`: stage and deployment inside, routes as events or as a body. */
export const idiom: SamIdiom = defineIdiom((resource: Resource, { graph, eventApis }: SamScene) => {
  const deployment = graph.resources.get(keyFor(resource.key, 'deployment'));
  const stage = graph.resources.get(keyFor(resource.key, 'stage'));
  if (deployment === undefined || stage === undefined) return undefined;
  if (!saysOnly(resource, OF_API) || !saysOnly(stage, OF_STAGE)) return undefined;
  const body = own(resource.properties, 'Body');
  const endpoint = endpointOf(own(resource.properties, 'EndpointConfiguration'));
  if (hasOwnParameters(resource)) return undefined;
  if (endpoint === null || own(stage.properties, 'StageName') === undefined) return undefined;
  const isByEvents = eventApis.has(resource.key);
  const authorizers = graph.apis.find((item) => item.api === resource.key)?.authorizers ?? [];
  const plain = Object.entries(resource.properties).filter(([name]) => !SAID_APART.has(name));
  const staged = Object.entries(stage.properties).filter(
    ([name]) => name !== 'RestApiId' && name !== 'DeploymentId',
  );
  return {
    type: 'AWS::Serverless::Api',
    properties: compact({
      ...fromEntries(plain),
      ...fromEntries(staged),
      EndpointConfiguration: endpoint,
      OpenApiVersion: isByEvents ? '3.0.1' : versionOf(body),
      Auth: isByEvents ? authOf(authorizers) : undefined,
      DefinitionBody: isByEvents ? undefined : body,
    }),
    covers: [deployment.key, stage.key],
    names: new Map<ResourceKey, string>([
      [stage.key, `${resource.logicalId}.Stage`],
      [deployment.key, `${resource.logicalId}.Deployment`],
    ]),
  };
});

/** Without a version, SAM deploys a second stage that is called `Stage`. */
function versionOf(body: Value | undefined): Value | undefined {
  return own(body, 'openapi') ?? own(body, 'swagger');
}

/** SAM writes the endpoint's type as a parameter of the import, and nothing else. */
function hasOwnParameters({ properties }: Resource): boolean {
  const parameters = own(properties, 'Parameters');
  if (parameters === undefined) return false;
  const types = own(own(properties, 'EndpointConfiguration'), 'Types');
  const [type] = Array.isArray(types) ? types : [];
  return !sameValue(parameters, { endpointConfigurationTypes: type ?? '' });
}

function saysOnly({ properties, attributes }: Resource, names: ReadonlySet<string>): boolean {
  return (
    Object.keys(properties).every((name) => names.has(name)) &&
    Object.keys(attributes).every((name) => name === 'Metadata')
  );
}

/** SAM's form of an endpoint configuration; null where it has none. */
function endpointOf(value: Value | undefined): ValueMap | undefined | null {
  if (value === undefined) return undefined;
  const types = own(value, 'Types');
  const type: Value | undefined = Array.isArray(types) && types.length === 1 ? types[0] : undefined;
  if (type === undefined) return null;
  return compact({
    Type: type,
    VPCEndpointIds: own(value, 'VpcEndpointIds'),
    IpAddressType: own(value, 'IpAddressType'),
  });
}

function authOf(authorizers: readonly AuthorizerEffect[]): Value | undefined {
  const entries = authorizers.flatMap(({ name, authorizer, scopes }) => {
    if (authorizer.type !== 'cognito') return [];
    const pool = { ...authorizer.userPool, attr: 'Arn' };
    return [[name, compact({ UserPoolArn: pool, AuthorizationScopes: scopes })] as const];
  });
  const [first] = entries;
  if (first === undefined) return undefined;
  return compact({
    DefaultAuthorizer: entries.length === 1 ? first[0] : undefined,
    Authorizers: fromEntries(entries),
  });
}
