import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

const page = typePage('AWS::CloudFormation::Stack');

/** A stack of its own that this one makes, changes and deletes. */
export const cloudformationStack = defineService({
  id: 'cloudformation-stack',
  row: 'S40',
  title: 'Nested stack',
  noun: 'Stack',
  category: 'operations',
  share: 2.3,
  type: 'AWS::CloudFormation::Stack',
  summary: 'A template inside this one, with parameters in and outputs out.',
  cite: typePage('AWS::CloudFormation::Stack'),
  keywords: ['nested stack', 'template', 'module', 'cloudformation', 'parameters', 'outputs'],
  fact: () => 'Nested stack',
  annotate: {
    TemplateURL: {
      title: 'Template',
      section: 'Template',
      required: true,
      docs: 'A URL in S3. SAM and the AWS CLI upload a local path when they package.',
      cite: page,
    },
    Parameters: {
      title: 'Parameters',
      section: 'Template',
      type: 'map',
      docs: 'By name, as texts. Wires add their own.',
    },
    TimeoutInMinutes: {
      title: 'Timeout',
      section: 'Template',
      unit: 'min',
      min: 1,
      type: 'integer',
    },
    NotificationARNs: {
      title: 'Topics',
      section: 'Template',
      type: 'list',
      max: 5,
      docs: 'Topics that are told of events of the stack.',
    },
  },
  capabilities: {
    nests: { template: 'TemplateURL' },
    refers: [
      { to: 'sns-topic', property: 'NotificationARNs', value: 'ref', list: true, label: 'tells' },
    ],
  },
  arn: 'Ref',
  initial: { properties: { TemplateURL: 'https://s3.amazonaws.com/my-templates/nested.yaml' } },
});
