import { sub, type AuthorizerEffect, type Value } from '@archivolt/model';
import { defineIdiom, type SamIdiom, type SamScene } from '../../../define/idiom.js';
import { keyFor } from '../../../graph/keys.js';
import type { Resource } from '../../../graph/resource-graph.js';
import { compact, fromEntries, own } from '../../../value/walk.js';

const OF_STAGE = new Set(
  'ApiId StageName AutoDeploy StageVariables AccessLogSettings DefaultRouteSettings RouteSettings'.split(
    ' ',
  ),
);

/** `AWS::Serverless::HttpApi`: stage inside, routes as events or as a body. */
export const idiom: SamIdiom = defineIdiom((resource: Resource, { graph, eventApis }: SamScene) => {
  const stage = graph.resources.get(keyFor(resource.key, 'stage'));
  const body = own(resource.properties, 'Body');
  if (stage === undefined || body === undefined) return undefined;
  const others = Object.keys(resource.properties).filter((name) => name !== 'Body');
  if (others.length > 0 || !Object.keys(stage.properties).every((name) => OF_STAGE.has(name)))
    return undefined;
  if (
    [resource, stage].some((item) =>
      Object.keys(item.attributes).some((name) => name !== 'Metadata'),
    )
  ) {
    return undefined;
  }
  if (own(stage.properties, 'AutoDeploy') !== true) return undefined;
  const isByEvents = eventApis.has(resource.key);
  const authorizers = graph.apis.find((item) => item.api === resource.key)?.authorizers ?? [];
  const info = own(body, 'info');
  const title = own(info, 'title');
  const staged = Object.entries(stage.properties).filter(
    ([name]) => name !== 'ApiId' && name !== 'AutoDeploy',
  );
  return {
    type: 'AWS::Serverless::HttpApi',
    properties: compact({
      Name: isByEvents && typeof title === 'string' ? title : undefined,
      Description: isByEvents ? own(info, 'description') : undefined,
      ...fromEntries(staged),
      CorsConfiguration: isByEvents ? cors(own(body, 'x-amazon-apigateway-cors')) : undefined,
      Auth: isByEvents ? authOf(authorizers) : undefined,
      DefinitionBody: isByEvents ? undefined : body,
    }),
    covers: [stage.key],
    names: new Map([[stage.key, `${resource.logicalId}.Stage`]]),
  };
});

function cors(value: Value | undefined): Value | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return fromEntries(
    Object.entries(value).map(([key, item]) => [
      `${key.charAt(0).toUpperCase()}${key.slice(1)}`,
      item,
    ]),
  );
}

function authOf(authorizers: readonly AuthorizerEffect[]): Value | undefined {
  const entries = authorizers.flatMap(({ name, authorizer, scopes }) => {
    if (authorizer.type !== 'cognito') return [];
    const settings = compact({
      AuthorizationScopes: scopes,
      IdentitySource: '$request.header.Authorization',
      JwtConfiguration: {
        issuer: sub('https://cognito-idp.${AWS::Region}.amazonaws.com/${Pool}', {
          Pool: { ...authorizer.userPool },
        }),
        audience: authorizer.clients.map((client) => ({ ...client })),
      },
    });
    return [[name, settings] as const];
  });
  const [first] = entries;
  if (first === undefined) return undefined;
  return compact({
    DefaultAuthorizer: entries.length === 1 ? first[0] : undefined,
    Authorizers: fromEntries(entries),
  });
}
