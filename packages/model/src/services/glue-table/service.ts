import { defineService, sub } from '../../define/index.js';
import { ownArn } from '../own-arn.js';
import { typePage } from '../type-page.js';

/** A table of the Glue Data Catalog. */
export const glueTable = defineService({
  id: 'glue-table',
  row: 'S40',
  title: 'Glue table',
  noun: 'LakeTable',
  category: 'analytics',
  share: 0.4,
  type: 'AWS::Glue::Table',
  summary: 'Columns, format and place of data in S3.',
  cite: typePage('AWS::Glue::Table'),
  keywords: ['glue', 'table', 'schema', 'columns', 'parquet', 'athena', 'iceberg'],
  fact: (node) => node.string('TableInput.Name') ?? 'Table',
  annotate: {
    CatalogId: {
      title: 'Catalog',
      section: 'Catalog',
      required: true,
      docs: 'The account, unless a catalog is shared.',
      replaces: true,
    },
    DatabaseName: {
      title: 'Database',
      section: 'Catalog',
      required: true,
      widget: 'reference',
      refersTo: { service: 'glue-database' },
      replaces: true,
    },
    'TableInput.Name': {
      title: 'Name',
      section: 'Table',
      pattern: '[a-z0-9_-]{1,255}',
      replaces: true,
    },
    'TableInput.TableType': {
      title: 'Type',
      section: 'Table',
      options: [{ value: 'EXTERNAL_TABLE' }, { value: 'GOVERNED' }, { value: 'VIRTUAL_VIEW' }],
    },
    'TableInput.StorageDescriptor.Columns': { title: 'Columns', section: 'Table', type: 'list' },
    'TableInput.StorageDescriptor.Location': {
      title: 'Location',
      section: 'Table',
      docs: 'As s3://bucket/prefix/.',
    },
    'TableInput.PartitionKeys': { title: 'Partitions', section: 'Table', type: 'list' },
    'TableInput.Parameters': { title: 'Parameters', section: 'Table', type: 'json' },
  },
  capabilities: {
    refers: [
      { to: 'glue-database', property: 'DatabaseName', value: 'ref', label: 'belongs to' },
      {
        to: 's3-bucket',
        property: 'TableInput.StorageDescriptor.Location',
        value: 'ref',
        label: 'lies in',
        as: (bucket) => sub('s3://${Bucket}/', { Bucket: bucket }),
      },
    ],
  },
  arn: ownArn('arn:glue:table/*/NAME'),
  initial: {
    properties: {
      CatalogId: { Ref: 'AWS::AccountId' },
      TableInput: {
        Name: 'events',
        Parameters: { classification: 'json' },
        StorageDescriptor: {
          Columns: [{ Name: 'id', Type: 'string' }],
          InputFormat: 'org.apache.hadoop.mapred.TextInputFormat',
          OutputFormat: 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat',
          SerdeInfo: { SerializationLibrary: 'org.openx.data.jsonserde.JsonSerDe' },
        },
        TableType: 'EXTERNAL_TABLE',
      },
    },
  },
});
