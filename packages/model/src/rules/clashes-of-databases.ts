import type { Clash, Clashes, ClashExamples } from './clash.js';
import { setting } from './fixes.js';
import { booleanAt, numberAt } from './values.js';
import { counted, quantity } from './words.js';

const FAILOVER = 'AutomaticFailoverEnabled';
const ALLOCATED = 'AllocatedStorage';
const MOST = 'MaxAllocatedStorage';

const growthOfStorage: Clash = ({ reads }) => {
  const [now, most] = [numberAt(reads, ALLOCATED), numberAt(reads, MOST)];
  if (now === undefined || most === undefined || most > now) return;
  return {
    at: reads.at(MOST),
    message: `Storage may grow to ${quantity(most, 'GiB')}. It is ${quantity(now, 'GiB')} from the start: the end must be above.`,
  };
};

/** The least storage by family of engines and kind of volume. */
function leastStorage(engine: string, kind: string): number | undefined {
  if (/^(aurora|db2|custom)/.test(engine)) return undefined;
  if (kind === 'io1' || kind === 'io2') return 100;
  if (kind !== 'standard') return 20;
  if (engine.startsWith('sqlserver')) return 20;
  return engine.startsWith('oracle') ? 10 : 5;
}

const startOfStorage: Clash = ({ reads }) => {
  const [now, engine] = [numberAt(reads, ALLOCATED), reads.string('Engine')?.toLowerCase()];
  if (now === undefined || engine === undefined || reads.has('DBClusterIdentifier')) return;
  if (reads.has('StorageType') && reads.string('StorageType') === undefined) return;
  const kind = reads.string('StorageType') ?? (reads.has('Iops') ? 'io1' : 'gp2');
  const least = leastStorage(engine, kind);
  if (least === undefined || now >= least) return;
  return {
    at: reads.at(ALLOCATED),
    message: `Storage is ${quantity(now, 'GiB')}. The minimum of ${engine} on ${kind} is ${quantity(least, 'GiB')}.`,
    fix: setting(reads, { path: ALLOCATED, value: String(least), label: `Set ${least} GiB` }),
  };
};

const failoverOfOne: Clash = ({ reads, node }) => {
  const path = 'NumCacheClusters';
  const isMany =
    numberAt(reads, 'ReplicasPerNodeGroup') !== undefined || reads.has('NumNodeGroups');
  if (booleanAt(reads, FAILOVER) !== true || isMany) return;
  const count = numberAt(reads, path);
  if (count === undefined || count >= 2) return;
  return {
    at: reads.at(path),
    message: `${node.name} has ${counted(count, 'node')} and fails over. That takes 2 at least.`,
    fix: setting(reads, { path, value: 2, label: 'Set 2 nodes', safe: false }),
  };
};

const serverlessOfEngine: Clash = ({ reads, node }) => {
  const path = 'DBInstanceClass';
  const engine = (reads.string('Engine') ?? node.string('Engine'))?.toLowerCase();
  if (engine === undefined || reads.string(path) !== 'db.serverless') return;
  if (engine.startsWith('aurora') || engine === 'neptune') return;
  const message = `Class is db.serverless, and the engine ${engine}. Only Aurora has that class.`;
  return { at: reads.at(path), message };
};

const SCALING = 'ServerlessV2ScalingConfiguration';

const scalingOfWriter: Clash = ({ reads, node }) => {
  const path = 'DBInstanceClass';
  if (node.type !== 'AWS::RDS::DBCluster' || node.has(SCALING)) return;
  if (reads.string(path) !== 'db.serverless') return;
  return {
    at: reads.at(path),
    message: `The class is db.serverless, and ${node.name} has no capacity to scale in. It needs that first.`,
    fix: setting(node, {
      path: SCALING,
      value: { MinCapacity: 0.5, MaxCapacity: 4 },
      label: 'Scale from 0.5 to 4 ACU',
      safe: false,
    }),
  };
};

const zoneOfTwo: Clash = ({ reads }) => {
  const path = 'AvailabilityZone';
  if (booleanAt(reads, 'MultiAZ') !== true || !reads.has(path)) return;
  return {
    at: reads.at(path),
    message: 'A zone is set for a database in several. AWS picks the zones of these.',
    fix: setting(reads, { path, value: undefined }),
  };
};

const PROVISIONED = new Set(['io1', 'io2']);

const speedOfVolume: Clash = ({ reads }) => {
  const path = 'StorageType';
  const kind = reads.string(path);
  if (kind === undefined || !PROVISIONED.has(kind) || reads.has('Iops')) return;
  if (reads.has('DBSnapshotIdentifier') || reads.has('DBClusterIdentifier')) return;
  return { at: reads.at(path), message: `Storage is ${kind}, and has no IOPS. It needs them.` };
};

const zonesOfFailover: Clash = ({ reads, node }) => {
  const path = 'MultiAZEnabled';
  if (booleanAt(reads, path) !== true) return;
  if (reads.has(FAILOVER) && booleanAt(reads, FAILOVER) !== false) return;
  return {
    at: reads.at(path),
    message: `${node.name} is in several zones, and does not fail over. It must.`,
    fix: setting(reads, { path: FAILOVER, value: true, label: 'Fail over by itself', safe: false }),
  };
};

const tokenOfPlain: Clash = ({ reads }) => {
  const path = 'TransitEncryptionEnabled';
  if (!reads.has('AuthToken') || (reads.has(path) && booleanAt(reads, path) !== false)) return;
  return {
    at: reads.at('AuthToken'),
    message: 'A token is set, and traffic is not encrypted. A token goes with encryption.',
    fix: setting(reads, { path, value: true, label: 'Encrypt in transit', safe: false }),
  };
};

const passwordOfTwo: Clash = ({ reads }) => {
  const [managed, path] = ['ManageMasterUserPassword', 'MasterUserPassword'];
  if (booleanAt(reads, managed) !== true || !reads.has(path)) return;
  return {
    at: reads.at(path),
    message: 'A password is set, and RDS manages one. It refuses both.',
    fix: setting(reads, { path, value: undefined, label: 'Let RDS manage it', safe: false }),
  };
};

const subnetsOfGroup: Clash = ({ reads }) => {
  const path = 'SubnetIds';
  const subnets = reads.list(path);
  const [only] = subnets ?? [];
  // Tiers that are drawn are counted by another rule.
  if (subnets?.length !== 1 || typeof only !== 'string') return;
  const message = 'It has one subnet. A database wants subnets in two zones at least.';
  return { at: reads.at(path), message };
};

export const clashesOfDatabases: Clashes = {
  'AWS::RDS::DBSubnetGroup': [subnetsOfGroup],
  'AWS::RDS::DBInstance': [
    growthOfStorage,
    startOfStorage,
    serverlessOfEngine,
    scalingOfWriter,
    zoneOfTwo,
    speedOfVolume,
    passwordOfTwo,
  ],
  'AWS::RDS::DBCluster': [passwordOfTwo],
  'AWS::ElastiCache::ReplicationGroup': [failoverOfOne, zonesOfFailover, tokenOfPlain],
};

export const examplesOfDatabases: ClashExamples = {
  valid: ['g: elasticache-replication-group { AutomaticFailoverEnabled: true, NumNodeGroups: 1 }'],
  invalid: [
    {
      before:
        "d: rds-db-instance { ManageMasterUserPassword: true, MasterUserPassword: '{{resolve:ssm-secure:db}}' }",
      after: 'd: rds-db-instance { ManageMasterUserPassword: true }',
    },
    {
      before: "d: rds-db-instance { Engine: 'postgres', AllocatedStorage: '19' }",
      after: "d: rds-db-instance { Engine: 'postgres', AllocatedStorage: '20' }",
    },
    {
      before: "d: rds-db-instance { AllocatedStorage: '100', MaxAllocatedStorage: 100 }",
    },
    {
      before:
        'g: elasticache-replication-group { AutomaticFailoverEnabled: true, NumCacheClusters: 1 }',
      after:
        'g: elasticache-replication-group { AutomaticFailoverEnabled: true, NumCacheClusters: 2 }',
    },
    {
      before: "c: rds-db-cluster { writer#DBInstanceClass: 'db.serverless' }",
      after: `c: rds-db-cluster { writer#DBInstanceClass: 'db.serverless',
        ServerlessV2ScalingConfiguration: { MinCapacity: 0.5, MaxCapacity: 4 } }`,
    },
    {
      before: "d: rds-db-instance { MultiAZ: true, AvailabilityZone: 'eu-west-1a' }",
      after: 'd: rds-db-instance { MultiAZ: true }',
    },
  ],
};
