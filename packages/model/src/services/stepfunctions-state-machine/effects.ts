import { EXECUTIONS } from './nested.js';
import { isMap, sub, type Effect, type NodeView, type Value } from '../../define/index.js';

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

/** What a state machine asks for beside its tasks: something to run, runs of its distributed maps, and tracing. */
export function machineEffects(node: NodeView): readonly Effect[] {
  return [...placeholder(node), ...mapRuns(node), ...tracing(node)];
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

/** The machine itself, said by its name: its role is no reason to name it. */
const MACHINE =
  'arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:stateMachine:${Machine}';

/** A distributed map starts, watches and stops executions of its own machine. */
function mapRuns(node: NodeView): readonly Effect[] {
  if (!isDistributed(node.value('Definition'))) return [];
  const named = { Machine: node.att('Name') };
  return [
    {
      kind: 'grant',
      to: node.role,
      actions: ['states:StartExecution'],
      resources: [sub(MACHINE, named)],
    },
    {
      kind: 'grant',
      to: node.role,
      actions: ['states:DescribeExecution', 'states:RedriveExecution', 'states:StopExecution'],
      resources: [sub(EXECUTIONS, named)],
    },
  ];
}

function isDistributed(value: Value | undefined): boolean {
  if (Array.isArray(value)) return value.some((item: Value) => isDistributed(item));
  if (!isMap(value)) return false;
  const config = value['ProcessorConfig'];
  if (isMap(config) && config['Mode'] === 'DISTRIBUTED') return true;
  return Object.values(value).some(isDistributed);
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
