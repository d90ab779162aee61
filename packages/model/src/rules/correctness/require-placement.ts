import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const requirePlacement = defineRule({
  id: 'correctness/require-placement',
  row: 'V52',
  severity: 'error',
  summary: 'A database is in subnets, in two zones.',
  why: 'RDS puts a database into the subnets of its subnet group and refuses a group with subnets of one zone only.',
  cite: awsPage(
    'Working with a DB instance in a VPC',
    'AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
    { section: 'Lambda by default' },
  ),
  over: 'node',
  on: { can: 'placeable' },
  check: ({ node }) => {
    const placeable = node.can('placeable');
    if (placeable === undefined || placeable.optional || node.record.external !== undefined) return;
    const isElsewhere = node.has('DBSubnetGroupName') || node.has('DBClusterIdentifier');
    if (isElsewhere || node.boolean('PubliclyAccessible') === true) return;
    const at = node.at(placeable.subnets);
    if (!node.isPlaced()) {
      if (node.annotation(placeable.subnets)?.required === true) return;
      const message = `${node.name} is in no subnets: it goes to the default VPC of the account, if there is one. Drag it into a tier of a VPC.`;
      return { at, message, severity: 'warning' };
    }
    const tiers = node.subnets();
    const [only] = tiers;
    const references = node.list(placeable.subnets)?.length ?? 2;
    const { zones } = placeable;
    const isSpared = zones?.unless && node.string(zones.unless.property) === zones.unless.is;
    if (zones === undefined || isSpared === true) return;
    if (only === undefined || tiers.length > 1 || references > 1) return;
    if ((node.annotation(placeable.subnets)?.min ?? 0) > references) return;
    const message = `${node.name} is in one subnet of ${only.name}. It needs subnets in two zones.`;
    return { at, message };
  },
  examples: {
    valid: [
      'v: ec2-vpc; s: ec2-subnet { subnet2#: {} } in v; d: rds-db-instance { subnetGroup#SubnetIds: [@s, @s#subnet2] }',
      'f: lambda-function',
      'v: ec2-vpc; s: ec2-subnet in v; t: ecs-service in s',
      "v: ec2-vpc; s: ec2-subnet in v; b: elasticloadbalancingv2-load-balancer { Type: 'network' } in s",
    ],
    invalid: [
      { before: 'd: rds-db-instance' },
      { before: 'v: ec2-vpc; s: ec2-subnet in v; d: rds-db-instance in s' },
    ],
  },
});
