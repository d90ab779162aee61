import { defineRule, type Fix, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

const IMAGES = ['Code.ImageUri', 'ImageUri'];
const OF_ZIP = ['Runtime', 'Handler'];

export const noMixedPackage = defineRule({
  id: 'correctness/no-mixed-package',
  row: 'V8',
  severity: 'error',
  summary: 'A function runs an image, or a .zip file with a runtime and a handler, and not both.',
  why: 'An image brings its runtime and says what it runs. Lambda refuses an image in a function of type Zip, and a runtime or a handler beside an image.',
  cite: awsPage(
    'Create a Lambda function using a container image',
    'lambda/latest/dg/images-create.html',
    { section: 'AWS Lambda Language Support' },
  ),
  equivalents: ['cfn-lint:E3685'],
  over: 'node',
  on: { service: 'lambda-function' },
  ofType: true,
  check: ({ node }) => {
    const image = IMAGES.find((path) => node.has(path));
    const type = node.value('PackageType');
    if (image !== undefined && (type === undefined || type === 'Zip'))
      return {
        at: node.at(type === undefined ? image : 'PackageType'),
        message: `${node.name} names an image. Its package type is Zip until it is set to Image.`,
        fix: fromImage(node),
      };
    const extra = type === 'Image' ? OF_ZIP.find((path) => node.has(path)) : undefined;
    if (extra === undefined) return;
    return {
      at: node.at(extra),
      message: `${node.name} runs an image, and ${extra} is set. The image says it.`,
      fix: fromImage(node),
    };
  },
  examples: {
    valid: [
      "f: lambda-function { PackageType: 'Image', Code.ImageUri: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1' }",
      "f: lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler' }",
    ],
    invalid: [
      {
        before:
          "f: lambda-function { PackageType: 'Image', Runtime: 'nodejs22.x', Handler: 'index.handler' }",
        after: "f: lambda-function { PackageType: 'Image' }",
      },
      {
        before: `f: lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler',
          Code.ImageUri: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1' }`,
        after: `f: lambda-function { PackageType: 'Image',
          Code.ImageUri: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1' }`,
      },
    ],
  },
});

function fromImage(node: NodeView): Fix {
  const left = OF_ZIP.filter((path) => node.has(path));
  return {
    label: 'Run it from an image',
    safe: false,
    edits: [node.set('PackageType', 'Image'), ...left.map((path) => node.set(path, undefined))],
  };
}
