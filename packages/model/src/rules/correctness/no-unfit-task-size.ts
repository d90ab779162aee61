import {
  defineRule,
  type Finding,
  type NodeView,
  type PropertyReads,
  type Value,
} from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { fargateSizes } from '../../services/ecs-service/sizes.js';
import { grouped, listed, quantity } from '../words.js';

const TASK = 'AWS::ECS::TaskDefinition';

export const noUnfitTaskSize = defineRule({
  id: 'correctness/no-unfit-task-size',
  row: 'V52',
  severity: 'error',
  summary: 'A Fargate task has a size that Fargate offers.',
  why: 'Fargate sells CPU and memory in pairs, and refuses a task of any other.',
  cite: awsPage(
    'Amazon ECS task definition differences for Fargate',
    'AmazonECS/latest/developerguide/fargate-tasks-services.html',
  ),
  over: 'node',
  on: { service: ['cfn-resource', 'ecs-service', 'ecs-task-definition'] },
  ofType: true,
  check: ({ node }) =>
    node.resources().flatMap(({ type, part }) => {
      if (type !== TASK) return [];
      const task = part === undefined ? node : node.part(part);
      return task === undefined || !isFargate(node, task) ? [] : (sizeFinding(task) ?? []);
    }),
  examples: {
    valid: [
      "s: ecs-service { LaunchType: 'FARGATE', taskDefinition#: { Cpu: '256', Memory: '2048' } }",
      "s: ecs-service { LaunchType: 'FARGATE', taskDefinition#: { Cpu: '8192', Memory: '20480' } }",
      "s: ecs-service { LaunchType: 'EC2', taskDefinition#: { Cpu: '300', Memory: '700' } }",
      "t: ecs-task-definition { RequiresCompatibilities: ['EC2'], Cpu: '300', Memory: '700' }",
      "t: ecs-task-definition { RequiresCompatibilities: ['FARGATE'], Cpu: '.25 vCPU', Memory: '2 GB' }",
    ],
    invalid: [
      {
        before:
          "t: ecs-task-definition { RequiresCompatibilities: ['FARGATE'], Cpu: '1 vCPU', Memory: '1GB' }",
        after:
          "t: ecs-task-definition { RequiresCompatibilities: ['FARGATE'], Cpu: '1 vCPU', Memory: '2048' }",
      },
      {
        before:
          "s: ecs-service { LaunchType: 'FARGATE', taskDefinition#: { Cpu: '256', Memory: '3072' } }",
        after:
          "s: ecs-service { LaunchType: 'FARGATE', taskDefinition#: { Cpu: '256', Memory: '2048' } }",
      },
      {
        before:
          "s: ecs-service { LaunchType: 'FARGATE', taskDefinition#: { Cpu: '300', Memory: '1024' } }",
      },
      {
        before:
          "s: ecs-service { LaunchType: 'FARGATE', taskDefinition#: { Cpu: '1024', Memory: '1024' } }",
        after:
          "s: ecs-service { LaunchType: 'FARGATE', taskDefinition#: { Cpu: '1024', Memory: '2048' } }",
      },
    ],
  },
});

/** Whether a task goes to Fargate: by the service that runs it, or by what it is made for alone. */
function isFargate(node: NodeView, task: PropertyReads): boolean {
  if (node.service.id === 'ecs-service' && node.has('LaunchType'))
    return node.string('LaunchType') === 'FARGATE';
  const kinds = task.list('RequiresCompatibilities') ?? [];
  return kinds.length > 0 && kinds.every((kind) => kind === 'FARGATE');
}

function sizeFinding(task: PropertyReads): Finding | undefined {
  const cpu = figure(task.resolved('Cpu'), /^(\d*\.?\d+)\s*vcpu$/i);
  const memory = figure(task.resolved('Memory'), /^(\d*\.?\d+)\s*gb$/i);
  if (cpu === undefined) return undefined;
  const sizes = fargateSizes.get(cpu);
  if (sizes === undefined) {
    const known = [...fargateSizes.keys()].map(String);
    const message = `${grouped(cpu)} CPU units are no size of Fargate. It has ${listed(known, 'or')}.`;
    return { at: task.at('Cpu'), message };
  }
  if (memory === undefined || sizes.includes(memory)) return undefined;
  const fitting = sizes.find((size) => size >= memory) ?? sizes.at(-1) ?? memory;
  return {
    at: task.at('Memory'),
    message: `${quantity(memory, 'MB')} do not go with ${grouped(cpu)} CPU units. ${quantity(fitting, 'MB')} do.`,
    fix: {
      label: `Set ${quantity(fitting, 'MB')}`,
      safe: true,
      edits: [task.set('Memory', String(fitting))],
    },
  };
}

/** CPU units or MB, also where they are written in vCPU or GB. */
function figure(value: Value | undefined, unit: RegExp): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const [, count] = unit.exec(text) ?? [];
  if (count !== undefined) return Math.round(Number(count) * 1024);
  return /^\d+$/.test(text) ? Number(text) : undefined;
}
