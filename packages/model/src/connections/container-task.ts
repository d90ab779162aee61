import { defineConnection, service, type TaskGrant } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { endRule } from '../services/stepfunctions-state-machine/end-rule.js';
import { ecsParameters, runAnnotations, runnableTask, type RunnableTask } from './ecs-tasks.js';
import {
  integrationOf,
  nextJob,
  patternAnnotation,
  stepAnnotations,
  stepGrants,
  taskStep,
} from './steps.js';

const { TaskCount: _, ...run } = runAnnotations;

/** A step that runs a container, and waits for its end unless the wire says otherwise. */
export const containerTask = defineConnection({
  id: 'container-task',
  row: 'C23',
  title: 'Container task',
  from: service('stepfunctions-state-machine'),
  to: service('ecs-service', 'ecs-task-definition'),
  verb: 'runs',
  kind: 'request',
  rank: 50,
  cite: awsPage('IAM policies for calling Amazon ECS', 'step-functions/latest/dg/ecs-iam.html', {
    section: 'Serverless in AWS',
  }),
  annotate: { ...stepAnnotations, ...patternAnnotation, ...run },
  initial: ({ source }) => nextJob(source),
  label: (wire) => wire.string('Name'),
  effects: ({ source, wire, graph }) => {
    const task = runnableTask(wire, graph);
    const { TaskDefinitionArn, ...parameters } = ecsParameters(task, {
      count: undefined,
      spelling: 'AwsvpcConfiguration',
    });
    return [
      taskStep(wire, {
        resource: integrationOf(wire, 'ecs:runTask'),
        parameters: {
          Cluster: task.cluster,
          TaskDefinition: TaskDefinitionArn ?? task.definition,
          ...parameters,
        },
      }),
      ...stepGrants(source, [
        ...task.grants,
        ...((wire.string('Pattern') ?? 'sync') === 'sync' ? untilItEnds(task) : []),
      ]),
    ];
  },
});

function untilItEnds({ cluster }: RunnableTask): readonly TaskGrant[] {
  return [
    {
      actions: ['ecs:DescribeTasks', 'ecs:StopTask'],
      resources: ['*'],
      condition: { ArnEquals: { 'ecs:cluster': cluster } },
      wildcard: 'The task has its ARN once it runs; the condition holds it to this cluster.',
    },
    endRule('StepFunctionsGetEventsForECSTaskRule'),
  ];
}
