import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** A rule of AWS Config. The account needs a configuration recorder. */
export const configConfigRule = defineService({
  id: 'config-config-rule',
  row: 'S40',
  title: 'Config rule',
  noun: 'ConfigRule',
  category: 'operations',
  share: 0.4,
  type: 'AWS::Config::ConfigRule',
  summary: 'Checks whether resources are as they should be.',
  cite: typePage('AWS::Config::ConfigRule'),
  keywords: ['config', 'compliance', 'rule', 'audit', 'governance'],
  fact: (node) => node.string('Source.SourceIdentifier') ?? 'Config rule',
  annotate: {
    'Source.Owner': {
      title: 'Owner',
      section: 'Rule',
      required: true,
      options: [{ value: 'AWS' }, { value: 'CUSTOM_LAMBDA' }, { value: 'CUSTOM_POLICY' }],
    },
    'Source.SourceIdentifier': {
      title: 'Rule',
      section: 'Rule',
      docs: "Name of one of AWS's rules, or ARN of a function.",
    },
    InputParameters: { title: 'Parameters', section: 'Rule', type: 'json' },
    'Scope.ComplianceResourceTypes': { title: 'Types', section: 'Scope', type: 'list' },
    MaximumExecutionFrequency: {
      title: 'Every',
      section: 'Scope',
      options: ['One_Hour', 'Three_Hours', 'Six_Hours', 'Twelve_Hours', 'TwentyFour_Hours'].map(
        (value) => ({ value }),
      ),
    },
    ConfigRuleName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[\\s\\S]{1,128}',
      replaces: true,
    },
    Description: { title: 'Description', section: 'Naming', max: 256 },
  },
  capabilities: {},
  initial: {
    properties: { Source: { Owner: 'AWS', SourceIdentifier: 'S3_BUCKET_PUBLIC_READ_PROHIBITED' } },
  },
});
