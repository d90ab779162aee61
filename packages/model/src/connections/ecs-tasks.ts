import {
  att,
  isReference,
  ref,
  type Annotations,
  type Effect,
  type GraphView,
  type NodeView,
  type PropertyReads,
  type Reference,
  type TaskGrant,
  type Value,
  type ValueMap,
  type WireView,
} from '../define/index.js';
import { securityGroups, subnets } from '../services/placement.js';
import { arnText } from './wiring.js';

/** What a wire says of a task that it runs. */
export const runAnnotations: Annotations = {
  TaskCount: { title: 'Tasks', default: 1, min: 1, max: 10, type: 'integer' },
  LaunchType: {
    title: 'Runs on',
    options: ['FARGATE', 'EC2', 'EXTERNAL'].map((value) => ({ value })),
    docs: 'As the task or its service says unless set.',
  },
  Cluster: {
    title: 'Cluster',
    widget: 'reference',
    refersTo: { service: 'ecs-cluster' },
    docs: 'Of a service its own. The default one of the account unless set.',
  },
  Subnets: { ...subnets, docs: 'Of a service its own. Fargate wants one at least.', max: 16 },
  SecurityGroups: { ...securityGroups, max: 5 },
  AssignPublicIp: {
    title: 'Public address',
    options: ['DISABLED', 'ENABLED'].map((value) => ({ value })),
  },
};

/** A task as whoever runs it names it, and what it must be allowed for that. */
export interface RunnableTask {
  readonly cluster: Value;
  readonly definition: Value;
  readonly launchType: string;
  /** `Subnets`, `SecurityGroups` and `AssignPublicIp`, where the network is the task's own. */
  readonly network: ValueMap | undefined;
  readonly grants: readonly TaskGrant[];
}

/** The task that a wire runs: a definition alone, or that of a service in the service's own network. */
export function runnableTask(wire: WireView, graph: GraphView): RunnableTask {
  const { target } = wire;
  const cluster = clusterArn(wire);
  const { definition, roles } = definitionOf(target, graph);
  return {
    cluster,
    definition,
    launchType: launchTypeOf(wire),
    network: networkOf(wire),
    grants: [
      {
        actions: ['ecs:RunTask'],
        resources: [definition],
        condition: { ArnEquals: { 'ecs:cluster': cluster } },
      },
      ...(roles.length === 0
        ? []
        : [
            {
              actions: ['iam:PassRole'],
              resources: roles,
              condition: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
            },
          ]),
    ],
  };
}

/** The parameters that rules, schedules and pipes all take; only the network's spelling differs. */
export function ecsParameters(
  { definition, launchType, network }: RunnableTask,
  { count, spelling }: { readonly count: Value | undefined; readonly spelling: string },
): ValueMap {
  return {
    LaunchType: launchType,
    ...(network === undefined ? {} : { NetworkConfiguration: { [spelling]: network } }),
    ...(count === undefined ? {} : { TaskCount: count }),
    TaskDefinitionArn: definition,
  };
}

export function runGrants(to: Reference, { grants }: RunnableTask): readonly Effect[] {
  return grants.map((item) => ({ kind: 'grant', to, ...item }));
}

function definitionOf(
  target: NodeView,
  graph: GraphView,
): { readonly definition: Value; readonly roles: readonly Value[] } {
  if (target.service.id === 'ecs-task-definition')
    return { definition: target.ref, roles: rolesOf(target, target) };
  const part = target.part('taskDefinition');
  const named = target.value('TaskDefinition');
  if (part !== undefined && named === undefined)
    return { definition: ref(target.id, 'taskDefinition'), roles: rolesOf(target, part) };
  const node = isReference(named) ? graph.node(named.$ref) : undefined;
  return { definition: named ?? target.ref, roles: node === undefined ? [] : rolesOf(node, node) };
}

/** Roles that a task takes on: its own, and that of ECS. A resource of a template has those it says. */
function rolesOf(node: NodeView, reads: PropertyReads): readonly Value[] {
  const isDrawn = node.record.type === undefined;
  return [
    reads.value('TaskRoleArn') ?? (isDrawn ? att(node.id, 'Arn', 'role') : undefined),
    reads.value('ExecutionRoleArn') ?? (isDrawn ? att(node.id, 'Arn', 'executionRole') : undefined),
  ].filter((role) => role !== undefined);
}

/** By its ARN, which targets and conditions want; services may name it by its name. */
function clusterArn(wire: WireView): Value {
  const given =
    wire.value('Cluster') ??
    (wire.target.service.id === 'ecs-service' ? clusterOf(wire.target) : undefined);
  if (given === undefined) return arnText('arn:${P}:ecs:${R}:${A}:cluster/default');
  if (isReference(given)) return att(given.$ref, 'Arn');
  if (typeof given === 'string' && given.startsWith('arn:')) return given;
  return arnText('arn:${P}:ecs:${R}:${A}:cluster/${Name}', { Name: given });
}

function clusterOf(service: NodeView): Value | undefined {
  return service.value('Cluster') ?? service.wires('in', 'cluster-service')[0]?.source.ref;
}

function launchTypeOf(wire: WireView): string {
  const { target } = wire;
  if (target.service.id === 'ecs-service')
    return wire.string('LaunchType') ?? target.string('LaunchType') ?? 'EC2';
  const modes = target.list('RequiresCompatibilities') ?? [];
  return wire.string('LaunchType') ?? (modes.includes('FARGATE') ? 'FARGATE' : 'EC2');
}

const OWN = 'NetworkConfiguration.AwsvpcConfiguration';

function networkOf(wire: WireView): ValueMap | undefined {
  const isService = wire.target.service.id === 'ecs-service';
  const read = (name: string): Value | undefined =>
    wire.value(name) ?? (isService ? wire.target.value(`${OWN}.${name}`) : undefined);
  const entries = ['AssignPublicIp', 'SecurityGroups', 'Subnets'].flatMap((name) => {
    const value = read(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return read('Subnets') === undefined ? undefined : Object.fromEntries(entries);
}
