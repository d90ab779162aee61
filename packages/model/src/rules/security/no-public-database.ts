import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { isPublicTier, placing, privateTierOf } from '../placing.js';
import { booleanAt } from '../values.js';

const DATABASES = [
  'rds-db-instance',
  'rds-db-cluster',
  'rds-db-proxy',
  'elasticache-replication-group',
  'elasticache-serverless-cache',
] as const;

export const noPublicDatabase = defineRule({
  id: 'security/no-public-database',
  row: 'V63',
  severity: 'warning',
  summary: 'A database is in private subnets, without a public address.',
  why: 'What the internet can reach is tried by everyone. A database needs to be reached from its VPC only.',
  cite: awsPage(
    'Working with a DB instance in a VPC',
    'AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
    { section: 'Lambda by default' },
  ),
  over: 'node',
  on: { service: [...DATABASES] },
  ofType: true,
  check: ({ node, graph }) => {
    const path = 'PubliclyAccessible';
    if (booleanAt(node, path) === true) {
      const label = 'Take the public address away';
      const hasHome = node.isPlaced() || node.has('DBSubnetGroupName') || !node.can('placeable');
      const fix = setting(node, { path, value: false, label, safe: false });
      return {
        at: node.at(path),
        message: `${node.name} has a public address. A database is reached from its VPC.`,
        ...(hasHome && { fix }),
      };
    }
    const tier = node.subnets().find(isPublicTier);
    if (tier === undefined) return;
    const vpc = node.vpc();
    const other = vpc && privateTierOf(graph, vpc);
    const fix = other && {
      label: `Place it in ${other.name}`,
      safe: false,
      edits: [placing(graph, node, other)],
    };
    return {
      at: node.at(node.can('placeable')?.subnets ?? ''),
      message: `${node.name} is in ${tier.name}, which is public. A database belongs in private subnets.`,
      ...(fix !== undefined && { fix }),
    };
  },
  examples: {
    valid: ['v: ec2-vpc; private: ec2-subnet in v; d: rds-db-instance in private'],
    invalid: [
      {
        before: "d: rds-db-instance { PubliclyAccessible: true, DBSubnetGroupName: 'private' }",
        after: "d: rds-db-instance { PubliclyAccessible: false, DBSubnetGroupName: 'private' }",
      },
      { before: 'd: rds-db-instance { PubliclyAccessible: true }' },
      {
        before: `v: ec2-vpc; private: ec2-subnet in v; g: ec2-security-group
          public: ec2-subnet { internetRoute#DestinationCidrBlock: '0.0.0.0/0' } in v
          d: rds-db-instance { VPCSecurityGroups: [@g.GroupId] } in public`,
        after: `v: ec2-vpc; private: ec2-subnet in v; g: ec2-security-group
          public: ec2-subnet { internetRoute#DestinationCidrBlock: '0.0.0.0/0' } in v
          d: rds-db-instance { VPCSecurityGroups: [@g.GroupId] } in private`,
      },
    ],
  },
});
