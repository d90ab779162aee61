import { defineService } from '../../define/index.js';
import { ownArn } from '../own-arn.js';
import { typePage } from '../type-page.js';

/** A document of Systems Manager. */
export const ssmDocument = defineService({
  id: 'ssm-document',
  row: 'S40',
  title: 'SSM document',
  noun: 'Document',
  category: 'operations',
  share: 0.4,
  type: 'AWS::SSM::Document',
  summary: 'Steps that Systems Manager runs on servers or through APIs.',
  cite: typePage('AWS::SSM::Document'),
  keywords: ['ssm', 'systems manager', 'document', 'automation', 'run command', 'runbook'],
  fact: (node) => node.string('DocumentType') ?? 'Command',
  annotate: {
    DocumentType: {
      title: 'Type',
      section: 'Document',
      default: 'Command',
      options: [
        'Command',
        'Automation',
        'Session',
        'Policy',
        'Package',
        'ChangeCalendar',
        'ApplicationConfiguration',
        'ApplicationConfigurationSchema',
      ].map((value) => ({ value })),
      replaces: true,
    },
    Content: {
      title: 'Content',
      section: 'Document',
      required: true,
      type: 'json',
      widget: 'code',
    },
    DocumentFormat: {
      title: 'Format',
      section: 'Document',
      default: 'JSON',
      options: [{ value: 'JSON' }, { value: 'YAML' }, { value: 'TEXT' }],
    },
    UpdateMethod: {
      title: 'On change',
      section: 'Document',
      default: 'Replace',
      options: [{ value: 'Replace' }, { value: 'NewVersion' }],
    },
    TargetType: { title: 'Runs on', section: 'Document', docs: 'As /AWS::EC2::Instance.' },
    Name: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[a-zA-Z0-9_.-]{3,128}',
      replaces: true,
    },
  },
  capabilities: {},
  arn: ownArn('arn:ssm:document/NAME'),
  initial: {
    properties: {
      Content: {
        description: 'Says hello',
        mainSteps: [
          { action: 'aws:runShellScript', inputs: { runCommand: ['echo hello'] }, name: 'hello' },
        ],
        schemaVersion: '2.2',
      },
      DocumentFormat: 'JSON',
      DocumentType: 'Command',
      UpdateMethod: 'NewVersion',
    },
  },
});
