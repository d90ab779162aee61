import { validate } from '@archivolt/model';
import type { MatrixCase } from './matrix-pairs.js';

const KEPT: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['lambda-function', new Set(['Runtime', 'Handler', 'VpcConfig'])],
  [
    'dynamodb-table',
    new Set(['AttributeDefinitions', 'KeySchema', 'BillingMode', 'StreamSpecification']),
  ],
  [
    'rds-db-instance',
    new Set(
      'AllocatedStorage DBInstanceClass Engine ManageMasterUserPassword MasterUsername'.split(' '),
    ),
  ],
  ['events-rule', new Set(['EventPattern', 'ScheduleExpression'])],
  ['s3-bucket', new Set()],
  ['sns-topic', new Set()],
  ['sqs-queue', new Set()],
  ['kinesis-stream', new Set()],
  ['cognito-user-pool', new Set()],
  ['logs-log-group', new Set()],
  ['apigateway-rest-api', new Set()],
  ['stepfunctions-state-machine', new Set(['DefinitionString'])],
  ['firehose-delivery-stream', new Set()],
]);

/** The same design by a hand that writes no optional property; undefined where a rule then objects. */
export function bare({ name, document }: MatrixCase): MatrixCase | undefined {
  const nodes = Object.entries(document.nodes).map(([id, node]) => {
    const kept = KEPT.get(node.service);
    const properties =
      kept === undefined
        ? node.properties
        : Object.fromEntries(Object.entries(node.properties).filter(([key]) => kept.has(key)));
    const { service, name: title, parts } = node;
    const more = { ...(node.type && { type: node.type }), ...(parts && { parts }) };
    return [id, { service, name: title, properties, ...more }] as const;
  });
  const edges = Object.entries(document.edges).map(([id, { connection, from, to }]) => [
    id,
    { connection, from, to },
  ]);
  const plain = { ...document, nodes: Object.fromEntries(nodes), edges: Object.fromEntries(edges) };
  const objects = validate(plain).some(({ severity }) => severity === 'error');
  return objects ? undefined : { name: `bare-${name}`, document: plain };
}
