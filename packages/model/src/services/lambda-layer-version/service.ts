import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { typePage } from '../type-page.js';

const quotas = awsPage('Lambda quotas', 'lambda/latest/dg/gettingstarted-limits.html', {
  section: 'AWS Lambda Limits to Know',
});

/** A version of a layer: a new archive is a new version. */
export const lambdaLayerVersion = defineService({
  id: 'lambda-layer-version',
  row: 'S1',
  title: 'Lambda layer',
  noun: 'Layer',
  category: 'compute',
  share: 1.7,
  type: 'AWS::Lambda::LayerVersion',
  dialects: {
    'AWS::Serverless::LayerVersion': {
      paths: { 'Content.S3Bucket': 'ContentUri.Bucket', 'Content.S3Key': 'ContentUri.Key' },
    },
  },
  summary: 'Libraries that several functions share, unpacked under /opt.',
  cite: typePage('AWS::Lambda::LayerVersion'),
  keywords: ['layer', 'library', 'dependency', 'lambda', 'shared code', 'extension'],
  fact: (node) => {
    const [runtime] = node.list('CompatibleRuntimes') ?? [];
    return typeof runtime === 'string' ? `Layer · ${runtime}` : 'Layer';
  },
  annotate: {
    'Content.S3Bucket': {
      title: 'Bucket',
      section: 'Content',
      docs: 'Where the archive lies. In the Region of the layer.',
      widget: 'reference',
      refersTo: { service: 's3-bucket' },
    },
    'Content.S3Key': {
      title: 'Key',
      section: 'Content',
      docs: 'Of the .zip archive. Together with the function it must unzip to 250 MB at most.',
      cite: quotas,
    },
    CompatibleRuntimes: {
      title: 'Runtimes',
      section: 'Use',
      type: 'list',
      max: 15,
      docs: 'What the layer says that it works with. Functions are not kept from another runtime.',
    },
    CompatibleArchitectures: { title: 'Architectures', section: 'Use', type: 'list', max: 2 },
    LicenseInfo: { title: 'Licence', section: 'Use', max: 512 },
    LayerName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[a-zA-Z0-9-_]{1,140}',
      replaces: true,
    },
    Description: { title: 'Description', section: 'Naming', max: 256 },
  },
  capabilities: {
    refers: [{ to: 's3-bucket', property: 'Content.S3Bucket', value: 'ref', label: 'archive' }],
  },
  arn: 'Ref',
  initial: {
    properties: {
      CompatibleRuntimes: ['nodejs22.x'],
      Content: { S3Bucket: 'my-artifacts', S3Key: 'layer.zip' },
    },
  },
});
