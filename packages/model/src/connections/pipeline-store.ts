import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { under } from './wiring.js';

/** The bucket through which the actions of a pipeline hand their results on; builds use it too. */
export const pipelineStore = defineConnection({
  id: 'pipeline-store',
  title: 'Artifact store',
  from: service('codepipeline-pipeline'),
  to: service('s3-bucket'),
  verb: 'keeps artifacts in',
  kind: 'data',
  rank: 30,
  cite: awsPage(
    'CodePipeline pipeline structure reference',
    'codepipeline/latest/userguide/reference-pipeline-structure.html',
  ),
  refuses: ({ source, target }) => {
    const other = source
      .wires('out', 'pipeline-store')
      .find((wire) => wire.target.id !== target.id);
    return other === undefined
      ? undefined
      : {
          message: `${source.name} cannot keep artifacts in ${target.name}.`,
          why: `It keeps them in ${other.target.name} already: a pipeline has one store in its Region.`,
        };
  },
  effects: ({ source, target }) => {
    const builds = source
      .wires('out', 'pipeline-action')
      .map((wire) => wire.target)
      .filter((node) => node.service.id === 'codebuild-project');
    const actions = ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject'];
    return [
      {
        kind: 'property',
        on: source.ref,
        path: ['ArtifactStore'],
        value: { Location: target.ref, Type: 'S3' },
        mode: 'merge',
      },
      ...[source, ...builds].map(
        (user) =>
          ({
            kind: 'grant',
            to: user.role,
            actions,
            resources: [under(target.arn, '/*')],
          }) as const,
      ),
    ];
  },
});
