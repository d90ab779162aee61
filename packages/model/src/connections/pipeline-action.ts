import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { TARGETS } from './pipeline-actions.js';

/** What a pipeline does in one of its stages: builds, calls, deploys, or asks for approval. */
export const pipelineAction = defineConnection({
  id: 'pipeline-action',
  title: 'Pipeline action',
  from: service('codepipeline-pipeline'),
  to: service(
    'codebuild-project',
    'lambda-function',
    'stepfunctions-state-machine',
    's3-bucket',
    'sns-topic',
  ),
  verb: 'runs',
  kind: 'request',
  rank: 20,
  cite: awsPage(
    'Action structure reference',
    'codepipeline/latest/userguide/action-reference.html',
  ),
  annotate: {
    Stage: {
      title: 'Stage',
      pattern: '[A-Za-z0-9.@_-]{1,100}',
      docs: 'Wires of one name are one stage.',
    },
    Order: { title: 'Order', min: 1, type: 'integer', docs: 'Where the stage stands in the row.' },
    RunOrder: {
      title: 'Run order',
      default: 1,
      min: 1,
      max: 999,
      type: 'integer',
      docs: 'Actions of a stage with the same number run side by side.',
    },
    Input: {
      title: 'Input',
      pattern: '[A-Za-z0-9_-]{1,100}',
      docs: 'Artifact that the action takes; by default that of the source. A build called Build gives BuildOutput.',
    },
  },
  initial: ({ source, target }) => ({
    Order: source.wires('out', 'pipeline-action').length + 1,
    Stage: STAGES[TARGETS[target.service.id]?.category ?? ''] ?? 'Build',
  }),
  label: (wire) => wire.string('Stage'),
  effects: ({ source, target, wire }) =>
    (TARGETS[target.service.id]?.grants(target, wire) ?? []).map((grant) => ({
      kind: 'grant',
      to: source.role,
      ...grant,
    })),
});

const STAGES: Readonly<Record<string, string>> = {
  Approval: 'Approve',
  Build: 'Build',
  Deploy: 'Deploy',
  Invoke: 'Invoke',
};
