import { sub, type Effect, type NodeView, type Reference, type WireView } from '../define/index.js';
import { IDENTITY } from './identity-roles.js';

/** What leading keys guard. A scan reads all items whatever they say. */
export const GUARDED = {
  read: ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'],
  write: [
    'dynamodb:BatchWriteItem',
    'dynamodb:DeleteItem',
    'dynamodb:PutItem',
    'dynamodb:UpdateItem',
  ],
} as const;

const OBJECTS = { read: ['s3:GetObject'], write: ['s3:DeleteObject', 's3:PutObject'] } as const;

interface Access {
  readonly to: Reference;
  readonly target: NodeView;
  readonly wire: WireView;
}

/** Items whose partition key is the caller's identity, and nobody else's. */
export function ownItems({ to, target, wire }: Access): readonly Effect[] {
  const named = namedActions(wire);
  return [
    {
      kind: 'grant',
      to,
      actions: named ?? byIntent(GUARDED, wire),
      resources: [target.arn],
      condition: {
        'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [IDENTITY] },
        Null: { 'dynamodb:LeadingKeys': 'false' },
      },
    },
  ];
}

/** Objects under a prefix that is the caller's identity. */
export function ownObjects({ to, target, wire }: Access): readonly Effect[] {
  const prefix = wire.string('Prefix') ?? '';
  const under = `${prefix.replaceAll('${', '${!')}${IDENTITY.replace('${', '${!')}/*`;
  const named = namedActions(wire);
  const mayList = named === undefined && wire.string('Access') !== 'write';
  return [
    {
      kind: 'grant',
      to,
      actions: named ?? byIntent(OBJECTS, wire),
      resources: [sub(`\${Bucket}/${under}`, { Bucket: target.arn })],
    },
    ...(mayList
      ? [
          {
            kind: 'grant',
            to,
            actions: ['s3:ListBucket'],
            resources: [target.arn],
            condition: { StringLike: { 's3:prefix': [`${prefix}${IDENTITY}/*`] } },
          } as const,
        ]
      : []),
  ];
}

function namedActions(wire: WireView): readonly string[] | undefined {
  const named = wire.list('Actions')?.filter((action) => typeof action === 'string') ?? [];
  return named.length === 0 ? undefined : named;
}

function byIntent(
  sets: { readonly read: readonly string[]; readonly write: readonly string[] },
  wire: WireView,
): readonly string[] {
  const access = wire.string('Access') ?? 'read-write';
  return [
    ...(access === 'write' ? [] : sets.read),
    ...(access === 'read' ? [] : sets.write),
  ].toSorted();
}
