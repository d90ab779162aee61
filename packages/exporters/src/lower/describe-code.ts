import { isReference, type Capabilities, type NodeView, type Value } from '@archivolt/model';
import { keyOf } from '../graph/keys.js';
import type { CodeUnit, ResourceKey, Trigger } from '../graph/resource-graph.js';
import { steps, valueAt } from '../value/place.js';
import { byText, own } from '../value/walk.js';
import { nodesInOrder } from './collect-nodes.js';
import type { Draft, DraftResource, Owned } from './draft.js';

/** The nodes whose code the project carries, and what calls each. */
export function describeCode(draft: Draft): readonly CodeUnit[] {
  return nodesInOrder(draft).flatMap((node) => {
    const code = node.can('code');
    const resource = draft.resources.get(node.id);
    if (code === undefined || resource === undefined || resource.typeAsWritten) return [];
    return unitOf(draft, node, { code, resource });
  });
}

interface Coded {
  readonly code: NonNullable<Capabilities['code']>;
  readonly resource: DraftResource;
}

function unitOf(draft: Draft, node: NodeView, { code, resource }: Coded): readonly CodeUnit[] {
  const runtime = node.string(code.runtime);
  const handler = valueAt(resource.properties, steps(code.handler));
  if (runtime === undefined || typeof handler !== 'string') return [];
  const triggers = draft.effects.flatMap((item) => triggersOf(draft, node.id, item));
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

function triggersOf(draft: Draft, node: string, { effect, owner }: Owned): readonly Trigger[] {
  const source = owner.wire?.source.id;
  if (source === undefined) return [];
  const trigger = (kind: Trigger['kind'] | undefined): readonly Trigger[] =>
    kind === undefined ? [] : [{ kind, edge: owner.id, source }];
  switch (effect.kind) {
    case 'route':
      if (effect.integration.type !== 'lambda' || effect.integration.function.$ref !== node)
        return [];
      return trigger(isHttpApi(draft, effect.api) ? 'api-http' : 'api-rest');
    case 'permit':
      if (effect.on.$ref !== node) return [];
      if (effect.service === 'events.amazonaws.com') return trigger(ruleKind(draft, source));
      return trigger(CALLERS.get(effect.service));
    case 'resource':
      return names(own(effect.properties, 'FunctionName'), node)
        ? trigger(SOURCES.get(typeOf(draft, own(effect.properties, 'EventSourceArn')) ?? ''))
        : [];
    case 'task':
      return owner.wire?.target.id === node ? trigger('step-functions') : [];
    default:
      return [];
  }
}

function names(value: Value | undefined, node: string): boolean {
  return isReference(value) && value.$ref === node;
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
