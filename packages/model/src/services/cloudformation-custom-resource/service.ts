import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

const page = typePage('AWS::CloudFormation::CustomResource');

/** A resource that a provider of your own makes. All further properties are handed to it. */
export const cloudformationCustomResource = defineService({
  id: 'cloudformation-custom-resource',
  row: 'S40',
  title: 'Custom resource',
  noun: 'CustomResource',
  category: 'operations',
  share: 6.2,
  type: 'AWS::CloudFormation::CustomResource',
  dialects: { 'Custom::*': {} },
  summary: 'Whatever a function of yours makes when the stack is made, changed or deleted.',
  cite: typePage('AWS::CloudFormation::CustomResource'),
  keywords: ['custom resource', 'provider', 'cloudformation', 'service token'],
  fact: (node) =>
    node.type.startsWith('Custom::') ? node.type.slice('Custom::'.length) : 'Custom resource',
  annotate: {
    ServiceToken: {
      title: 'Provider',
      section: 'Provider',
      required: true,
      widget: 'reference',
      refersTo: { service: 'lambda-function' },
      docs: 'The function or topic that is asked. It must answer to the ResponseURL of the request.',
      cite: page,
      replaces: true,
    },
    ServiceTimeout: {
      title: 'Timeout',
      section: 'Provider',
      unit: 's',
      default: 3600,
      min: 1,
      max: 3600,
      type: 'integer',
      cite: page,
    },
  },
  capabilities: {
    refers: [
      { to: 'lambda-function', property: 'ServiceToken', value: 'arn', label: 'asks', after: true },
      { to: 'sns-topic', property: 'ServiceToken', value: 'ref', label: 'asks' },
    ],
  },
  arn: 'Ref',
});
