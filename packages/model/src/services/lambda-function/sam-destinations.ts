import type { Effect, NodeView, Value, WireView } from '../../define/index.js';

/** What a configuration of asynchronous calls says beside their destinations. */
export const LIMITS = ['MaximumEventAgeInSeconds', 'MaximumRetryAttempts'];

/** Where a configuration names the destination of a wire. */
export function endOf(wire: WireView): 'OnSuccess' | 'OnFailure' {
  return wire.string('On') === 'success' ? 'OnSuccess' : 'OnFailure';
}

const CONFIG = 'EventInvokeConfig';

/** Whether a function of SAM says itself where its calls end: AWS would refuse a second configuration. */
export function isSaidInSam(node: NodeView): boolean {
  const isOfSam = ({ record }: WireView) => record.form?.key.startsWith(`${CONFIG}.`) === true;
  return node.has(CONFIG) || node.wires('out', 'destination').some(isOfSam);
}

const TYPES: Readonly<Record<string, string>> = {
  'events-event-bus': 'EventBridge',
  'lambda-function': 'Lambda',
  's3-bucket': 'S3Bucket',
  'sns-topic': 'SNS',
  'sqs-queue': 'SQS',
};

/** What a wire says in the function's own words. */
export function samDestination(wire: WireView): readonly Effect[] {
  const { source, target } = wire;
  const set = (path: readonly string[], value: Value): Effect => ({
    kind: 'property',
    on: source.ref,
    path: [CONFIG, ...path],
    value,
    mode: 'set',
  });
  const type = TYPES[target.service.id];
  const end = { Destination: target.arn, ...(type === undefined ? {} : { Type: type }) };
  const limits = LIMITS.flatMap((name) => {
    const value = wire.has(name) ? wire.number(name) : undefined;
    return value === undefined ? [] : [set([name], value)];
  });
  return [set(['DestinationConfig', endOf(wire)], end), ...limits];
}
