import { att, defineConnection, ref, service } from '../define/index.js';
import { keyedReplica, replicationRole } from './replication-role.js';
import { awsPage } from '../services/aws-page.js';
import { plainName } from './wiring.js';

const page = awsPage('Replicating objects', 'AmazonS3/latest/dev/replication-add-config.html');

/** Each new object is copied to another bucket. Both keep versions. */
export const replica = defineConnection({
  id: 'replica',
  row: 'C14',
  title: 'Replication',
  from: service('s3-bucket'),
  to: service('s3-bucket'),
  verb: 'is copied to',
  kind: 'data',
  rank: 20,
  cite: page,
  annotate: {
    Prefix: { title: 'Prefix', docs: 'Only keys that start so.' },
    StorageClass: {
      title: 'Class',
      options: [
        'STANDARD',
        'STANDARD_IA',
        'INTELLIGENT_TIERING',
        'GLACIER_IR',
        'GLACIER',
        'DEEP_ARCHIVE',
      ].map((value) => ({ value })),
    },
    DeleteMarkers: { title: 'Deletions', default: false, docs: 'Copies delete markers too.' },
  },
  refuses: ({ source, target }) =>
    source.id === target.id
      ? {
          message: `${source.name} cannot be copied to itself.`,
          why: 'A replica is another bucket.',
          cite: page,
        }
      : undefined,
  label: (wire) => wire.string('Prefix'),
  effects: ({ source, target, wire, graph }) => {
    const keyed = keyedReplica(source, target, graph);
    const storage = wire.string('StorageClass');
    const wires = source.wires('out', 'replica');
    return [
      ...replicationRole(source, target, ref(wire.id, 'role')),
      {
        kind: 'property',
        on: source.ref,
        path: ['ReplicationConfiguration', 'Role'],
        value: att(wire.id, 'Arn', 'role'),
        mode: 'set',
      },
      {
        kind: 'property',
        on: source.ref,
        path: ['ReplicationConfiguration', 'Rules'],
        value: [
          {
            Id: plainName(target.name),
            DeleteMarkerReplication: {
              Status: wire.boolean('DeleteMarkers') === true ? 'Enabled' : 'Disabled',
            },
            Destination: {
              Bucket: target.arn,
              ...(storage === undefined ? {} : { StorageClass: storage }),
              ...keyed.destination,
            },
            ...keyed.rule,
            Filter: { Prefix: wire.string('Prefix') ?? '' },
            Priority: wires.findIndex(({ id }) => id === wire.id) + 1,
            Status: 'Enabled',
          },
        ],
        mode: 'append',
      },
    ];
  },
});
