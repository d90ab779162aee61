import {
  isReference,
  type Capabilities,
  type Effect,
  type NodeView,
  type Value,
  type WireView,
} from '@archivolt/model';
import { keyOf } from '../graph/keys.js';
import type { CodeUnit, ResourceKey, Trigger } from '../graph/resource-graph.js';
import { codeFolders } from '../project/paths.js';
import { steps, valueAt } from '../value/place.js';
import { assertNever } from '../value/unreachable.js';
import { byText, own } from '../value/walk.js';
import { nodesInOrder } from './collect-nodes.js';
import type { Draft, DraftResource } from './draft.js';

/** The nodes whose code the project carries, and what calls each. */
export function describeCode(draft: Draft): readonly CodeUnit[] {
  const triggers = triggersByNode(draft);
  const units = nodesInOrder(draft).flatMap((node) => {
    const code = node.can('code');
    const resource = draft.resources.get(node.id);
    if (code === undefined || resource === undefined || resource.typeAsWritten) return [];
    return unitOf(draft, node, { code, resource, triggers: triggers.get(node.id) ?? [] });
  });
  const idOf = ({ resource }: Unplaced): string => draft.names.get(resource) ?? 'function';
  const folders = codeFolders(units.map((unit) => idOf(unit)));
  return units.map((unit) => ({ ...unit, folder: folders.get(idOf(unit)) ?? 'src' }));
}

type Unplaced = Omit<CodeUnit, 'folder'>;

const IMAGE = 'image';

/** Whether a function's code is in an image. */
export function isImage({ runtime }: CodeUnit): boolean {
  return runtime === IMAGE;
}

interface Coded {
  readonly code: NonNullable<Capabilities['code']>;
  readonly resource: DraftResource;
  readonly triggers: readonly Trigger[];
}

function unitOf(
  draft: Draft,
  node: NodeView,
  { code, resource, triggers }: Coded,
): readonly Unplaced[] {
  const given = [code.runtime, code.handler].map((path) =>
    valueAt(resource.properties, steps(path)),
  );
  const isOfImage = own(resource.properties, 'PackageType') === 'Image';
  if (!isOfImage && given.some((value) => value === undefined)) return [];
  const handler = isOfImage ? 'app.handler' : (node.string(code.handler) ?? 'index.handler');
  const runtime = isOfImage ? IMAGE : (node.string(code.runtime) ?? runtimeOf(handler));
  return [
    {
      node: node.id,
      resource: node.id,
      runtime,
      handler,
      environment: draft.environment.get(node.id) ?? [],
      triggers: uniqueTriggers(triggers),
    },
  ];
}

/** What a handler is probably written for, where a deployment alone says its runtime. */
function runtimeOf(handler: string): string {
  if (handler === 'bootstrap') return 'provided.al2023';
  if (handler.split('::').length > 2) return 'dotnet8';
  if (handler.includes('::')) return 'java21';
  return /^(?:app|lambda_function|main)\./.test(handler) ? 'python3.13' : 'nodejs22.x';
}

function uniqueTriggers(triggers: readonly Trigger[]): readonly Trigger[] {
  const byKey = new Map(triggers.map((item) => [`${item.kind} ${item.source}`, item]));
  return [...byKey.values()].toSorted((a, b) =>
    byText(`${a.source} ${a.edge}`, `${b.source} ${b.edge}`),
  );
}

const CALLERS: ReadonlyMap<string, Trigger['kind']> = new Map([
  ['s3.amazonaws.com', 's3'],
  ['sns.amazonaws.com', 'sns'],
  ['cognito-idp.amazonaws.com', 'cognito'],
  ['logs.amazonaws.com', 'logs'],
]);
const SOURCES: ReadonlyMap<string, Trigger['kind']> = new Map([
  ['AWS::SQS::Queue', 'sqs'],
  ['AWS::Kinesis::Stream', 'kinesis'],
  ['AWS::DynamoDB::Table', 'dynamodb'],
]);

function triggersByNode(draft: Draft): ReadonlyMap<string, readonly Trigger[]> {
  const found = new Map<string, Trigger[]>();
  for (const { effect, owner } of draft.effects) {
    const called = owner.wire === undefined ? undefined : calledBy(draft, effect, owner.wire);
    if (called === undefined || owner.wire === undefined) continue;
    const list = found.get(called.node) ?? [];
    const { node, ...trigger } = called;
    const { source, target } = owner.wire;
    list.push({ ...trigger, edge: owner.id, source: source.id === node ? target.id : source.id });
    found.set(called.node, list);
  }
  return found;
}

interface Called {
  readonly node: string;
  readonly kind: Trigger['kind'];
  readonly isReporting?: boolean;
}

/** Whom an effect has called, and by what. */
function calledBy(draft: Draft, effect: Effect, wire: WireView): Called | undefined {
  switch (effect.kind) {
    case 'route':
      if (effect.integration.type !== 'lambda') return undefined;
      return {
        node: effect.integration.function.$ref,
        kind: isHttpApi(draft, effect.api) ? 'api-http' : 'api-rest',
      };
    case 'permit':
      return calledAs(effect.on.$ref, callerKind(draft, effect.service, wire.source.id));
    case 'resource': {
      const called = own(effect.properties, 'FunctionName');
      const source = typeOf(draft, own(effect.properties, 'EventSourceArn'));
      const kind = SOURCES.get(source ?? '');
      if (!isReference(called) || kind === undefined) return undefined;
      const reports = own(effect.properties, 'FunctionResponseTypes');
      return { node: called.$ref, kind, isReporting: Array.isArray(reports) && reports.length > 0 };
    }
    case 'task':
      return { node: wire.target.id, kind: 'step-functions' };
    case 'authorizer':
      if (effect.authorizer.type !== 'lambda') return undefined;
      return {
        node: effect.authorizer.function.$ref,
        kind: isHttpApi(draft, effect.api)
          ? 'authorizer-http'
          : `authorizer-${effect.authorizer.payload}`,
      };
    case 'property':
      return calledAs(wire.target.id, edgeKind(wire));
    case 'environment':
    case 'role':
    case 'grant':
      return undefined;
    default:
      return assertNever(effect);
  }
}

/** What code at the edge is called with: a request, or a response. */
function edgeKind(wire: WireView): Trigger['kind'] | undefined {
  const event = /^(?:viewer|origin)-(request|response)$/.exec(wire.string('EventType') ?? '')?.[1];
  if (event === undefined || wire.target.can('code') === undefined) return undefined;
  return event === 'request' ? 'edge' : 'edge-response';
}

function calledAs(node: string, kind: Trigger['kind'] | undefined): Called | undefined {
  return kind === undefined ? undefined : { node, kind };
}

function callerKind(draft: Draft, service: string, source: string): Trigger['kind'] | undefined {
  return service === 'events.amazonaws.com' ? ruleKind(draft, source) : CALLERS.get(service);
}

function typeOf(draft: Draft, value: Value | undefined): string | undefined {
  if (!isReference(value)) return undefined;
  const key: ResourceKey = keyOf(value);
  return draft.resources.get(key)?.type;
}

function isHttpApi(draft: Draft, api: string): boolean {
  const type = draft.resources.get(api)?.type ?? '';
  return type.startsWith('AWS::ApiGatewayV2::') || type === 'AWS::Serverless::HttpApi';
}

function ruleKind(draft: Draft, source: string): Trigger['kind'] {
  const rule = draft.resources.get(source);
  return own(rule?.properties, 'ScheduleExpression') === undefined ? 'eventbridge' : 'schedule';
}
