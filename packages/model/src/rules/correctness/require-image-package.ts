import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const requireImagePackage = defineRule({
  id: 'correctness/require-image-package',
  row: 'V8',
  severity: 'error',
  summary:
    'A function that runs an image is of the package type Image, without runtime and handler.',
  why: 'The image brings its runtime and says what it runs. It must implement the Runtime API of Lambda; an image that does not runs on Fargate.',
  cite: awsPage(
    'Create a Lambda function using a container image',
    'lambda/latest/dg/images-create.html',
    { section: 'AWS Lambda Language Support' },
  ),
  over: 'wire',
  on: { connection: 'image-source', to: 'lambda-function' },
  demand: true,
  check: ({ wire, source, target }) => {
    const type = target.string('PackageType') ?? 'Zip';
    if (target.value('PackageType') !== undefined && type !== 'Zip') return;
    const message = `${target.name} runs a .zip file. It cannot take its code from ${source.name}.`;
    const edits = [
      target.set('PackageType', 'Image'),
      ...['Runtime', 'Handler'].flatMap((path) =>
        target.has(path) ? [target.set(path, undefined)] : [],
      ),
    ];
    return { at: wire.at(), message, fix: { label: 'Run it from an image', safe: false, edits } };
  },
  examples: {
    valid: ["r: ecr-repository -> f: lambda-function { PackageType: 'Image' }"],
    invalid: [
      {
        before:
          "r: ecr-repository -> f: lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler' }",
        after: "r: ecr-repository -> f: lambda-function { PackageType: 'Image' }",
      },
    ],
  },
});
