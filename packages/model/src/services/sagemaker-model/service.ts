import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

const IMAGE = '${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/my-model:latest';

/** A model of SageMaker AI. */
export const sagemakerModel = defineService({
  id: 'sagemaker-model',
  row: 'S40',
  title: 'SageMaker model',
  noun: 'Model',
  category: 'compute',
  share: 0.2,
  type: 'AWS::SageMaker::Model',
  summary: 'A container and its trained parameters.',
  cite: typePage('AWS::SageMaker::Model'),
  keywords: ['sagemaker', 'model', 'machine learning', 'inference', 'container'],
  fact: () => 'Model',
  annotate: {
    'PrimaryContainer.Image': {
      title: 'Image',
      section: 'Container',
      docs: 'Of ECR, in the Region of the model.',
      replaces: true,
    },
    'PrimaryContainer.ModelDataUrl': {
      title: 'Parameters',
      section: 'Container',
      docs: 'As s3://bucket/model.tar.gz.',
      replaces: true,
    },
    'PrimaryContainer.Environment': {
      title: 'Variables',
      section: 'Container',
      type: 'json',
      replaces: true,
    },
    EnableNetworkIsolation: {
      title: 'Isolated',
      section: 'Container',
      docs: 'The container reaches no network.',
      replaces: true,
    },
    ExecutionRoleArn: {
      title: 'Role',
      section: 'Container',
      widget: 'reference',
      refersTo: { service: 'iam-role' },
      replaces: true,
    },
    ModelName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[a-zA-Z0-9]([a-zA-Z0-9-]{0,62})',
      replaces: true,
    },
  },
  capabilities: { principal: { service: 'sagemaker.amazonaws.com', property: 'ExecutionRoleArn' } },
  arn: 'ModelArn',
  initial: { properties: { PrimaryContainer: { Image: { 'Fn::Sub': IMAGE } } } },
});
