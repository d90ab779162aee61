import { can, defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import {
  accessAnnotations,
  accessGrants,
  accessLabel,
  isNameless,
  refuseNameless,
} from './grant-effects.js';

/** A drawn role that may use a resource. */
export const roleGrant = defineConnection({
  id: 'role-grant',
  row: 'C14',
  title: 'Access',
  from: service('iam-role'),
  to: can('grantable'),
  verb: 'may use',
  kind: 'data',
  cite: awsPage('Policies and permissions in IAM', 'IAM/latest/UserGuide/access_policies.html'),
  annotate: {
    ...(accessAnnotations.Access && { Access: accessAnnotations.Access }),
    ...(accessAnnotations.Actions && { Actions: accessAnnotations.Actions }),
    ...(accessAnnotations.Prefix && { Prefix: accessAnnotations.Prefix }),
  },
  initial: ({ target }) => {
    const grantable = target.can('grantable');
    return grantable === undefined || isNameless(grantable)
      ? {}
      : { Access: grantable.defaultAccess ?? 'read-write' };
  },
  refuses: ({ source, target }) => refuseNameless(source, target),
  label: accessLabel,
  effects: ({ source, target, wire }) => accessGrants({ to: source.ref, target, wire }),
});
