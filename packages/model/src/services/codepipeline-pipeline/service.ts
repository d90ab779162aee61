import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { ownArn } from '../own-arn.js';
import { typePage } from '../type-page.js';
import { stagesOf } from './effects.js';

const structure = awsPage(
  'CodePipeline pipeline structure reference',
  'codepipeline/latest/userguide/reference-pipeline-structure.html',
);

/** A pipeline whose stages come from its wires until it has stages of its own. */
export const codepipelinePipeline = defineService({
  id: 'codepipeline-pipeline',
  row: 'S40',
  title: 'CodePipeline',
  noun: 'Pipeline',
  category: 'operations',
  share: 2.4,
  type: 'AWS::CodePipeline::Pipeline',
  summary: 'Takes each change from its source through build, test and deployment.',
  cite: typePage('AWS::CodePipeline::Pipeline'),
  keywords: ['codepipeline', 'pipeline', 'ci', 'cd', 'delivery', 'release', 'stage'],
  fact: (node) => {
    const stages = new Set(
      node.wires('out', 'pipeline-action').map((wire) => wire.string('Stage') ?? 'Build'),
    );
    return `Pipeline · ${node.list('Stages')?.length ?? stages.size + 1} stages`;
  },
  annotate: {
    Stages: {
      title: 'Stages',
      section: 'Stages',
      type: 'list',
      required: true,
      docs: 'Until they are written here, the wires from sources and to actions make them.',
      cite: structure,
    },
    PipelineType: {
      title: 'Type',
      section: 'Stages',
      default: 'V1',
      widget: 'segments',
      options: [{ value: 'V1' }, { value: 'V2' }],
      docs: 'V2 has triggers, variables and execution modes, and is paid by minute.',
    },
    ExecutionMode: {
      title: 'Mode',
      section: 'Stages',
      default: 'SUPERSEDED',
      options: [{ value: 'SUPERSEDED' }, { value: 'QUEUED' }, { value: 'PARALLEL' }],
      docs: 'Queued and parallel are of V2.',
    },
    RestartExecutionOnUpdate: {
      title: 'Restart',
      section: 'Stages',
      default: false,
      docs: 'Runs once more when the pipeline itself was changed.',
    },
    'ArtifactStore.Location': {
      title: 'Artifacts',
      section: 'Storage',
      widget: 'reference',
      refersTo: { service: 's3-bucket' },
    },
    'ArtifactStore.EncryptionKey.Id': { title: 'Key', section: 'Storage' },
    RoleArn: {
      title: 'Role',
      section: 'Storage',
      widget: 'reference',
      refersTo: { service: 'iam-role' },
    },
    Name: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[A-Za-z0-9.@\\-_]{1,100}',
      replaces: true,
    },
  },
  capabilities: {
    endpoint: { name: 'codepipeline' },
    principal: { service: 'codepipeline.amazonaws.com', property: 'RoleArn', onBehalf: true },
    grantable: {
      kind: 'event',
      read: ['codepipeline:GetPipelineState'],
      write: ['codepipeline:StartPipelineExecution'],
      defaultAccess: 'write',
      environment: { suffix: 'NAME', value: 'ref' },
    },
    eventTarget: { by: 'role', actions: ['codepipeline:StartPipelineExecution'] },
  },
  arn: ownArn('arn:codepipeline:NAME'),
  initial: { properties: { ExecutionMode: 'QUEUED', PipelineType: 'V2' } },
  effects: stagesOf,
});
