import { defineService } from '../../define/index.js';
import { ownArn } from '../own-arn.js';
import { typePage } from '../type-page.js';

/** A connection of AWS Glue. */
export const glueConnection = defineService({
  id: 'glue-connection',
  row: 'S40',
  title: 'Glue connection',
  noun: 'LakeConnection',
  category: 'analytics',
  share: 0.2,
  type: 'AWS::Glue::Connection',
  summary: 'How jobs reach a database, a stream, or a network.',
  cite: typePage('AWS::Glue::Connection'),
  keywords: ['glue', 'connection', 'jdbc', 'network', 'kafka'],
  fact: (node) => node.string('ConnectionInput.ConnectionType') ?? 'Connection',
  annotate: {
    CatalogId: {
      title: 'Catalog',
      section: 'Catalog',
      required: true,
      docs: 'The account, unless a catalog is shared.',
      replaces: true,
    },
    'ConnectionInput.Name': {
      title: 'Name',
      section: 'Connection',
      form: 'up to 255 characters',
      pattern: '.{1,255}',
      replaces: true,
    },
    'ConnectionInput.ConnectionType': { title: 'Type', section: 'Connection', required: true },
    'ConnectionInput.ConnectionProperties': {
      title: 'Properties',
      section: 'Connection',
      type: 'json',
      docs: 'Name a secret as SECRET_ID instead of a password.',
    },
    'ConnectionInput.PhysicalConnectionRequirements.SubnetId': {
      title: 'Subnet',
      section: 'Placement',
      widget: 'reference',
      refersTo: { service: 'ec2-subnet' },
    },
    'ConnectionInput.PhysicalConnectionRequirements.SecurityGroupIdList': {
      title: 'Groups',
      section: 'Placement',
      type: 'list',
    },
  },
  capabilities: {},
  arn: ownArn('arn:glue:connection/NAME'),
  initial: {
    properties: {
      CatalogId: { Ref: 'AWS::AccountId' },
      ConnectionInput: { ConnectionProperties: {}, ConnectionType: 'NETWORK', Name: 'network' },
    },
  },
});
