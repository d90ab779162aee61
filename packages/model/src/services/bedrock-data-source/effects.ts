import { sub, type Effect, type NodeView } from '../../define/index.js';

/** The knowledge base reads the bucket: its role is the one that needs it. */
export function readGrants(node: NodeView): readonly Effect[] {
  const ends = node.wires('out', 'refers-to').map(({ target }) => target);
  const bases = ends.filter((end) => end.can('principal') !== undefined);
  const stores = ends.filter((end) => end.can('principal') === undefined);
  return bases.flatMap((base) =>
    stores.flatMap((store): readonly Effect[] => [
      { kind: 'grant', to: base.role, actions: ['s3:ListBucket'], resources: [store.arn] },
      {
        kind: 'grant',
        to: base.role,
        actions: ['s3:GetObject'],
        resources: [sub('${Bucket}/*', { Bucket: store.arn })],
      },
    ]),
  );
}
