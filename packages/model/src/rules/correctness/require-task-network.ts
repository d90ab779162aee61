import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const requireTaskNetwork = defineRule({
  id: 'correctness/require-task-network',
  row: 'V52',
  severity: 'error',
  summary: 'A task with a network of its own is run in subnets.',
  why: 'A task in awsvpc mode, as every task on Fargate, gets a network interface. ECS refuses to run it where no subnet is named.',
  cite: awsPage('RunTask', 'AmazonECS/latest/APIReference/API_RunTask.html'),
  over: 'wire',
  on: { connection: ['container-task', 'pipe-task', 'rule-task', 'schedule-task', 'task-run'] },
  check: ({ wire, source, target }) => {
    const path = 'Subnets';
    if (wire.has(path) || wire.record.form !== undefined) return;
    if (target.service.id !== 'ecs-task-definition') return;
    if (target.string('NetworkMode') !== 'awsvpc') return;
    return {
      at: wire.at(path),
      // What a function is handed over is only one way for its code to know.
      ...(wire.connection.id === 'task-run' ? { severity: 'warning' as const } : {}),
      message: `${source.name} runs ${target.name}, which has a network of its own, and names no subnet. Name one at least.`,
    };
  },
  examples: {
    valid: [
      "r: events-rule -[rule-task { Subnets: ['subnet-0a1b2c3d'] }]-> t: ecs-task-definition { NetworkMode: 'awsvpc' }",
      "r: events-rule -[rule-task]-> t: ecs-task-definition { NetworkMode: 'bridge' }",
    ],
    invalid: [
      {
        before: "r: events-rule -[rule-task]-> t: ecs-task-definition { NetworkMode: 'awsvpc' }",
      },
      {
        before: "f: lambda-function -[task-run]-> t: ecs-task-definition { NetworkMode: 'awsvpc' }",
      },
    ],
  },
});
