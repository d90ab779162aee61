import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** The configuration of an endpoint: a change makes a new one. */
export const sagemakerEndpointConfig = defineService({
  id: 'sagemaker-endpoint-config',
  row: 'S40',
  title: 'Endpoint configuration',
  noun: 'EndpointSetup',
  category: 'compute',
  share: 0.2,
  type: 'AWS::SageMaker::EndpointConfig',
  summary: 'Which models an endpoint serves, and on what.',
  cite: typePage('AWS::SageMaker::EndpointConfig'),
  keywords: ['sagemaker', 'endpoint', 'inference', 'serverless inference', 'variant'],
  fact: (node) =>
    node.has('ProductionVariants.0.ServerlessConfig') ? 'Serverless inference' : 'Instances',
  annotate: {
    ProductionVariants: {
      title: 'Variants',
      section: 'Variants',
      required: true,
      type: 'list',
      min: 1,
      max: 10,
      replaces: true,
    },
    'ProductionVariants.0.ServerlessConfig.MemorySizeInMB': {
      title: 'Memory',
      section: 'Variants',
      unit: 'MB',
      options: [1024, 2048, 3072, 4096, 5120, 6144].map((value) => ({ value })),
      replaces: true,
    },
    'ProductionVariants.0.ServerlessConfig.MaxConcurrency': {
      title: 'Concurrency',
      section: 'Variants',
      min: 1,
      max: 200,
      type: 'integer',
      replaces: true,
    },
    KmsKeyId: { title: 'Key', section: 'Security', replaces: true },
    EndpointConfigName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[a-zA-Z0-9]([a-zA-Z0-9-]{0,62})',
      replaces: true,
    },
  },
  capabilities: {
    refers: [
      {
        to: 'sagemaker-model',
        property: 'ProductionVariants.0.ModelName',
        value: 'ModelName',
        label: 'serves',
      },
    ],
  },
  arn: 'EndpointConfigArn',
  initial: {
    properties: {
      ProductionVariants: [
        {
          InitialVariantWeight: 1,
          ModelName: 'my-model',
          ServerlessConfig: { MaxConcurrency: 5, MemorySizeInMB: 2048 },
          VariantName: 'all',
        },
      ],
    },
  },
});
