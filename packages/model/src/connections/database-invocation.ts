import { defineConnection, ref, service, type Effect, type NodeView } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { calledArn, OF_THIS_ACCOUNT } from './wiring.js';

/** A database that calls a function from SQL, with a role that RDS takes on for it. */
export const databaseInvocation = defineConnection({
  id: 'database-invocation',
  row: 'C17',
  title: 'Call from a database',
  from: service('rds-db-instance', 'rds-db-cluster'),
  to: service('lambda-function'),
  verb: 'invokes',
  kind: 'request',
  rank: 50,
  cite: awsPage(
    'Invoking an AWS Lambda function from an RDS for PostgreSQL DB instance',
    'AmazonRDS/latest/UserGuide/PostgreSQL-Lambda.html',
    { section: 'RDS Invoking Lambda' },
  ),
  effects: ({ source, target, wire }) => {
    const role = ref(wire.id, 'role');
    const arn = { ...role, attr: 'Arn' };
    const isAuroraMySql = source.string('Engine') === 'aurora-mysql';
    return [
      {
        kind: 'role',
        name: 'role',
        service: 'rds.amazonaws.com',
        condition: OF_THIS_ACCOUNT,
      },
      {
        kind: 'grant',
        to: role,
        actions: ['lambda:InvokeFunction'],
        resources: [calledArn(target)],
      },
      {
        kind: 'property',
        on: source.ref,
        path: ['AssociatedRoles'],
        value: [isAuroraMySql ? { RoleArn: arn } : { FeatureName: 'Lambda', RoleArn: arn }],
        mode: 'append',
      },
      ...(isAuroraMySql ? defaultRole(source, arn) : []),
    ];
  },
});

/** Aurora MySQL calls with the role that a parameter of the cluster names. */
function defaultRole(source: NodeView, arn: object): readonly Effect[] {
  if (source.part('parameterGroup') === undefined) return [];
  return [
    {
      kind: 'property',
      on: ref(source.id, 'parameterGroup'),
      path: ['Parameters', 'aws_default_lambda_role'],
      value: { ...arn },
      mode: 'set',
    },
    {
      kind: 'property',
      on: source.ref,
      path: ['DBClusterParameterGroupName'],
      value: ref(source.id, 'parameterGroup'),
      mode: 'set',
    },
  ];
}
