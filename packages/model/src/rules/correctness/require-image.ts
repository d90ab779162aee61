import { defineRule, isExpression, isMap, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const requireImage = defineRule({
  id: 'correctness/require-image',
  row: 'V8',
  severity: 'error',
  summary: 'A function of the package type Image has an image.',
  why: 'Lambda makes no function without code. A repository wired to it gives the image, or ImageUri names one; SAM builds one from a Dockerfile in its metadata.',
  cite: awsPage(
    'Create a Lambda function using a container image',
    'lambda/latest/dg/images-create.html',
    { section: 'AWS Lambda Language Support' },
  ),
  equivalents: ['cfn-lint:E3003'],
  over: 'node',
  on: { service: 'lambda-function' },
  ofType: true,
  check: ({ node }) => {
    if (node.record.external !== undefined || node.value('PackageType') !== 'Image') return;
    if (hasImage(node) || node.wires('in', 'image-source').length > 0) return;
    return {
      at: node.at('PackageType'),
      message: `${node.name} runs an image, and has none. Wire a repository to it, or name an image.`,
    };
  },
  examples: {
    valid: [
      "r: ecr-repository -> f: lambda-function { PackageType: 'Image' }",
      "f: lambda-function { PackageType: 'Image', Code.ImageUri: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1' }",
      `f: lambda-function { $type: 'AWS::Serverless::Function', PackageType: 'Image',
        $attributes: { Metadata: { Dockerfile: 'Dockerfile', DockerContext: '.' } } }`,
      "param Code: String; f: lambda-function { PackageType: 'Image', Code: { Ref: 'Code' } }",
    ],
    invalid: [
      { before: "f: lambda-function { PackageType: 'Image' }" },
      { before: "f: lambda-function { $type: 'AWS::Serverless::Function', PackageType: 'Image' }" },
    ],
  },
});

function hasImage(node: NodeView): boolean {
  if (node.has('Code.ImageUri') || node.has('ImageUri')) return true;
  const code = node.value('Code');
  const metadata = node.record.attributes?.Metadata;
  return (
    (code !== undefined && isExpression(code)) || (isMap(metadata) && 'Dockerfile' in metadata)
  );
}
