import { att, defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { ecsParameters, runAnnotations, runGrants, runnableTask } from './ecs-tasks.js';
import { ruleTargetAnnotations, targetOf } from './rule-targets.js';
import { OF_THIS_ACCOUNT } from './wiring.js';

const { MessageGroupId: _, PartitionKeyPath: __, ...inputs } = ruleTargetAnnotations;

/** A rule runs a task in a cluster, with a role that may run this task alone. */
export const ruleTask = defineConnection({
  id: 'rule-task',
  row: 'C22',
  title: 'Task of a rule',
  from: service('events-rule'),
  to: service('ecs-service', 'ecs-task-definition'),
  verb: 'runs',
  kind: 'event',
  rank: 50,
  cite: awsPage(
    'Amazon ECS EventBridge IAM Role',
    'AmazonECS/latest/developerguide/CWE_IAM_role.html',
    { section: 'RDS Event Notifications' },
  ),
  annotate: { ...runAnnotations, ...inputs },
  effects: ({ source, wire, graph }) => {
    const task = runnableTask(wire, graph);
    const count = wire.value('TaskCount');
    return [
      {
        kind: 'property',
        on: source.ref,
        path: ['Targets'],
        value: [
          targetOf(wire, {
            Arn: task.cluster,
            EcsParameters: ecsParameters(task, { count, spelling: 'AwsVpcConfiguration' }),
            RoleArn: att(wire.id, 'Arn', 'role'),
          }),
        ],
        mode: 'append',
      },
      { kind: 'role', name: 'role', service: 'events.amazonaws.com', condition: OF_THIS_ACCOUNT },
      ...runGrants({ $ref: wire.id, part: 'role' }, task),
    ];
  },
});
