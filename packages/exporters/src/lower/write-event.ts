import type { RouteEffect, Value } from '@archivolt/model';
import { keyFor, referenceTo } from '../graph/keys.js';
import { changeAt } from '../value/place.js';
import { compact } from '../value/walk.js';
import { type Draft, type DraftResource, isSamType, problem, setProperties } from './draft.js';

/** Writes a new route between an API and a function of SAM's as an event: SAM permits the call itself. */
export function writeEvent(
  draft: Draft,
  api: DraftResource,
  route: RouteEffect & { readonly edge: string },
): void {
  const { integration } = route;
  const called = integration.type === 'lambda' ? integration.function.$ref : undefined;
  const target = called === undefined ? undefined : draft.resources.get(called);
  if (target === undefined || !isSamType(target.type)) {
    problem(draft, {
      code: 'mixed-dialects',
      message: `${api.owner.name} is SAM's, and routes of it lead to functions of SAM's only.`,
      at: { edge: route.edge },
    });
    return;
  }
  const isHttp = api.type === 'AWS::Serverless::HttpApi';
  const event: Value = {
    Type: isHttp ? 'HttpApi' : 'Api',
    Properties: compact({
      [isHttp ? 'ApiId' : 'RestApiId']: referenceTo(api.key),
      Method: route.method,
      Path: route.path,
      Auth: route.authorizer === 'none' ? { Authorizer: 'NONE' } : undefined,
      ResponseTransferMode: route.streams === true ? 'RESPONSE_STREAM' : undefined,
    }),
  };
  const name = draft.graph.wire(route.edge)?.source.name.replaceAll(/[^A-Za-z0-9]/g, '') ?? 'Api';
  setProperties(
    draft,
    target.key,
    changeAt(target.properties, ['Events', `${name}${eventSuffix(route)}`], () => event),
  );
  for (const [key, resource] of draft.resources) {
    const isPermit =
      resource.type === 'AWS::Lambda::Permission' && resource.owner.id === route.edge;
    if (isPermit && key.startsWith(keyFor(route.edge, ''))) draft.resources.delete(key);
  }
}

function eventSuffix({ method, path }: RouteEffect): string {
  const words = `${method.toLowerCase()} ${path}`.split(/[^A-Za-z0-9]+/);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
