import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { ecsParameters, runAnnotations, runGrants, runnableTask } from './ecs-tasks.js';
import { refuseSecondTarget, scheduleAnnotations, scheduledWith } from './schedules.js';

/** A schedule runs a task in a cluster. */
export const scheduleTask = defineConnection({
  id: 'schedule-task',
  row: 'C22',
  title: 'Scheduled task',
  from: service('scheduler-schedule'),
  to: service('ecs-service', 'ecs-task-definition'),
  verb: 'runs',
  kind: 'event',
  rank: 50,
  cite: awsPage('Managing targets', 'scheduler/latest/UserGuide/managing-targets.html', {
    section: 'RDS Event Notifications',
  }),
  annotate: { ...runAnnotations, ...scheduleAnnotations },
  refuses: ({ source, target }) => refuseSecondTarget(source, target),
  effects: ({ source, wire, graph }) => {
    const task = runnableTask(wire, graph);
    const count = wire.value('TaskCount');
    return [
      {
        kind: 'property',
        on: source.ref,
        path: ['Target'],
        value: {
          Arn: task.cluster,
          EcsParameters: ecsParameters(task, { count, spelling: 'AwsvpcConfiguration' }),
          ...scheduledWith(wire),
        },
        mode: 'merge',
      },
      ...runGrants(source.role, task),
    ];
  },
});
