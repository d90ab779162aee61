import { ref, type Effect, type NodeView, type Value, type WireView } from '../../define/index.js';

/** Whether a wire is what the listener does when no rule takes a request. */
export function isDefaultTarget(wire: WireView): boolean {
  return !wire.has('PathPattern') && !wire.has('HostHeader');
}

/** Sign-in, then the target of the wire without a condition; 404 where there is none. */
export function listenerActions(node: NodeView): readonly Effect[] {
  const listener = node.part('listener');
  if (listener === undefined || listener.has('DefaultActions')) return [];
  const target = node.wires('out', 'balancer-target').find(isDefaultTarget);
  const last = target === undefined ? NOT_FOUND : forwardTo(target);
  const actions = [...signIn(node), last];
  return [
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
  return { TargetGroupArn: ref(wire.id, 'targetGroup'), Type: 'forward' };
}

const NOT_FOUND: Readonly<Record<string, Value>> = {
  FixedResponseConfig: { StatusCode: '404' },
  Type: 'fixed-response',
};
