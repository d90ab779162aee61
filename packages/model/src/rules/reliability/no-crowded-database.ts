import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { proxyBetween } from '../proxies.js';
import { numberAt } from '../values.js';
import { counted, quantity } from '../words.js';

const MANY = 3;
/** Calls at once, each with a connection of its own, that small databases have no more for. */
const CROWD = 100;

export const noCrowdedDatabase = defineRule({
  id: 'reliability/no-crowded-database',
  row: 'V22',
  severity: 'warning',
  summary: 'Many functions share a database through RDS Proxy.',
  why: 'Each concurrent call of a function opens connections of its own, so a burst of calls uses up those of the database. RDS Proxy keeps a pool and shares it.',
  cite: awsPage('Amazon RDS Proxy', 'AmazonRDS/latest/UserGuide/rds-proxy.html', {
    section: 'Lambda with RDS Proxy',
  }),
  over: 'node',
  on: { service: ['rds-db-instance', 'rds-db-cluster'] },
  check: ({ node, graph }) => {
    const wires = node
      .wires('in', 'database-access')
      .filter(({ source }) => source.can('code') !== undefined);
    const callers = new Set(wires.map((wire) => wire.source.id));
    const calls = wires.reduce(
      (sum, { source }) => sum + (numberAt(source, 'ReservedConcurrentExecutions') ?? 0),
      0,
    );
    if (callers.size < MANY && calls < CROWD) return;
    const fix = proxyBetween(graph, node, wires);
    const message =
      callers.size < MANY
        ? `${quantity(calls, 'calls')} at once may open connections to ${node.name}. From ${CROWD} on, put RDS Proxy in between.`
        : `${counted(callers.size, 'function')} open connections to ${node.name}. From ${MANY} on, put RDS Proxy in between.`;
    return { at: node.at(), message, ...(fix !== undefined && { fix }) };
  },
  examples: {
    valid: [
      'a: lambda-function -> d: rds-db-instance; b: lambda-function -> d',
      'a: lambda-function { ReservedConcurrentExecutions: 99 } -> d: rds-db-instance',
    ],
    invalid: [
      { before: 'a: lambda-function { ReservedConcurrentExecutions: 100 } -> d: rds-db-instance' },
      {
        before:
          'a: lambda-function -> d: rds-db-instance; b: lambda-function -> d; c: lambda-function -> d',
      },
      {
        before: `v: ec2-vpc; s: ec2-subnet { subnet2#: {} } in v; g: ec2-security-group { VpcId: @v }
          d: rds-db-instance { Engine: 'postgres', ManageMasterUserPassword: true, VPCSecurityGroups: [@g.GroupId],
            subnetGroup#SubnetIds: [@s, @s#subnet2] }
          a: lambda-function { VpcConfig: { SubnetIds: [@s], SecurityGroupIds: [@g.GroupId] } } -> d
          b: lambda-function { VpcConfig: { SubnetIds: [@s], SecurityGroupIds: [@g.GroupId] } } -> d
          c: lambda-function { VpcConfig: { SubnetIds: [@s], SecurityGroupIds: [@g.GroupId] } } -> d`,
        after: `v: ec2-vpc; s: ec2-subnet { subnet2#: {} } in v; g: ec2-security-group { VpcId: @v }
          d: rds-db-instance { Engine: 'postgres', ManageMasterUserPassword: true, VPCSecurityGroups: [@g.GroupId],
            subnetGroup#SubnetIds: [@s, @s#subnet2] }
          d-proxy: rds-db-proxy { $name: 'dProxy', DBProxyName: { Fn::Sub: '\${AWS::StackName}-d' }, EngineFamily: 'POSTGRESQL',
            RequireTLS: true, VpcSecurityGroupIds: [@g.GroupId], VpcSubnetIds: [@s, @s#subnet2], targetGroup#: {} }
          d-proxy -> d
          a: lambda-function { VpcConfig: { SubnetIds: [@s], SecurityGroupIds: [@g.GroupId] } } -> d-proxy
          b: lambda-function { VpcConfig: { SubnetIds: [@s], SecurityGroupIds: [@g.GroupId] } } -> d-proxy
          c: lambda-function { VpcConfig: { SubnetIds: [@s], SecurityGroupIds: [@g.GroupId] } } -> d-proxy`,
      },
    ],
  },
});
