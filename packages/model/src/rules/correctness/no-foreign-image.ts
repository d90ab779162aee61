import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { quoted } from '../words.js';

const ECR = /^\d{12}\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?\/.+/;

export const noForeignImage = defineRule({
  id: 'correctness/no-foreign-image',
  row: 'V8',
  severity: 'error',
  summary: 'The container image of a function is in ECR and implements the Lambda Runtime API.',
  why: 'Lambda pulls images from ECR in its own Region, and talks to them through the Runtime API: take a base image of AWS, or add a runtime interface client. Any other image runs on Fargate.',
  cite: awsPage(
    'Create a Lambda function using a container image',
    'lambda/latest/dg/images-create.html',
    { section: 'AWS Lambda Language Support' },
  ),
  over: 'node',
  on: { service: 'lambda-function' },
  ofType: true,
  check: ({ node }) => {
    // In SAM's spelling an image may be a local one, which `sam deploy` pushes to ECR.
    const path = 'Code.ImageUri';
    const image = node.string(path);
    if (image === undefined || ECR.test(image)) return;
    return {
      at: node.at(path),
      message: `Image is ${quoted(image)}. Lambda takes images of ECR only; another one runs on Fargate.`,
    };
  },
  examples: {
    valid: [
      "f: lambda-function { PackageType: 'Image', Code.ImageUri: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1' }",
      "f: lambda-function { PackageType: 'Image', Code.ImageUri: { Fn::Sub: '${AWS::AccountId}.dkr.ecr' } }",
    ],
    invalid: [
      { before: "f: lambda-function { PackageType: 'Image', Code.ImageUri: 'nginx:latest' }" },
    ],
  },
});
