import { can, defineConnection, service, type NodeView, type ValueMap } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import {
  accessAnnotations,
  accessGrants,
  accessLabel,
  isNameless,
  refuseNameless,
} from './grant-effects.js';
import { identityRole, roleAnnotation } from './identity-roles.js';
import { ownItems, ownObjects } from './own-rows.js';

/** Users or guests use a resource by themselves, with temporary credentials. */
export const identityAccess = defineConnection({
  id: 'identity-access',
  row: 'C25',
  title: 'Access with temporary credentials',
  from: service('cognito-identity-pool'),
  to: can('grantable'),
  verb: 'may use',
  kind: 'data',
  kindOf: ({ target }) => target.can('grantable')?.kind ?? 'data',
  rank: 20,
  cite: awsPage(
    'Role trust and permissions',
    'cognito/latest/developerguide/role-trust-and-permissions.html',
    { section: 'Cognito Identity Pools (Federated Identities)' },
  ),
  annotate: {
    Role: roleAnnotation,
    ByIdentity: {
      title: 'Own only',
      type: 'boolean',
      default: false,
      docs: 'Of a table: items whose partition key is the identity id. Of a bucket: objects under it.',
      cite: awsPage(
        'Using IAM policy conditions for fine-grained access control',
        'amazondynamodb/latest/developerguide/specifying-conditions.html',
        { section: 'Cognito Identity Pools: Row Level Security in DynamoDB' },
      ),
    },
    ...(accessAnnotations.Access && { Access: accessAnnotations.Access }),
    ...(accessAnnotations.Actions && { Actions: accessAnnotations.Actions }),
    ...(accessAnnotations.Prefix && { Prefix: accessAnnotations.Prefix }),
  },
  initial: ({ target }) => ({ ...ownFirst(target), ...accessFirst(target) }),
  refuses: ({ source, target }) => refuseNameless(source, target),
  label: (wire) =>
    [wire.boolean('ByIdentity') === true ? 'own' : '', accessLabel(wire) ?? ''].join(' ').trim(),
  effects: ({ target, wire }) => {
    const access = { to: identityRole(wire), target, wire };
    if (wire.boolean('ByIdentity') === true) {
      if (target.service.id === 'dynamodb-table') return ownItems(access);
      if (target.service.id === 's3-bucket') return ownObjects(access);
    }
    return accessGrants(access);
  },
});

/** What belongs to users is theirs alone until somebody says otherwise. */
function ownFirst({ service: { id } }: NodeView): ValueMap {
  return id === 'dynamodb-table' || id === 's3-bucket' ? { ByIdentity: true } : {};
}

function accessFirst(target: NodeView): ValueMap {
  const grantable = target.can('grantable');
  return grantable === undefined || isNameless(grantable)
    ? {}
    : { Access: grantable.defaultAccess ?? 'read-write' };
}
