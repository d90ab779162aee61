import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** A wait for signals. Instances better use a creation policy. */
export const cloudformationWaitCondition = defineService({
  id: 'cloudformation-wait-condition',
  row: 'S40',
  title: 'Wait condition',
  noun: 'WaitCondition',
  category: 'operations',
  share: 0.9,
  type: 'AWS::CloudFormation::WaitCondition',
  summary: 'Holds the stack until something outside reports.',
  cite: typePage('AWS::CloudFormation::WaitCondition'),
  keywords: ['wait', 'signal', 'cloudformation', 'bootstrap'],
  fact: (node) => `Wait · ${node.string('Timeout') ?? '43200'} s`,
  annotate: {
    Handle: {
      title: 'Handle',
      section: 'Wait',
      widget: 'reference',
      refersTo: { service: 'cloudformation-wait-condition-handle' },
    },
    Timeout: { title: 'Timeout', section: 'Wait', unit: 's', min: 1, max: 43_200, type: 'integer' },
    Count: { title: 'Signals', section: 'Wait', default: 1, min: 0, type: 'integer' },
  },
  capabilities: {
    refers: [
      {
        to: 'cloudformation-wait-condition-handle',
        property: 'Handle',
        value: 'ref',
        label: 'waits at',
      },
    ],
  },
  arn: 'Ref',
  initial: { properties: { Count: 1, Timeout: '600' } },
});
