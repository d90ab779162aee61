import { ref, type Effect, type NodeView, type Value, type WireView } from '../../define/index.js';

const TARGETS = ['balancer-target', 'balancer-balancer'] as const;

/** Whether a wire is what the listener does when no rule takes a request. */
export function isDefaultTarget(wire: WireView): boolean {
  return !wire.has('PathPattern') && !wire.has('HostHeader');
}

/** Sign-in, then the target of the wire without a condition; 404 where there is none. */
export function listenerActions(node: NodeView): readonly Effect[] {
  const listener = node.part('listener');
  if (listener === undefined || listener.has('DefaultActions')) return [];
  const target = TARGETS.flatMap((id) => node.wires('out', id)).find(isDefaultTarget);
  const isNetwork = node.string('Type') === 'network';
  const otherwise = isNetwork ? forward(ref(node.id, 'targetGroup')) : NOT_FOUND;
  const last = target === undefined ? otherwise : forwardTo(target);
  const actions = [...signIn(node), last];
  return [
    ...(target === undefined && isNetwork ? [emptyGroup(node)] : []),
    {
      kind: 'property',
      on: ref(node.id, 'listener'),
      path: ['DefaultActions'],
      value: inOrder(actions),
      mode: 'set',
    },
  ];
}

/** Actions one after the other; a single one needs no number. */
export function inOrder(actions: readonly Readonly<Record<string, Value>>[]): readonly Value[] {
  return actions.length === 1
    ? actions
    : actions.map((action, index) => ({ ...action, Order: index + 1 }));
}

/** What a user pool asks before a request goes on. */
export function signIn(node: NodeView): readonly Readonly<Record<string, Value>>[] {
  return node.wires('in', 'balancer-sign-in').map((wire) => {
    const pool = wire.source;
    const timeout = wire.number('SessionTimeout');
    const unauthenticated = wire.string('OnUnauthenticatedRequest');
    return {
      AuthenticateCognitoConfig: {
        UserPoolArn: pool.arn,
        UserPoolClientId: ref(pool.id, 'client'),
        UserPoolDomain: ref(pool.id, 'domain'),
        ...(timeout === undefined ? {} : { SessionTimeout: String(timeout) }),
        ...(unauthenticated === undefined ? {} : { OnUnauthenticatedRequest: unauthenticated }),
      },
      Type: 'authenticate-cognito',
    };
  });
}

export function forwardTo(wire: WireView): Readonly<Record<string, Value>> {
  return forward(ref(wire.id, 'targetGroup'));
}

function forward(group: Value): Readonly<Record<string, Value>> {
  return { TargetGroupArn: group, Type: 'forward' };
}

/** A network load balancer has no other answer than a group, be it an empty one. */
function emptyGroup(node: NodeView): Effect {
  const port = node.part('listener')?.number('Port') ?? 80;
  const vpc = node.vpc()?.ref ?? node.subnets()[0]?.value('VpcId');
  return {
    kind: 'resource',
    name: 'targetGroup',
    type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
    properties: {
      Port: port,
      Protocol: 'TCP',
      TargetType: 'ip',
      ...(vpc === undefined ? {} : { VpcId: vpc }),
    },
  };
}

const NOT_FOUND: Readonly<Record<string, Value>> = {
  FixedResponseConfig: { StatusCode: '404' },
  Type: 'fixed-response',
};
