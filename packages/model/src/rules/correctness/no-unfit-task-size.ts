import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { fargateSizes } from '../../services/ecs-service/sizes.js';
import { grouped, listed, quantity } from '../words.js';

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
  on: { service: 'ecs-service' },
  check: ({ node }) => {
    const task = node.part('taskDefinition');
    if (node.string('LaunchType') !== 'FARGATE' || task === undefined) return;
    const [cpu, memory] = ['Cpu', 'Memory'].map((path) =>
      Number(task.resolved(path) ?? Number.NaN),
    );
    if (cpu === undefined || memory === undefined || Number.isNaN(cpu)) return;
    const sizes = fargateSizes.get(cpu);
    if (sizes === undefined) {
      const known = [...fargateSizes.keys()].map(String);
      const message = `${grouped(cpu)} CPU units are no size of Fargate. It has ${listed(known, 'or')}.`;
      return { at: task.at('Cpu'), message };
    }
    if (Number.isNaN(memory) || sizes.includes(memory)) return;
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
  },
  examples: {
    valid: [
      "s: ecs-service { LaunchType: 'FARGATE', taskDefinition#: { Cpu: '256', Memory: '2048' } }",
      "s: ecs-service { LaunchType: 'FARGATE', taskDefinition#: { Cpu: '8192', Memory: '20480' } }",
      "s: ecs-service { LaunchType: 'EC2', taskDefinition#: { Cpu: '300', Memory: '700' } }",
    ],
    invalid: [
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
