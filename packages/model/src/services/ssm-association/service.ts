import { defineService } from '../../define/index.js';
import { ownArn } from '../own-arn.js';
import { typePage } from '../type-page.js';

/** An association of State Manager. */
export const ssmAssociation = defineService({
  id: 'ssm-association',
  row: 'S40',
  title: 'SSM association',
  noun: 'Association',
  category: 'operations',
  share: 0.3,
  type: 'AWS::SSM::Association',
  summary: 'Keeps servers in the state that a document describes.',
  cite: typePage('AWS::SSM::Association'),
  keywords: ['ssm', 'systems manager', 'association', 'state manager', 'patch'],
  fact: (node) => node.string('ScheduleExpression') ?? 'Association',
  annotate: {
    Name: {
      title: 'Document',
      section: 'Association',
      required: true,
      widget: 'reference',
      refersTo: { service: 'ssm-document' },
      docs: "A document of yours, or one of AWS's as AWS-RunPatchBaseline.",
    },
    Targets: { title: 'Targets', section: 'Association', type: 'list', max: 5 },
    Parameters: { title: 'Parameters', section: 'Association', type: 'map' },
    ScheduleExpression: {
      title: 'Schedule',
      section: 'Runs',
      docs: 'As rate(1 day) or cron(0 3 ? * * *).',
    },
    ComplianceSeverity: {
      title: 'Severity',
      section: 'Runs',
      options: ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'UNSPECIFIED'].map((value) => ({ value })),
    },
    WaitForSuccessTimeoutSeconds: {
      title: 'Wait',
      section: 'Runs',
      unit: 's',
      min: 15,
      max: 172_800,
      type: 'integer',
    },
  },
  capabilities: {
    refers: [{ to: 'ssm-document', property: 'Name', value: 'ref', label: 'applies' }],
  },
  arn: ownArn('arn:ssm:association/NAME'),
  initial: {
    properties: {
      ScheduleExpression: 'rate(1 day)',
      Targets: [{ Key: 'tag:Stage', Values: ['prod'] }],
    },
  },
});
