import { MAIN_STACK, type ResourceKey } from '../graph/resource-graph.js';
import { keyOf } from '../graph/keys.js';
import { byText, own, referencesIn } from '../value/walk.js';
import type { Draft, DraftResource } from './draft.js';

/** What a wire's resource is attached to, by the property that says so: it is deployed where that is. */
const ATTACHED: ReadonlyMap<string, string> = new Map([
  ['AWS::IAM::Policy', 'Roles'],
  ['AWS::Lambda::EventSourceMapping', 'FunctionName'],
  ['AWS::Lambda::Permission', 'FunctionName'],
  ['AWS::S3::BucketPolicy', 'Bucket'],
  ['AWS::SNS::TopicPolicy', 'Topics'],
  ['AWS::SQS::QueuePolicy', 'Queues'],
]);

/** The stack that a resource is deployed with. */
export function stackOf(draft: Draft, key: ResourceKey): string {
  const resource = draft.resources.get(draft.mergedInto.get(key) ?? key);
  if (resource === undefined) return stackOfNode(draft, key.split('#')[0] ?? key);
  const holder = holderOf(resource);
  if (holder !== undefined && holder !== key && draft.resources.has(holder)) {
    return stackOf(draft, holder);
  }
  const { wire, id } = resource.owner;
  if (wire === undefined) return stackOfNode(draft, id);
  const [from, to] = [stackOfNode(draft, wire.source.id), stackOfNode(draft, wire.target.id)];
  return from === to ? from : MAIN_STACK;
}

function holderOf({ type, properties }: DraftResource): ResourceKey | undefined {
  const property = ATTACHED.get(type);
  const [holder] = property === undefined ? [] : referencesIn(own(properties, property));
  return holder === undefined ? undefined : keyOf(holder);
}

function stackOfNode(draft: Draft, id: string): string {
  return draft.graph.node(id)?.record.stack ?? MAIN_STACK;
}

/** Stacks that have something to deploy, the main one last: it takes what the others put out. */
export function stacksInUse(draft: Draft): readonly string[] {
  const used = new Set([...draft.resources.keys()].map((key) => stackOf(draft, key)));
  used.delete(MAIN_STACK);
  return [...[...used].toSorted(byText), MAIN_STACK];
}
