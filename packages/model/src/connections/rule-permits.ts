import type { Effect, EventTarget, NodeView, WireView } from '../define/index.js';
import { called, calledArn, OF_THIS_ACCOUNT, under } from './wiring.js';

/** Lets EventBridge in by the target's policy. */
export function lettingIn(
  source: NodeView,
  target: NodeView,
  { actions, suffix, alongside = [] }: EventTarget,
): readonly Effect[] {
  const resources = suffix === undefined ? {} : { resources: [under(target.arn, suffix)] };
  const on = called(target);
  return [
    {
      kind: 'permit',
      name: 'permission',
      on,
      service: 'events.amazonaws.com',
      actions,
      sourceArn: source.arn,
      ...resources,
    },
    ...alongside.map(
      ({ service, actions: allowed, ofRule }, index) =>
        ({
          kind: 'permit',
          name: `permission${index + 2}`,
          on,
          service,
          actions: allowed,
          ...(ofRule === true ? { sourceArn: source.arn } : {}),
          ...resources,
        }) as const,
    ),
  ];
}

/** A role with which EventBridge does one thing to one target. */
export function roleFor({ id, target }: WireView, actions: readonly string[]): readonly Effect[] {
  return [
    { kind: 'role', name: 'role', service: 'events.amazonaws.com', condition: OF_THIS_ACCOUNT },
    { kind: 'grant', to: { $ref: id, part: 'role' }, actions, resources: [calledArn(target)] },
  ];
}
