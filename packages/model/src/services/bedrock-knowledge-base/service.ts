import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';
import { namedAfterStack } from '../named-after-stack.js';

const EMBEDDING =
  'arn:${AWS::Partition}:bedrock:${AWS::Region}::foundation-model/amazon.titan-embed-text-v2:0';

/** A knowledge base of Bedrock. */
export const bedrockKnowledgeBase = defineService({
  id: 'bedrock-knowledge-base',
  row: 'S40',
  title: 'Knowledge base',
  noun: 'Knowledge',
  category: 'data',
  share: 0.2,
  type: 'AWS::Bedrock::KnowledgeBase',
  summary: 'Documents that models can look up by meaning.',
  cite: typePage('AWS::Bedrock::KnowledgeBase'),
  keywords: ['bedrock', 'knowledge base', 'rag', 'vector', 'embedding', 'retrieval'],
  fact: (node) => node.string('KnowledgeBaseConfiguration.Type') ?? 'Knowledge base',
  annotate: {
    Name: {
      title: 'Name',
      section: 'Knowledge base',
      required: true,
      pattern: '([0-9a-zA-Z][_-]?){1,100}',
    },
    'KnowledgeBaseConfiguration.VectorKnowledgeBaseConfiguration.EmbeddingModelArn': {
      title: 'Embedding',
      section: 'Knowledge base',
      docs: 'ARN of the model that turns text into vectors.',
    },
    'StorageConfiguration.Type': {
      title: 'Store',
      section: 'Storage',
      options: [
        'OPENSEARCH_SERVERLESS',
        'OPENSEARCH_MANAGED_CLUSTER',
        'PINECONE',
        'RDS',
        'MONGO_DB_ATLAS',
        'NEPTUNE_ANALYTICS',
        'S3_VECTORS',
      ].map((value) => ({ value })),
      replaces: true,
    },
    'StorageConfiguration.OpensearchServerlessConfiguration.CollectionArn': {
      title: 'Collection',
      section: 'Storage',
      widget: 'reference',
      refersTo: { service: 'opensearchserverless-collection' },
      replaces: true,
    },
    'StorageConfiguration.OpensearchServerlessConfiguration.VectorIndexName': {
      title: 'Index',
      section: 'Storage',
      replaces: true,
    },
    RoleArn: {
      title: 'Role',
      section: 'Storage',
      widget: 'reference',
      refersTo: { service: 'iam-role' },
    },
    Description: { title: 'Description', section: 'Knowledge base', max: 200 },
  },
  capabilities: {
    endpoint: { name: 'bedrock-agent-runtime' },
    principal: { service: 'bedrock.amazonaws.com', property: 'RoleArn', onBehalf: true },
    grantable: {
      read: ['bedrock:Retrieve'],
      write: ['bedrock:StartIngestionJob'],
      defaultAccess: 'read',
      environment: { suffix: 'ID', value: 'KnowledgeBaseId' },
    },
    refers: [
      {
        to: 'opensearchserverless-collection',
        property: 'StorageConfiguration.OpensearchServerlessConfiguration.CollectionArn',
        value: 'arn',
        label: 'stores in',
        actions: ['aoss:APIAccessAll'],
      },
    ],
  },
  arn: 'KnowledgeBaseArn',
  initial: {
    properties: {
      KnowledgeBaseConfiguration: {
        Type: 'VECTOR',
        VectorKnowledgeBaseConfiguration: { EmbeddingModelArn: { 'Fn::Sub': EMBEDDING } },
      },
      StorageConfiguration: {
        OpensearchServerlessConfiguration: {
          FieldMapping: { MetadataField: 'metadata', TextField: 'text', VectorField: 'vector' },
          VectorIndexName: 'index',
        },
        Type: 'OPENSEARCH_SERVERLESS',
      },
    },
  },
  effects: (node) => [
    ...namedAfterStack(node, ['Name']),
    {
      kind: 'grant',
      to: node.role,
      actions: ['bedrock:InvokeModel'],
      resources: [
        node.value(
          'KnowledgeBaseConfiguration.VectorKnowledgeBaseConfiguration.EmbeddingModelArn',
        ) ?? { 'Fn::Sub': EMBEDDING },
      ],
    },
  ],
});
