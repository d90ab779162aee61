import { can, defineConnection, ref, service } from '../define/index.js';
import { parsePath } from '../graph/path.js';
import { awsPage } from '../services/aws-page.js';

/** A security group on what it guards. The same as naming it in the target's own list. */
export const guards = defineConnection({
  id: 'guards',
  row: 'C29',
  title: 'Security group',
  from: service('ec2-security-group'),
  to: can('placeable'),
  fits: (_, to) => to.capabilities.placeable?.securityGroups !== undefined,
  verb: 'guards',
  kind: 'placement',
  cite: awsPage(
    'Control traffic to your AWS resources using security groups',
    'vpc/latest/userguide/vpc-security-groups.html',
    { section: 'Lambda in VPC' },
  ),
  effects: ({ source, target }) => {
    const path = target.can('placeable')?.securityGroups;
    if (path === undefined || target.referred(path).includes(source)) return [];
    const { part, keys } = parsePath(path);
    return [
      {
        kind: 'property',
        on: part === undefined ? target.ref : ref(target.id, part),
        path: keys,
        value: [source.att('GroupId')],
        mode: 'append',
      },
    ];
  },
});
