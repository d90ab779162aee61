import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { ecsParameters, runAnnotations, runGrants, runnableTask } from './ecs-tasks.js';
import { secondTarget } from './pipe-ends.js';

/** A pipe runs a task for each batch, with its own role. */
export const pipeTask = defineConnection({
  id: 'pipe-task',
  row: 'C22',
  title: 'Task of a pipe',
  from: service('pipes-pipe'),
  to: service('ecs-service', 'ecs-task-definition'),
  verb: 'runs',
  kind: 'event',
  rank: 50,
  cite: awsPage(
    'Amazon EventBridge Pipes targets',
    'eventbridge/latest/userguide/eb-pipes-event-target.html',
  ),
  annotate: runAnnotations,
  refuses: ({ source, target }) => secondTarget(source, target),
  effects: ({ source, wire, graph }) => {
    const task = runnableTask(wire, graph);
    const count = wire.value('TaskCount');
    const parameters = ecsParameters(task, { count, spelling: 'AwsvpcConfiguration' });
    return [
      { kind: 'property', on: source.ref, path: ['Target'], value: task.cluster, mode: 'set' },
      {
        kind: 'property',
        on: source.ref,
        path: ['TargetParameters'],
        value: { EcsTaskParameters: parameters },
        mode: 'merge',
      },
      ...runGrants(source.role, task),
    ];
  },
});
