import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** An endpoint of SageMaker AI. */
export const sagemakerEndpoint = defineService({
  id: 'sagemaker-endpoint',
  row: 'S40',
  title: 'SageMaker endpoint',
  noun: 'Inference',
  category: 'compute',
  share: 0.2,
  type: 'AWS::SageMaker::Endpoint',
  summary: 'Answers with what a model infers.',
  cite: typePage('AWS::SageMaker::Endpoint'),
  keywords: ['sagemaker', 'endpoint', 'inference', 'machine learning', 'prediction'],
  fact: () => 'Inference endpoint',
  annotate: {
    EndpointConfigName: {
      title: 'Configuration',
      section: 'Endpoint',
      required: true,
      widget: 'reference',
      refersTo: { service: 'sagemaker-endpoint-config' },
    },
    RetainAllVariantProperties: { title: 'Keep scaling', section: 'Endpoint' },
    EndpointName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[a-zA-Z0-9]([a-zA-Z0-9-]{0,62})',
      replaces: true,
    },
  },
  capabilities: {
    endpoint: { name: 'sagemaker.runtime' },
    grantable: {
      kind: 'request',
      write: ['sagemaker:InvokeEndpoint'],
      environment: { suffix: 'NAME', value: 'EndpointName' },
    },
    refers: [
      {
        to: 'sagemaker-endpoint-config',
        property: 'EndpointConfigName',
        value: 'EndpointConfigName',
        label: 'runs',
      },
    ],
  },
  arn: 'EndpointArn',
});
