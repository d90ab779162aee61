import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** The signed URL to which a wait condition is signalled. */
export const cloudformationWaitConditionHandle = defineService({
  id: 'cloudformation-wait-condition-handle',
  row: 'S40',
  title: 'Wait handle',
  noun: 'WaitHandle',
  category: 'operations',
  share: 1.1,
  type: 'AWS::CloudFormation::WaitConditionHandle',
  summary: 'A URL that takes the signals of a wait condition.',
  cite: typePage('AWS::CloudFormation::WaitConditionHandle'),
  keywords: ['wait', 'handle', 'signal', 'cloudformation'],
  fact: () => 'Wait handle',
  annotate: {},
  capabilities: {},
  arn: 'Ref',
});
