import { defineService, sub } from '../../define/index.js';
import { ownArn } from '../own-arn.js';
import { typePage } from '../type-page.js';

/** A database of the Glue Data Catalog. */
export const glueDatabase = defineService({
  id: 'glue-database',
  row: 'S40',
  title: 'Glue database',
  noun: 'Catalog',
  category: 'analytics',
  share: 0.4,
  type: 'AWS::Glue::Database',
  summary: 'Names the tables that Athena, Glue and EMR see in S3.',
  cite: typePage('AWS::Glue::Database'),
  keywords: ['glue', 'data catalog', 'database', 'athena', 'data lake'],
  fact: (node) => node.string('DatabaseInput.Name') ?? 'Database',
  annotate: {
    CatalogId: {
      title: 'Catalog',
      section: 'Catalog',
      required: true,
      docs: 'The account, unless a catalog is shared.',
      replaces: true,
    },
    'DatabaseInput.Name': {
      title: 'Name',
      section: 'Database',
      pattern: '[a-z0-9_-]{1,255}',
      docs: 'In small letters, as Athena wants it.',
      replaces: true,
    },
    'DatabaseInput.Description': { title: 'Description', section: 'Database', max: 2048 },
    'DatabaseInput.LocationUri': {
      title: 'Location',
      section: 'Database',
      docs: 'Where new tables lie by default, as s3://…',
    },
  },
  capabilities: {
    endpoint: { name: 'glue' },
    grantable: {
      read: [
        'glue:GetDatabase',
        'glue:GetPartition',
        'glue:GetPartitions',
        'glue:GetTable',
        'glue:GetTables',
      ],
      write: [
        'glue:BatchCreatePartition',
        'glue:CreateTable',
        'glue:DeleteTable',
        'glue:UpdateTable',
      ],
      defaultAccess: 'read',
      environment: { suffix: 'NAME', value: 'ref' },
    },
    refers: [
      {
        to: 's3-bucket',
        property: 'DatabaseInput.LocationUri',
        value: 'ref',
        label: 'lies in',
        as: (bucket) => sub('s3://${Bucket}/', { Bucket: bucket }),
      },
    ],
  },
  arn: ownArn('arn:glue:database/NAME'),
  initial: {
    properties: { CatalogId: { Ref: 'AWS::AccountId' }, DatabaseInput: { Name: 'lake' } },
  },
});
