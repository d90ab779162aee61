import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const requireJobDefinition = defineRule({
  id: 'correctness/require-job-definition',
  row: 'V52',
  severity: 'error',
  summary: 'A wire that submits jobs names the job.',
  why: 'Batch starts a job by its definition. A queue alone says where it waits, and nothing of what runs.',
  cite: awsPage('SubmitJob', 'batch/latest/APIReference/API_SubmitJob.html'),
  over: 'wire',
  on: { connection: ['batch-task', 'pipe-job', 'rule-job'] },
  check: ({ wire, source, target, graph }) => {
    const path = 'JobDefinition';
    if (wire.has(path) || wire.record.form !== undefined) return;
    const jobs = graph.nodes().filter(({ service }) => service.id === 'batch-job-definition');
    if (jobs.length === 1) return;
    const why =
      jobs.length === 0
        ? 'The design has no job definition: draw one.'
        : `The design has ${jobs.length}: name the one that is meant.`;
    return {
      at: wire.at(path),
      message: `${source.name} submits a job to ${target.name} and names none. ${why}`,
    };
  },
  examples: {
    valid: ['r: events-rule -[rule-job]-> q: batch-job-queue; j: batch-job-definition'],
    invalid: [{ before: 'r: events-rule -[rule-job]-> q: batch-job-queue' }],
  },
});
