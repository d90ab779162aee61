import type { Guidance } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

/** What the notes say of functions that is no check. */
export const functionGuidance: readonly Guidance[] = [
  {
    row: 'G1',
    text: 'A server runs all the time, is limited by its RAM and CPU, and is scaled by hand. A function runs on demand, for a short time, and AWS scales it.',
    cite: awsPage('What is AWS Lambda?', 'lambda/latest/dg/welcome.html', {
      section: 'Why AWS Lambda',
    }),
  },
  {
    row: 'G2',
    text: 'You pay per request and per GB-second; 1,000,000 requests and 400,000 GB-s a month are free. More memory also brings more CPU and network.',
    cite: awsPage('Configure function memory', 'lambda/latest/dg/configuration-memory.html', {
      section: 'Benefits of AWS Lambda',
    }),
  },
  {
    row: 'G3',
    text: 'SnapStart starts a function up to 10 times faster from a snapshot taken at publication. It costs nothing extra for Java; Python and .NET pay for caching and restoring.',
    cite: awsPage('Lambda SnapStart', 'lambda/latest/dg/snapstart.html', {
      section: 'Lambda SnapStart',
      notes: 'At no extra cost.',
    }),
  },
  {
    row: 'G12',
    text: 'Serverless means that AWS manages the servers, not that there are none. Lambda, DynamoDB, Cognito, API Gateway, S3, SNS, SQS, Kinesis, Aurora Serverless, Step Functions and Fargate are of the family.',
    cite: awsPage('What is AWS Lambda?', 'lambda/latest/dg/welcome.html', {
      section: 'What is serverless?',
    }),
  },
];
