import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { jobAnnotations, jobName, jobOf, submits } from './batch-jobs.js';
import { secondTarget } from './pipe-ends.js';

/** A pipe submits a job to a queue of Batch for each batch of events. */
export const pipeJob = defineConnection({
  id: 'pipe-job',
  row: 'C22',
  title: 'Job of a pipe',
  from: service('pipes-pipe'),
  to: service('batch-job-queue'),
  verb: 'submits jobs to',
  kind: 'event',
  rank: 50,
  cite: awsPage(
    'Amazon EventBridge Pipes targets',
    'eventbridge/latest/userguide/eb-pipes-event-target.html',
  ),
  annotate: jobAnnotations,
  refuses: ({ source, target }) => secondTarget(source, target),
  effects: ({ source, target, wire, graph }) => {
    const job = jobOf(wire, graph);
    if (job === undefined) return [];
    return [
      { kind: 'property', on: source.ref, path: ['Target'], value: target.arn, mode: 'set' },
      {
        kind: 'property',
        on: source.ref,
        path: ['TargetParameters'],
        value: { BatchJobParameters: { JobDefinition: job, JobName: jobName(wire) } },
        mode: 'merge',
      },
      { kind: 'grant', to: source.role, ...submits(wire, job) },
    ];
  },
});
