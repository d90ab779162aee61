import { att, defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { jobAnnotations, jobName, jobOf, submits } from './batch-jobs.js';
import { ruleTargetAnnotations, targetOf } from './rule-targets.js';
import { OF_THIS_ACCOUNT } from './wiring.js';

const { MessageGroupId: _, PartitionKeyPath: __, ...inputs } = ruleTargetAnnotations;

/** A rule submits a job to a queue of Batch. */
export const ruleJob = defineConnection({
  id: 'rule-job',
  row: 'C22',
  title: 'Job of a rule',
  from: service('events-rule'),
  to: service('batch-job-queue'),
  verb: 'submits jobs to',
  kind: 'event',
  rank: 50,
  cite: awsPage(
    'Event bus targets in Amazon EventBridge',
    'eventbridge/latest/userguide/eb-targets.html',
    { section: 'RDS Event Notifications' },
  ),
  annotate: { ...jobAnnotations, ...inputs },
  label: (wire) => wire.string('JobName'),
  effects: ({ source, wire, graph }) => {
    const job = jobOf(wire, graph);
    if (job === undefined) return [];
    const target = targetOf(wire, {
      BatchParameters: { JobDefinition: job, JobName: jobName(wire) },
      RoleArn: att(wire.id, 'Arn', 'role'),
    });
    return [
      { kind: 'property', on: source.ref, path: ['Targets'], value: [target], mode: 'append' },
      { kind: 'role', name: 'role', service: 'events.amazonaws.com', condition: OF_THIS_ACCOUNT },
      { kind: 'grant', to: { $ref: wire.id, part: 'role' }, ...submits(wire, job) },
    ];
  },
});
