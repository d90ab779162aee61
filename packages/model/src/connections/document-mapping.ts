import { can, defineConnection, service, type Effect, type NodeView } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { SECRET } from './broker-sources.js';
import { NETWORK, secretGrants } from './poller-grants.js';
import { called, calledArn } from './wiring.js';

const page = awsPage(
  'Using Lambda with Amazon DocumentDB',
  'lambda/latest/dg/with-documentdb.html',
);

/** A function that reads the changes of a collection. Lambda polls from the cluster's own subnets. */
export const documentMapping = defineConnection({
  id: 'document-mapping',
  row: 'C19',
  title: 'Change stream',
  from: service('docdb-cluster'),
  to: can('polls'),
  verb: 'triggers',
  kind: 'event',
  rank: 50,
  cite: page,
  isOpen: true,
  annotate: {
    'DocumentDBEventSourceConfig.DatabaseName': { title: 'Database', required: true, max: 63 },
    'DocumentDBEventSourceConfig.CollectionName': {
      title: 'Collection, or all',
      max: 57,
    },
    'DocumentDBEventSourceConfig.FullDocument': {
      title: 'Documents',
      default: 'Default',
      options: ['Default', 'UpdateLookup'].map((value) => ({ value })),
      docs: 'Whole with UpdateLookup.',
    },
    StartingPosition: {
      title: 'Start',
      required: true,
      options: ['LATEST', 'TRIM_HORIZON', 'AT_TIMESTAMP'].map((value) => ({ value })),
    },
    BatchSize: { title: 'Batch', default: 100, min: 1, max: 10_000, type: 'integer' },
    SourceAccessConfigurations: {
      title: 'Access',
      type: 'list',
      required: true,
      docs: 'The secret with user and password, as BASIC_AUTH.',
      cite: page,
    },
  },
  initial: {
    DocumentDBEventSourceConfig: { DatabaseName: 'app' },
    SourceAccessConfigurations: [{ Type: 'BASIC_AUTH', URI: SECRET }],
    StartingPosition: 'LATEST',
  },
  label: (wire) => wire.string('DocumentDBEventSourceConfig.CollectionName'),
  effects: ({ source, target, wire }) => [
    {
      kind: 'resource',
      name: 'mapping',
      type: 'AWS::Lambda::EventSourceMapping',
      properties: {
        ...wire.record.properties,
        EventSourceArn: source.arn,
        FunctionName: target.part('alias') === undefined ? called(target) : calledArn(target),
      },
      dependsOn: [target.role],
    },
    ...reads(source, target),
    ...secretGrants(wire, target.role),
  ],
});

function reads(source: NodeView, { role: to }: NodeView): readonly Effect[] {
  return [
    { kind: 'grant', to, actions: ['rds:DescribeDBClusters'], resources: [source.arn] },
    {
      kind: 'grant',
      to,
      actions: [...NETWORK, 'rds:DescribeDBClusterParameters', 'rds:DescribeDBSubnetGroups'],
      resources: ['*'],
      wildcard: 'Network interfaces, parameter groups and subnet groups are not named beforehand.',
    },
  ];
}
