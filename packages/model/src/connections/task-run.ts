import { defineConnection, service, type Effect, type Value } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { runAnnotations, runGrants, runnableTask, type RunnableTask } from './ecs-tasks.js';
import { variableName } from './wiring.js';

const { TaskCount: _, LaunchType: __, AssignPublicIp: ___, ...run } = runAnnotations;

/** A function that starts a task by `RunTask`: for work that is longer or larger than a function's. */
export const taskRun = defineConnection({
  id: 'task-run',
  row: 'C14',
  title: 'Task of a function',
  from: service('lambda-function'),
  to: service('ecs-task-definition'),
  verb: 'runs',
  kind: 'request',
  rank: 50,
  cite: awsPage(
    'Amazon ECS EventBridge IAM Role',
    'AmazonECS/latest/developerguide/CWE_IAM_role.html',
    { section: 'RDS Event Notifications' },
  ),
  annotate: {
    ...run,
    Variables: {
      title: 'Variables',
      form: 'letters, digits and _, with a letter first',
      pattern: '[A-Za-z][A-Za-z0-9_]*',
      docs: 'What the names of the environment variables start with, as REPORT in REPORT_CLUSTER. By default the name of the task.',
    },
  },
  effects: ({ source, wire, graph }) => {
    const task = runnableTask(wire, graph);
    return [
      ...runGrants(source.role, task),
      ...handedOver(task).map(
        ([suffix, value]): Effect => ({
          kind: 'environment',
          on: source.id,
          name: variableName(wire.string('Variables') ?? wire.target.name, suffix),
          value,
        }),
      ),
    ];
  },
});

/** What the call wants by name; lists as one text. */
function handedOver({ cluster, definition, network }: RunnableTask): readonly [string, Value][] {
  const lists = [
    ['SUBNETS', network?.['Subnets']],
    ['SECURITY_GROUPS', network?.['SecurityGroups']],
  ] as const;
  return [
    ['TASK_DEFINITION', definition],
    ['CLUSTER', cluster],
    ...lists.flatMap(([suffix, list]): [string, Value][] =>
      list === undefined ? [] : [[suffix, joined(list)]],
    ),
  ];
}

function joined(list: Value): Value {
  const isPlain = Array.isArray(list) && list.every((item) => typeof item === 'string');
  return isPlain ? list.join(',') : { 'Fn::Join': [',', list] };
}
