import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { ownArn } from '../own-arn.js';

/** A value that programs look up by its name. */
export const ssmParameter = defineService({
  id: 'ssm-parameter',
  row: 'S40',
  title: 'SSM parameter',
  noun: 'Setting',
  category: 'operations',
  share: 2.7,
  type: 'AWS::SSM::Parameter',
  summary: 'A setting that functions read at run time.',
  cite: awsPage(
    'AWS Systems Manager Parameter Store',
    'systems-manager/latest/userguide/systems-manager-parameter-store.html',
  ),
  keywords: ['ssm', 'parameter', 'parameter store', 'setting', 'configuration'],
  fact: (node) => `Parameter · ${node.string('Type') ?? 'String'}`,
  annotate: {
    Type: {
      title: 'Type',
      section: 'Parameter',
      required: true,
      options: ['String', 'StringList'].map((value) => ({ value })),
    },
    Value: { title: 'Value', section: 'Parameter', required: true },
    Tier: {
      title: 'Tier',
      section: 'Parameter',
      default: 'Standard',
      options: ['Standard', 'Advanced', 'Intelligent-Tiering'].map((value) => ({ value })),
    },
    AllowedPattern: { title: 'Pattern', section: 'Parameter' },
    Description: { title: 'Description', section: 'Naming', max: 1024 },
    Name: {
      title: 'Physical name',
      section: 'Naming',
      form: 'up to 1,011 letters, digits, _ . - and /, and not begin with aws or ssm',
      pattern: '(?!/?(?:[aA][wW][sS]|[sS][sS][mM]))[A-Za-z0-9_.\\-/]{1,1011}',
      replaces: true,
    },
  },
  capabilities: {
    endpoint: { name: 'ssm' },
    grantable: {
      read: ['ssm:GetParameter', 'ssm:GetParameters'],
      write: ['ssm:PutParameter'],
      defaultAccess: 'read',
      environment: { suffix: 'NAME', value: 'ref' },
    },
  },
  arn: ownArn('arn:ssm:parameter/NAME'),
  initial: { properties: { Type: 'String', Value: 'value' } },
});
