import { defineService } from '../../define/index.js';
import { ownArn } from '../own-arn.js';
import { typePage } from '../type-page.js';
import { readGrants } from './effects.js';

/** A data source of a knowledge base. */
export const bedrockDataSource = defineService({
  id: 'bedrock-data-source',
  row: 'S40',
  title: 'Knowledge source',
  noun: 'KnowledgeSource',
  category: 'data',
  share: 0.2,
  type: 'AWS::Bedrock::DataSource',
  summary: 'Where a knowledge base takes its documents from.',
  cite: typePage('AWS::Bedrock::DataSource'),
  keywords: ['bedrock', 'data source', 'documents', 'rag', 'ingestion'],
  fact: (node) => node.string('DataSourceConfiguration.Type') ?? 'Source',
  annotate: {
    KnowledgeBaseId: {
      title: 'Knowledge base',
      section: 'Source',
      required: true,
      widget: 'reference',
      refersTo: { service: 'bedrock-knowledge-base' },
      replaces: true,
    },
    Name: {
      title: 'Name',
      section: 'Source',
      required: true,
      pattern: '([0-9a-zA-Z][_-]?){1,100}',
    },
    'DataSourceConfiguration.Type': {
      title: 'Type',
      section: 'Source',
      options: ['S3', 'WEB', 'CONFLUENCE', 'SALESFORCE', 'SHAREPOINT', 'CUSTOM'].map((value) => ({
        value,
      })),
      replaces: true,
    },
    'DataSourceConfiguration.S3Configuration.BucketArn': {
      title: 'Bucket',
      section: 'Source',
      widget: 'reference',
      refersTo: { service: 's3-bucket' },
    },
    DataDeletionPolicy: {
      title: 'On deletion',
      section: 'Source',
      default: 'DELETE',
      widget: 'segments',
      options: [{ value: 'DELETE' }, { value: 'RETAIN' }],
    },
  },
  capabilities: {
    refers: [
      {
        to: 'bedrock-knowledge-base',
        property: 'KnowledgeBaseId',
        value: 'KnowledgeBaseId',
        label: 'feeds',
      },
      {
        to: 's3-bucket',
        property: 'DataSourceConfiguration.S3Configuration.BucketArn',
        value: 'arn',
        label: 'reads',
      },
    ],
  },
  arn: ownArn('arn:bedrock:data-source/NAME'),
  initial: { properties: { DataSourceConfiguration: { Type: 'S3' }, Name: 'documents' } },
  effects: (node) => readGrants(node),
});
