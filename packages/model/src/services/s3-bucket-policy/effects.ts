import { sub, type Effect, type NodeView } from '../../define/index.js';

/** Until it says something else, a policy refuses what comes without TLS. */
export function tlsOnly(node: NodeView): readonly Effect[] {
  const [bucket] = node.wires('out', 'refers-to').map(({ target }) => target);
  if (bucket === undefined || node.has('PolicyDocument')) return [];
  const statement = {
    Action: 's3:*',
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    Effect: 'Deny',
    Principal: '*',
    Resource: [bucket.arn, sub('${Bucket}/*', { Bucket: bucket.arn })],
  };
  return [
    {
      kind: 'property',
      on: node.ref,
      path: ['PolicyDocument'],
      value: { Statement: [statement], Version: '2012-10-17' },
      mode: 'set',
    },
  ];
}
