import type { Effect, NodeView, ValueMap } from '../define/index.js';

interface WayIn {
  readonly type: string;
  /** Property that says more of it, and what it says. */
  readonly property: string;
  readonly value: ValueMap;
  /** What only the main way in may say. */
  readonly main?: ValueMap;
}

/** A way into a GraphQL API: its main one where its properties say so, else a further one. */
export function wayIn(
  api: NodeView,
  { type, property, value, main = {} }: WayIn,
): readonly Effect[] {
  if (api.string('AuthenticationType') === type) {
    return [
      {
        kind: 'property',
        on: api.ref,
        path: [property],
        value: { ...value, ...main },
        mode: 'merge',
      },
    ];
  }
  return [
    {
      kind: 'property',
      on: api.ref,
      path: ['AdditionalAuthenticationProviders'],
      value: [{ AuthenticationType: type, [property]: value }],
      mode: 'append',
    },
  ];
}
