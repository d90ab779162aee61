import { can, defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

/** A security group on what it guards. The same as naming it in the target's own list. */
export const guards = defineConnection({
  id: 'guards',
  row: 'C29',
  title: 'Security group',
  from: service('ec2-security-group'),
  to: can('placeable'),
  verb: 'guards',
  kind: 'placement',
  cite: awsPage(
    'Control traffic to your AWS resources using security groups',
    'vpc/latest/userguide/vpc-security-groups.html',
    { section: 'Lambda in VPC' },
  ),
  effects: ({ source, target }) => {
    const placeable = target.can('placeable');
    if (placeable === undefined || target.referred(placeable.securityGroups).includes(source)) {
      return [];
    }
    return [
      {
        kind: 'property',
        on: target.ref,
        path: placeable.securityGroups.split('.'),
        value: [source.att('GroupId')],
        mode: 'append',
      },
    ];
  },
});
