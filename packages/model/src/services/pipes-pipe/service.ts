import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

/** A pipe. Source, enrichment and target are its wires. */
export const pipesPipe = defineService({
  id: 'pipes-pipe',
  row: 'S37',
  title: 'EventBridge pipe',
  noun: 'Pipe',
  category: 'messaging',
  share: 1.9,
  type: 'AWS::Pipes::Pipe',
  summary: 'Takes from one source, filters, enriches, and hands to one target.',
  cite: awsPage('Amazon EventBridge Pipes', 'eventbridge/latest/userguide/eb-pipes.html'),
  keywords: ['pipes', 'pipe', 'eventbridge', 'enrichment', 'filter', 'point to point'],
  fact: (node) => (node.string('DesiredState') === 'STOPPED' ? 'Pipe · stopped' : 'Pipe'),
  annotate: {
    Source: { title: 'Source', section: 'Pipe', required: true, replaces: true },
    'SourceParameters.FilterCriteria.Filters': {
      title: 'Filters',
      section: 'Pipe',
      type: 'list',
      max: 5,
      docs: 'Patterns, as of EventBridge. What matches none is dropped.',
    },
    Enrichment: {
      title: 'Enrichment',
      section: 'Pipe',
      docs: 'What is called with each batch before the target.',
    },
    Target: { title: 'Target', section: 'Pipe', required: true },
    'TargetParameters.InputTemplate': {
      title: 'Template',
      section: 'Pipe',
      max: 8192,
      docs: 'What the target is sent, made of parts of the event.',
    },
    DesiredState: {
      title: 'State',
      section: 'Pipe',
      default: 'RUNNING',
      widget: 'segments',
      options: [{ value: 'RUNNING' }, { value: 'STOPPED' }],
    },
    'LogConfiguration.Level': {
      title: 'Log level',
      section: 'Monitoring',
      options: ['OFF', 'ERROR', 'INFO', 'TRACE'].map((value) => ({ value })),
    },
    RoleArn: {
      title: 'Role',
      section: 'Security',
      widget: 'reference',
      refersTo: { service: 'iam-role' },
    },
    KmsKeyIdentifier: { title: 'Key', section: 'Security' },
    Name: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[.\\-_A-Za-z0-9]{1,64}',
      replaces: true,
    },
  },
  capabilities: {
    principal: { service: 'pipes.amazonaws.com', property: 'RoleArn', onBehalf: true },
  },
});
