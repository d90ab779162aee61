import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** SAM's nested application. Its transform makes a nested stack of it. */
export const serverlessApplication = defineService({
  id: 'serverless-application',
  row: 'S40',
  title: 'Serverless application',
  noun: 'Application',
  category: 'operations',
  share: 0.9,
  type: 'AWS::Serverless::Application',
  summary:
    'A SAM application inside this one, by path or from the Serverless Application Repository.',
  cite: typePage('AWS::Serverless::Application'),
  keywords: ['nested application', 'serverless application repository', 'sam', 'sar', 'module'],
  fact: (node) => node.string('Location.SemanticVersion') ?? 'Application',
  annotate: {
    'Location.ApplicationId': {
      title: 'Application',
      section: 'Application',
      docs: 'ARN in the Serverless Application Repository.',
    },
    'Location.SemanticVersion': { title: 'Version', section: 'Application' },
    Parameters: { title: 'Parameters', section: 'Application', type: 'map' },
    TimeoutInMinutes: {
      title: 'Timeout',
      section: 'Application',
      unit: 'min',
      min: 1,
      type: 'integer',
    },
    NotificationARNs: { title: 'Topics', section: 'Application', type: 'list', max: 5 },
  },
  capabilities: {
    nests: { template: 'Location' },
    refers: [
      { to: 'sns-topic', property: 'NotificationARNs', value: 'ref', list: true, label: 'tells' },
    ],
  },
  arn: 'Ref',
  initial: { properties: { Location: './application/template.yaml' } },
});
