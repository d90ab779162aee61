import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

/** An API of AWS that works on no resource of the design, as Textract, Translate or Polly. */
export const externalAwsApi = defineService({
  id: 'external-aws-api',
  row: 'C23',
  title: 'AWS API',
  noun: 'AwsApi',
  category: 'external',
  summary: 'A service of AWS that is called and has no resource of its own to create.',
  cite: awsPage(
    'Actions, resources, and condition keys for AWS services',
    'service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
  ),
  keywords: [
    'sdk',
    'api',
    'textract',
    'comprehend',
    'translate',
    'polly',
    'transcribe',
    'rekognition',
    'bedrock',
    'any action',
  ],
  fact: (node) => node.string('Service') ?? 'AWS API',
  annotate: {
    Service: {
      title: 'Service',
      section: 'API',
      pattern: '[a-z0-9-]+',
      docs: 'By its name in IAM, as textract.',
    },
    Resource: {
      title: 'Resource',
      section: 'API',
      docs: 'ARN that statements name. `*` unless set, which the APIs without resources want.',
    },
  },
  capabilities: { external: {} },
  initial: { properties: { Service: 'textract' } },
});
