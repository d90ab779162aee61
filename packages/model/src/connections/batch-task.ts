import { defineConnection, service, type TaskGrant } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { endRule } from '../services/stepfunctions-state-machine/end-rule.js';
import { jobAnnotations, jobName, jobOf, submits } from './batch-jobs.js';
import {
  integrationOf,
  nextJob,
  patternAnnotation,
  stepAnnotations,
  stepGrants,
  taskStep,
} from './steps.js';

/** A step that submits a job, and waits for its end unless the wire says otherwise. */
export const batchTask = defineConnection({
  id: 'batch-task',
  row: 'C23',
  title: 'Batch task',
  from: service('stepfunctions-state-machine'),
  to: service('batch-job-queue'),
  verb: 'submits jobs to',
  kind: 'request',
  rank: 50,
  cite: awsPage(
    'Integrating services with Step Functions',
    'step-functions/latest/dg/integrate-services.html',
  ),
  annotate: { ...stepAnnotations, ...patternAnnotation, ...jobAnnotations },
  initial: ({ source }) => nextJob(source),
  label: (wire) => wire.string('JobName'),
  effects: ({ source, target, wire, graph }) => {
    const job = jobOf(wire, graph);
    if (job === undefined) return [];
    const isSync = (wire.string('Pattern') ?? 'sync') === 'sync';
    return [
      taskStep(wire, {
        resource: integrationOf(wire, 'batch:submitJob'),
        parameters: { JobDefinition: job, JobName: jobName(wire), JobQueue: target.ref },
      }),
      ...stepGrants(source, [submits(wire, job), ...(isSync ? UNTIL_IT_ENDS : [])]),
    ];
  },
});

const UNTIL_IT_ENDS: readonly TaskGrant[] = [
  {
    actions: ['batch:DescribeJobs', 'batch:TerminateJob'],
    resources: ['*'],
    wildcard: 'A job has its ARN once it is submitted.',
  },
  endRule('StepFunctionsGetEventsForBatchJobsRule'),
];
