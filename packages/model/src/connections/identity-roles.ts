import {
  ref,
  type Annotation,
  type Reference,
  type ValueMap,
  type WireView,
} from '../define/index.js';

/** The variable that stands for an identity's id in policies. */
export const IDENTITY = '${cognito-identity.amazonaws.com:sub}';

/** Whose credentials a wire from an identity pool speaks of. */
export const roleAnnotation: Annotation = {
  title: 'Whose',
  default: 'authenticated',
  widget: 'segments',
  options: [
    { value: 'authenticated', title: 'Users' },
    { value: 'guest', title: 'Guests' },
  ],
  docs: 'The role of users who signed in, or the one of guests.',
};

export function isGuest(wire: WireView): boolean {
  return wire.string('Role') === 'guest';
}

/** The role that a wire grants to. */
export function identityRole(wire: WireView): Reference & ValueMap {
  return ref(wire.source.id, isGuest(wire) ? 'guestRole' : 'authenticatedRole');
}
