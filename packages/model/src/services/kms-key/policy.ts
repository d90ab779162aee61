import type { Effect, NodeView } from '../../define/index.js';

/** The account manages the key. What services may do with it is said by the wires to what it encrypts. */
export function keyPolicy(node: NodeView): readonly Effect[] {
  if (node.has('KeyPolicy')) return [];
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
        ],
        Version: '2012-10-17',
      },
      mode: 'set',
    },
  ];
}
