import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const names = awsPage(
  'CreateRepository',
  'AmazonECR/latest/APIReference/API_CreateRepository.html',
);

/** A repository of container images. */
export const ecrRepository = defineService({
  id: 'ecr-repository',
  row: 'S29',
  title: 'ECR repository',
  noun: 'Images',
  category: 'compute',
  share: 0.7,
  type: 'AWS::ECR::Repository',
  summary: 'Keeps the container images of functions and tasks.',
  cite: awsPage('What is Amazon ECR?', 'AmazonECR/latest/userguide/what-is-ecr.html', {
    section: 'AWS Lambda Language Support',
  }),
  keywords: ['ecr', 'container', 'image', 'docker', 'registry', 'repository'],
  stateful: true,
  fact: (node) =>
    node.boolean('ImageScanningConfiguration.ScanOnPush') === true ? 'Images · scanned' : 'Images',
  annotate: {
    'ImageScanningConfiguration.ScanOnPush': {
      title: 'Scan',
      section: 'Images',
      default: false,
      docs: 'Looks each pushed image over for known faults.',
    },
    ImageTagMutability: {
      title: 'Tags',
      section: 'Images',
      default: 'MUTABLE',
      options: [
        { value: 'MUTABLE', title: 'May move' },
        { value: 'IMMUTABLE', title: 'Stay' },
        { value: 'MUTABLE_WITH_EXCLUSION', title: 'May move, but some' },
        { value: 'IMMUTABLE_WITH_EXCLUSION', title: 'Stay, but some' },
      ],
    },
    'LifecyclePolicy.LifecyclePolicyText': {
      title: 'Clean up',
      section: 'Images',
      type: 'string',
      widget: 'code',
    },
    EmptyOnDelete: { title: 'Empties itself', section: 'Images', default: false },
    'EncryptionConfiguration.EncryptionType': {
      title: 'Encryption',
      section: 'Security',
      default: 'AES256',
      options: ['AES256', 'KMS', 'KMS_DSSE'].map((value) => ({ value })),
      replaces: true,
    },
    RepositoryName: {
      title: 'Physical name',
      section: 'Naming',
      form: '2 to 256 lower-case letters and digits, parted by . _ / or -',
      pattern: '(?=.{2,256}$)[a-z0-9]+(?:[._/-]+[a-z0-9]+)*',
      cite: names,
      replaces: true,
    },
  },
  capabilities: {
    endpoint: { name: 'ecr.api' },
    grantable: {
      read: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
      write: [
        'ecr:CompleteLayerUpload',
        'ecr:InitiateLayerUpload',
        'ecr:PutImage',
        'ecr:UploadLayerPart',
      ],
      defaultAccess: 'read',
      environment: { suffix: 'URI', value: 'RepositoryUri' },
    },
  },
  initial: {
    properties: {
      ImageScanningConfiguration: { ScanOnPush: true },
      ImageTagMutability: 'IMMUTABLE',
    },
    attributes: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
  },
});
