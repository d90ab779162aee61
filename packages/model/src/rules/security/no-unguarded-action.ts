import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { unguarded } from '../leading-keys.js';
import { textsOf } from '../values.js';
import { listed } from '../words.js';

export const noUnguardedAction = defineRule({
  id: 'security/no-unguarded-action',
  row: 'V37',
  severity: 'error',
  summary: 'Users who may see their own items only are given no Scan.',
  why: 'The condition on leading keys binds requests that name a partition key. A Scan names none and reads the items of all.',
  cite: awsPage(
    'Using IAM policy conditions for fine-grained access control',
    'amazondynamodb/latest/developerguide/specifying-conditions.html',
    { section: 'Cognito Identity Pools: Row Level Security in DynamoDB' },
  ),
  over: 'wire',
  on: { connection: 'identity-access', to: 'dynamodb-table' },
  check: ({ source, target, wire }) => {
    if (wire.boolean('ByIdentity') !== true) return;
    const actions = textsOf(wire.value('Actions'));
    const found = unguarded(actions);
    if (found.length === 0) return;
    const kept = actions.filter((action) => !found.includes(action));
    return {
      at: wire.at('Actions'),
      message: `${source.name} may use ${listed(found)} on ${target.name}. Leading keys do not guard that.`,
      fix: setting(wire, {
        path: 'Actions',
        value: kept.length === 0 ? undefined : kept,
        label: 'Grant guarded actions only',
        safe: false,
      }),
    };
  },
  examples: {
    valid: [
      "i: cognito-identity-pool -[identity-access { ByIdentity: true, Actions: ['dynamodb:Query'] }]-> t: dynamodb-table",
      "i: cognito-identity-pool -[identity-access { Actions: ['dynamodb:Scan'] }]-> t: dynamodb-table",
      'i: cognito-identity-pool -[identity-access { ByIdentity: true }]-> t: dynamodb-table',
    ],
    invalid: [
      {
        before:
          "i: cognito-identity-pool -[identity-access { ByIdentity: true, Actions: ['dynamodb:Query', 'dynamodb:Scan'] }]-> t: dynamodb-table",
        after:
          "i: cognito-identity-pool -[identity-access { ByIdentity: true, Actions: ['dynamodb:Query'] }]-> t: dynamodb-table",
      },
      {
        before:
          "i: cognito-identity-pool -[identity-access { ByIdentity: true, Actions: ['dynamodb:*'] }]-> t: dynamodb-table",
        after:
          'i: cognito-identity-pool -[identity-access { ByIdentity: true }]-> t: dynamodb-table',
      },
    ],
  },
});
