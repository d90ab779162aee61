import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';
import { afterPolicies, dataAccess, securityPolicies } from './policies.js';

/** A collection of OpenSearch Serverless. A data access policy says who reads and writes it, beside IAM: its wires do. */
export const opensearchserverlessCollection = defineService({
  id: 'opensearchserverless-collection',
  row: 'S40',
  title: 'OpenSearch collection',
  noun: 'Search',
  category: 'data',
  share: 0.6,
  type: 'AWS::OpenSearchServerless::Collection',
  summary: 'Searches text, logs or vectors, without a cluster to keep.',
  cite: typePage('AWS::OpenSearchServerless::Collection'),
  keywords: ['opensearch', 'search', 'vector', 'elasticsearch', 'serverless', 'collection'],
  stateful: true,
  fact: (node) => node.string('Type') ?? 'TIMESERIES',
  annotate: {
    Name: {
      title: 'Name',
      section: 'Collection',
      required: true,
      pattern: '[a-z][a-z0-9-]{2,31}',
      docs: 'An encryption policy must match the name before the collection is made.',
      replaces: true,
    },
    Type: {
      title: 'Type',
      section: 'Collection',
      default: 'TIMESERIES',
      options: [
        { value: 'SEARCH', title: 'Search' },
        { value: 'TIMESERIES', title: 'Time series' },
        { value: 'VECTORSEARCH', title: 'Vectors' },
      ],
      replaces: true,
    },
    StandbyReplicas: {
      title: 'Standby',
      section: 'Collection',
      default: 'ENABLED',
      widget: 'segments',
      options: [{ value: 'ENABLED' }, { value: 'DISABLED' }],
      docs: 'In a second zone. Without them it costs half.',
      replaces: true,
    },
    Description: { title: 'Description', section: 'Collection', max: 1000 },
  },
  parts: securityPolicies,
  capabilities: {
    grantable: {
      read: ['aoss:APIAccessAll'],
      write: ['aoss:APIAccessAll'],
      environment: { suffix: 'ENDPOINT', value: 'CollectionEndpoint' },
    },
  },
  initial: {
    properties: { Name: 'my-search', Type: 'VECTORSEARCH' },
    attributes: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
    parts: { encryption: {}, network: {} },
  },
  effects: (node) => [...afterPolicies(node), ...dataAccess(node)],
});
