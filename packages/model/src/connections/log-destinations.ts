import {
  ref,
  type Effect,
  type NodeView,
  type Reference,
  type ValueMap,
  type WireView,
} from '../define/index.js';
import { arnText, called, calledArn, OF_THIS_ACCOUNT, under } from './wiring.js';

interface Destination {
  readonly effects: readonly Effect[];
  /** What the filter says of it. */
  readonly properties: ValueMap;
  readonly dependsOn: readonly Reference[];
}

/** Lets CloudWatch Logs in to a function, or gives it a role that may put records. */
export function destinationEffects(
  wire: WireView,
  { group, target }: { readonly group: NodeView | undefined; readonly target: NodeView },
): Destination {
  if (target.service.id === 'lambda-function') {
    const source = group?.arn ?? arnText('arn:${P}:logs:${R}:${A}:log-group');
    return {
      effects: [
        {
          kind: 'permit',
          name: 'permission',
          on: called(target),
          service: 'logs.amazonaws.com',
          actions: ['lambda:InvokeFunction'],
          sourceArn: under(source, ':*'),
          sourceAccount: true,
        },
      ],
      properties: { DestinationArn: calledArn(target) },
      dependsOn: [ref(wire.id, 'permission')],
    };
  }
  const role = ref(wire.id, 'role');
  const prefix = target.service.id === 'kinesis-stream' ? 'kinesis' : 'firehose';
  return {
    effects: [
      { kind: 'role', name: 'role', service: 'logs.amazonaws.com', condition: OF_THIS_ACCOUNT },
      { kind: 'grant', to: role, actions: [`${prefix}:PutRecord`], resources: [target.arn] },
    ],
    properties: { DestinationArn: target.arn, RoleArn: { ...role, attr: 'Arn' } },
    dependsOn: [role],
  };
}
