import { defineService } from '../../define/index.js';
import { ownArn } from '../own-arn.js';
import { typePage } from '../type-page.js';
import { crawlerGrants } from './effects.js';

/** A crawler of AWS Glue. What its role may do comes from its wires. */
export const glueCrawler = defineService({
  id: 'glue-crawler',
  row: 'S40',
  title: 'Glue crawler',
  noun: 'Crawler',
  category: 'analytics',
  share: 0.3,
  type: 'AWS::Glue::Crawler',
  summary: 'Looks through stores and writes what it finds into the catalog.',
  cite: typePage('AWS::Glue::Crawler'),
  keywords: ['glue', 'crawler', 'schema', 'discovery', 'data lake'],
  fact: (node) => node.string('Schedule.ScheduleExpression') ?? 'Crawler',
  annotate: {
    DatabaseName: {
      title: 'Database',
      section: 'Catalog',
      widget: 'reference',
      refersTo: { service: 'glue-database' },
    },
    TablePrefix: { title: 'Table prefix', section: 'Catalog', max: 128, type: 'string' },
    'Schedule.ScheduleExpression': {
      title: 'Schedule',
      section: 'Runs',
      docs: 'As cron(15 12 * * ? *), in UTC.',
    },
    'RecrawlPolicy.RecrawlBehavior': {
      title: 'Crawls',
      section: 'Runs',
      default: 'CRAWL_EVERYTHING',
      options: ['CRAWL_EVERYTHING', 'CRAWL_NEW_FOLDERS_ONLY', 'CRAWL_EVENT_MODE'].map((value) => ({
        value,
      })),
    },
    'SchemaChangePolicy.UpdateBehavior': {
      title: 'On change',
      section: 'Runs',
      default: 'UPDATE_IN_DATABASE',
      options: [{ value: 'UPDATE_IN_DATABASE' }, { value: 'LOG' }],
    },
    'SchemaChangePolicy.DeleteBehavior': {
      title: 'On deletion',
      section: 'Runs',
      default: 'DEPRECATE_IN_DATABASE',
      options: ['DEPRECATE_IN_DATABASE', 'DELETE_FROM_DATABASE', 'LOG'].map((value) => ({ value })),
    },
    Targets: {
      title: 'Targets',
      section: 'Targets',
      required: true,
      type: 'object',
      docs: 'Wires to buckets and tables add theirs.',
    },
    Role: {
      title: 'Role',
      section: 'Targets',
      widget: 'reference',
      refersTo: { service: 'iam-role' },
    },
    Name: {
      title: 'Physical name',
      section: 'Naming',
      form: 'up to 255 characters',
      pattern: '.{1,255}',
      replaces: true,
    },
  },
  capabilities: {
    endpoint: { name: 'glue' },
    principal: { service: 'glue.amazonaws.com', property: 'Role', onBehalf: true },
    grantable: {
      kind: 'event',
      read: ['glue:GetCrawler'],
      write: ['glue:StartCrawler', 'glue:StopCrawler'],
      defaultAccess: 'write',
      environment: { suffix: 'NAME', value: 'ref' },
    },
    taskTarget: {
      title: 'Start crawler',
      resource: 'arn:aws:states:::aws-sdk:glue:startCrawler',
      actions: ['glue:StartCrawler'],
      parameters: ({ ref }) => ({ Name: ref }),
    },
    refers: [
      {
        to: 'glue-database',
        property: 'DatabaseName',
        value: 'ref',
        label: 'writes to',
      },
    ],
  },
  arn: ownArn('arn:glue:crawler/NAME'),
  initial: {
    properties: {
      SchemaChangePolicy: { DeleteBehavior: 'LOG', UpdateBehavior: 'UPDATE_IN_DATABASE' },
    },
  },
  effects: (node) => crawlerGrants(node),
});
