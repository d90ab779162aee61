import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

const PATHS = ['Code.ImageUri', 'ImageUri'];

export const noDistantImage = defineRule({
  id: 'correctness/no-distant-image',
  row: 'V53',
  severity: 'error',
  summary: 'The container image of a function is in the ECR of its Region.',
  why: 'Lambda pulls no image from another Region. Replicate the repository, or push there.',
  cite: awsPage(
    'Create a Lambda function using a container image',
    'lambda/latest/dg/images-create.html',
    { section: 'AWS Lambda Language Support' },
  ),
  over: 'node',
  on: { service: 'lambda-function' },
  ofType: true,
  check: ({ node }) => {
    const here = node.region();
    const path = PATHS.find((one) => node.string(one) !== undefined);
    if (here === undefined || path === undefined) return;
    const [, there] =
      /^\d{12}\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com/.exec(node.string(path) ?? '') ?? [];
    if (there === undefined || there === here) return;
    const message = `The image is in ${there}. ${node.name} is in ${here}, and takes images of there.`;
    return { at: node.at(path), message };
  },
  examples: {
    valid: [
      `stack main { region: 'eu-west-1' }
       f: lambda-function { PackageType: 'Image', Code.ImageUri: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1' }`,
      "f: lambda-function { PackageType: 'Image', Code.ImageUri: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1' }",
    ],
    invalid: [
      {
        before: `stack main { region: 'eu-west-1' }
          f: lambda-function { PackageType: 'Image', Code.ImageUri: '123456789012.dkr.ecr.us-east-1.amazonaws.com/app:1' }`,
      },
    ],
  },
});
