import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** A macro of the account. */
export const cloudformationMacro = defineService({
  id: 'cloudformation-macro',
  row: 'S40',
  title: 'Macro',
  noun: 'Macro',
  category: 'operations',
  share: 1.2,
  type: 'AWS::CloudFormation::Macro',
  summary: 'A function of yours that rewrites templates before they are deployed.',
  cite: typePage('AWS::CloudFormation::Macro'),
  keywords: ['macro', 'transform', 'template', 'cloudformation'],
  fact: (node) => node.string('Name') ?? 'Macro',
  annotate: {
    FunctionName: {
      title: 'Function',
      section: 'Macro',
      required: true,
      widget: 'reference',
      refersTo: { service: 'lambda-function' },
    },
    LogGroupName: { title: 'Log group', section: 'Macro' },
    LogRoleARN: { title: 'Log role', section: 'Macro' },
    Name: {
      title: 'Name',
      section: 'Macro',
      required: true,
      docs: 'What templates write under Transform.',
      replaces: true,
    },
    Description: { title: 'Description', section: 'Naming' },
  },
  capabilities: {
    refers: [
      { to: 'lambda-function', property: 'FunctionName', value: 'arn', label: 'runs' },
      { to: 'logs-log-group', property: 'LogGroupName', value: 'ref', label: 'logs to' },
    ],
  },
  arn: 'Ref',
  initial: { properties: { Name: 'MyMacro' } },
});
