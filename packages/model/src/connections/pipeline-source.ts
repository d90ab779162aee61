import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { SOURCES } from './pipeline-actions.js';

/** Where the changes come from that a pipeline carries on. */
export const pipelineSource = defineConnection({
  id: 'pipeline-source',
  title: 'Pipeline source',
  from: service('s3-bucket', 'codecommit-repository', 'codeconnections-connection'),
  to: service('codepipeline-pipeline'),
  verb: 'feeds',
  kind: 'event',
  cite: awsPage(
    'Action structure reference',
    'codepipeline/latest/userguide/action-reference.html',
  ),
  annotate: {
    Branch: { title: 'Branch', default: 'main', docs: 'Of a repository.' },
    Repository: {
      title: 'Repository',
      pattern: '[^/]+(/[^/]+)+',
      docs: 'Of a git connection: owner and name.',
    },
    Key: { title: 'Key', docs: 'Of a versioned bucket: the archive with the source.' },
  },
  initial: ({ source }) => {
    if (source.service.id === 's3-bucket') return { Key: 'source.zip' };
    if (source.service.id === 'codecommit-repository') return { Branch: 'main' };
    return { Branch: 'main', Repository: 'owner/repository' };
  },
  label: (wire) => wire.string('Key') ?? wire.string('Branch'),
  effects: ({ source, target, wire }) =>
    (SOURCES[source.service.id]?.grants(source, wire) ?? []).map((grant) => ({
      kind: 'grant',
      to: target.role,
      ...grant,
    })),
});
