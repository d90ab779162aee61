import type { Effect, NodeView, Value } from '../../define/index.js';

/** The account manages the key; services use it only for what its wires lead to. */
export function keyPolicy(node: NodeView): readonly Effect[] {
  if (node.has('KeyPolicy')) return [];
  const services = new Set(
    node.wires('out', 'encrypts').flatMap(({ target }) => callersOf(target)),
  );
  const use = [...services].toSorted().map(
    (service): Value => ({
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      Effect: 'Allow',
      Principal: { Service: service },
      Resource: '*',
      Sid: `Use${service.split('.')[0] ?? ''}`,
    }),
  );
  return [
    {
      kind: 'property',
      on: node.ref,
      path: ['KeyPolicy'],
      value: {
        Statement: [
          {
            Action: 'kms:*',
            Effect: 'Allow',
            Principal: {
              AWS: { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root' },
            },
            Resource: '*',
            Sid: 'Account',
          },
          ...use,
        ],
        Version: '2012-10-17',
      },
      mode: 'set',
    },
  ];
}

/** Services that write into a node without a role of the account: they need the key themselves. */
function callersOf(target: NodeView): readonly string[] {
  const wires = target.wires('in');
  const has = (id: string) => wires.some(({ connection }) => connection.id === id);
  return [
    ...(has('subscription') ? ['sns.amazonaws.com'] : []),
    ...(has('bucket-notification') ? ['s3.amazonaws.com'] : []),
    ...(has('rule-target') || has('dead-letter') ? ['events.amazonaws.com'] : []),
    ...(target.service.id === 'logs-log-group' ? ['logs.amazonaws.com'] : []),
  ];
}
