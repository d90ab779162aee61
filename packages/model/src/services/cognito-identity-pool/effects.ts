import { att, ref, type Effect, type NodeView } from '../../define/index.js';

/** The attachment names the roles that there are. */
export function attachRoles(node: NodeView): readonly Effect[] {
  if (node.part('roles') === undefined) return [];
  const named = [
    ['authenticated', 'authenticatedRole'],
    ['unauthenticated', 'guestRole'],
  ] as const;
  return named.flatMap(([key, part]) =>
    node.part(part) === undefined
      ? []
      : [
          {
            kind: 'property',
            on: ref(node.id, 'roles'),
            path: ['Roles', key],
            value: att(node.id, 'Arn', part),
            mode: 'set',
          } as const,
        ],
  );
}
