import { defineService } from '../../define/index.js';
import { ownArn } from '../own-arn.js';
import { typePage } from '../type-page.js';

/** A trigger of AWS Glue. */
export const glueTrigger = defineService({
  id: 'glue-trigger',
  row: 'S40',
  title: 'Glue trigger',
  noun: 'Trigger',
  category: 'analytics',
  share: 0.2,
  type: 'AWS::Glue::Trigger',
  summary: 'Starts jobs and crawlers on time, on demand, or after others.',
  cite: typePage('AWS::Glue::Trigger'),
  keywords: ['glue', 'trigger', 'schedule', 'workflow'],
  fact: (node) => node.string('Schedule') ?? node.string('Type') ?? 'Trigger',
  annotate: {
    Type: {
      title: 'Type',
      section: 'Trigger',
      required: true,
      options: ['SCHEDULED', 'CONDITIONAL', 'ON_DEMAND', 'EVENT'].map((value) => ({ value })),
      replaces: true,
    },
    Schedule: { title: 'Schedule', section: 'Trigger', docs: 'As cron(15 12 * * ? *), in UTC.' },
    StartOnCreation: {
      title: 'Start',
      section: 'Trigger',
      docs: 'Of scheduled and conditional triggers: active at once.',
    },
    Actions: {
      title: 'Actions',
      section: 'Trigger',
      required: true,
      type: 'list',
      docs: 'Wires to jobs and crawlers add theirs.',
    },
    Predicate: { title: 'After', section: 'Trigger', type: 'object' },
    WorkflowName: { title: 'Workflow', section: 'Trigger', replaces: true },
    Name: {
      title: 'Physical name',
      section: 'Naming',
      form: 'up to 255 characters',
      pattern: '.{1,255}',
      replaces: true,
    },
  },
  capabilities: {
    refers: [
      {
        to: 'glue-job',
        property: 'Actions',
        value: 'ref',
        list: true,
        label: 'starts',
        as: (job) => ({ JobName: job }),
      },
      {
        to: 'glue-crawler',
        property: 'Actions',
        value: 'ref',
        list: true,
        label: 'starts',
        as: (crawler) => ({ CrawlerName: crawler }),
      },
    ],
  },
  arn: ownArn('arn:glue:trigger/NAME'),
  initial: {
    properties: { Schedule: 'cron(0 3 * * ? *)', StartOnCreation: true, Type: 'SCHEDULED' },
  },
});
