import type { Effect, NodeView } from '../../define/index.js';

/** Anyone may call an open URL: AWS wants both permissions, each for calls by URL alone. */
export function openToAll(node: NodeView): readonly Effect[] {
  const [called] = node.wires('out', 'refers-to').map(({ target }) => target);
  const isDrawn = node.record.type === undefined;
  if (called === undefined || !isDrawn || node.string('AuthType') !== 'NONE') return [];
  const to = { FunctionName: called.ref, Principal: '*' };
  return [
    {
      kind: 'resource',
      name: 'urlPermission',
      type: 'AWS::Lambda::Permission',
      properties: { ...to, Action: 'lambda:InvokeFunctionUrl', FunctionUrlAuthType: 'NONE' },
    },
    {
      kind: 'resource',
      name: 'callPermission',
      type: 'AWS::Lambda::Permission',
      properties: { ...to, Action: 'lambda:InvokeFunction', InvokedViaFunctionUrl: true },
    },
  ];
}
