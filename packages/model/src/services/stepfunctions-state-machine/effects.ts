import type { Effect, NodeView } from '../../define/index.js';

/** Wires that are steps of a state machine. */
export const TASK_WIRES = [
  'api-task',
  'batch-task',
  'container-task',
  'http-task',
  'sdk-task',
  'task',
] as const;

const DEFINITIONS = ['Definition', 'DefinitionString', 'DefinitionS3Location'];

/** What a state machine asks for beside its tasks: something to run, and tracing. */
export function machineEffects(node: NodeView): readonly Effect[] {
  return [...placeholder(node), ...tracing(node)];
}

/** AWS takes no machine without a state. */
function placeholder(node: NodeView): readonly Effect[] {
  const isDefined = DEFINITIONS.some((name) => node.has(name));
  if (isDefined || TASK_WIRES.some((id) => node.wires('out', id).length > 0)) return [];
  return [
    {
      kind: 'property',
      on: node.ref,
      path: ['Definition'],
      value: { StartAt: 'Start', States: { Start: { Type: 'Pass', End: true } } },
      mode: 'set',
    },
  ];
}

function tracing(node: NodeView): readonly Effect[] {
  if (node.boolean('TracingConfiguration.Enabled') !== true) return [];
  return [
    {
      kind: 'grant',
      to: node.role,
      actions: [
        'xray:GetSamplingRules',
        'xray:GetSamplingTargets',
        'xray:PutTelemetryRecords',
        'xray:PutTraceSegments',
      ],
      resources: ['*'],
      wildcard: 'X-Ray has no resource that these actions could name.',
    },
  ];
}
