import { isMap, type Value } from '@archivolt/model';
import { own } from '../own.js';
import { type LiftDraft, nodesOfType, referredNode } from './lift-draft.js';
import { nodesIn } from './mentions.js';

/** One route of an API, wherever a template says it. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  /** What answers it: names the function, or the service. */
  readonly integration: Value;
  /** Path of the operation in the API's properties; absent where resources of their own say it. */
  readonly at?: readonly string[];
  readonly value?: Value;
  /** Resources that say it. */
  readonly resources: readonly string[];
}

const BODIES = ['Body', 'DefinitionBody'];
const METHODS: ReadonlySet<string> = new Set([
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'x-amazon-apigateway-any-method',
]);
const ANY = 'x-amazon-apigateway-any-method';

/** Routes of an API: of its OpenAPI body, or its methods and routes. */
export function operationsOf(draft: LiftDraft, api: string): readonly Operation[] {
  return [...bodyOperations(draft, api), ...restMethods(draft, api), ...httpRoutes(draft, api)];
}

function bodyOperations(draft: LiftDraft, api: string): readonly Operation[] {
  const properties = draft.nodes.get(api)?.properties;
  return BODIES.flatMap((property) => {
    const paths = own(own(properties, property), 'paths');
    if (!isMap(paths)) return [];
    return Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(isMap(methods) ? methods : {}).flatMap(
        ([key, value]): readonly Operation[] => {
          const integration = own(value, 'x-amazon-apigateway-integration');
          if (!METHODS.has(key.toLowerCase()) || integration === undefined) return [];
          const isDefault = path === '/$default';
          const method = isDefault ? '$default' : key === ANY ? 'ANY' : key.toUpperCase();
          const at = [property, 'paths', path, key];
          return [{ method, path: isDefault ? '' : path, integration, at, value, resources: [] }];
        },
      ),
    );
  });
}

function restMethods(draft: LiftDraft, api: string): readonly Operation[] {
  return nodesOfType(draft, 'AWS::ApiGateway::Method').flatMap(([id, { properties }]) => {
    const method = own(properties, 'HttpMethod');
    const integration = own(properties, 'Integration');
    if (referredNode(draft, own(properties, 'RestApiId')) !== api || typeof method !== 'string')
      return [];
    if (integration === undefined) return [];
    const path = pathOf(draft, own(properties, 'ResourceId'), 0);
    return [{ method, path: path === '' ? '/' : path, integration, resources: [id] }];
  });
}

const DEEPEST = 30;

/** The path of a resource of a REST API, from the root down. */
function pathOf(draft: LiftDraft, resource: Value | undefined, depth: number): string {
  const id = referredNode(draft, resource);
  const properties = id === undefined ? undefined : draft.nodes.get(id)?.properties;
  const part = own(properties, 'PathPart');
  if (typeof part !== 'string' || depth > DEEPEST) return '';
  return `${pathOf(draft, own(properties, 'ParentId'), depth + 1)}/${part}`;
}

function httpRoutes(draft: LiftDraft, api: string): readonly Operation[] {
  return nodesOfType(draft, 'AWS::ApiGatewayV2::Route').flatMap(([id, { properties }]) => {
    const key = own(properties, 'RouteKey');
    if (referredNode(draft, own(properties, 'ApiId')) !== api || typeof key !== 'string') return [];
    const [method = '', path = ''] = key.split(' ');
    const target = own(properties, 'Target');
    const named = nodesIn(target, draft.names);
    const integration = nodesOfType(draft, 'AWS::ApiGatewayV2::Integration').find(([other]) =>
      named.has(other),
    );
    if (integration === undefined) return [];
    const resources = [id, integration[0]];
    return [{ method, path, integration: integration[1].properties, resources }];
  });
}
