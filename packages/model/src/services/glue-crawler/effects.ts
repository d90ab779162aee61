import { sub, type Effect, type NodeView } from '../../define/index.js';

const HERE = '${AWS::Region}:${AWS::AccountId}';

/** A crawler writes its log, and the tables of the database that it names. */
export function crawlerGrants(node: NodeView): readonly Effect[] {
  const [database] = node.wires('out', 'refers-to').map(({ target }) => target);
  const log = `arn:\${AWS::Partition}:logs:${HERE}:log-group:/aws-glue/crawlers*`;
  const grants: Effect[] = [
    {
      kind: 'grant',
      to: node.role,
      actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [sub(log)],
    },
  ];
  if (database === undefined) return grants;
  const name = { Name: database.ref };
  return [
    ...grants,
    {
      kind: 'grant',
      to: node.role,
      actions: [
        'glue:BatchCreatePartition',
        'glue:BatchGetPartition',
        'glue:CreateTable',
        'glue:GetDatabase',
        'glue:GetPartition',
        'glue:GetPartitions',
        'glue:GetTable',
        'glue:GetTables',
        'glue:UpdatePartition',
        'glue:UpdateTable',
      ],
      resources: [
        sub(`arn:\${AWS::Partition}:glue:${HERE}:catalog`),
        sub(`arn:\${AWS::Partition}:glue:${HERE}:database/\${Name}`, name),
        sub(`arn:\${AWS::Partition}:glue:${HERE}:table/\${Name}/*`, name),
      ],
    },
  ];
}
