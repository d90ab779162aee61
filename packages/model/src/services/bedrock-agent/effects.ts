import { sub, type Effect, type NodeView } from '../../define/index.js';

const MODEL = /^[a-z0-9-]+\.[A-Za-z0-9.:-]+$/;

/** The agent's role may call the model that it names, and no other. */
export function modelGrants(node: NodeView): readonly Effect[] {
  const model = node.string('FoundationModel');
  if (model === undefined || !MODEL.test(model)) return [];
  const arn = `arn:\${AWS::Partition}:bedrock:\${AWS::Region}::foundation-model/${model}`;
  return [
    {
      kind: 'grant',
      to: node.role,
      actions: ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
      resources: [sub(arn)],
    },
  ];
}
