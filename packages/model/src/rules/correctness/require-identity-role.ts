import { defineRule, type EditCall, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { booleanAt } from '../values.js';

export const requireIdentityRole = defineRule({
  id: 'correctness/require-identity-role',
  row: 'V35',
  severity: 'error',
  summary: 'An identity pool has the roles whose permissions its wires give.',
  why: 'Temporary credentials are those of a role: one for users who signed in, one for guests, both named by a role attachment. Without it there is nothing to grant to.',
  cite: awsPage(
    'Role trust and permissions',
    'cognito/latest/developerguide/role-trust-and-permissions.html',
    { section: 'Cognito Identity Pools (Federated Identities)' },
  ),
  over: 'wire',
  on: { from: 'cognito-identity-pool', connection: ['identity-access', 'identity-call'] },
  demand: true,
  check: ({ source, wire }) => {
    const isGuest = wire.string('Role') === 'guest';
    const part = isGuest ? 'guestRole' : 'authenticatedRole';
    const adds = ['roles', part].filter((name) => source.part(name) === undefined);
    const isShut = isGuest && booleanAt(source, GUESTS) === false;
    if ((adds.length === 0 && !isShut) || isByHand(source)) return;
    const edits: readonly EditCall[] = [
      ...adds.map((name) => ({
        edit: 'part.add',
        args: { nodeId: source.id, part: name, properties: {} },
      })),
      ...(isShut ? [source.set(GUESTS, true)] : []),
    ];
    const whose = isGuest ? 'guests' : 'users';
    const lacks = isShut && adds.length === 0 ? 'lets no guests in' : `has no role for ${whose}`;
    return {
      at: isShut ? source.at(GUESTS) : source.at(),
      message: `${source.name} ${lacks}. ${wire.target.name} is to be used by ${whose}.`,
      fix: { label: isGuest ? 'Let guests in' : 'Add the role', safe: !isGuest, edits },
    };
  },
  examples: {
    valid: [
      'i: cognito-identity-pool { authenticatedRole#: {}, roles#: {} } -[identity-access]-> b: s3-bucket',
      "i: cognito-identity-pool { AllowUnauthenticatedIdentities: true, guestRole#: {}, roles#: {} } -[identity-access { Role: 'guest' }]-> b: s3-bucket",
    ],
    invalid: [
      {
        before: 'i: cognito-identity-pool -[identity-access]-> b: s3-bucket',
        after:
          'i: cognito-identity-pool { roles#: {}, authenticatedRole#: {} } -[identity-access]-> b: s3-bucket',
      },
      {
        before:
          "i: cognito-identity-pool { AllowUnauthenticatedIdentities: false, guestRole#: {}, roles#: {} } -[identity-access { Role: 'guest' }]-> b: s3-bucket",
        after:
          "i: cognito-identity-pool { AllowUnauthenticatedIdentities: true, guestRole#: {}, roles#: {} } -[identity-access { Role: 'guest' }]-> b: s3-bucket",
      },
    ],
  },
});

const GUESTS = 'AllowUnauthenticatedIdentities';

/** Its roles stand in the template by themselves. */
function isByHand(pool: NodeView): boolean {
  return pool.record.type !== undefined || pool.wires('in', 'refers-to').length > 0;
}
