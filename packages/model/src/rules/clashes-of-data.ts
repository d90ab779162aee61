import { isExpression, isMap, type Value, type ValueMap } from '../define/index.js';
import type { Clash, Clashes } from './clash.js';
import { setting } from './fixes.js';
import { booleanAt, numberAt } from './values.js';
import { counted, quantity, quoted } from './words.js';

function isLiteralMap(value: Value | undefined): value is ValueMap {
  return isMap(value) && !isExpression(value);
}

const UNITS = 'ProvisionedThroughput';
const BILLING = 'BillingMode';

const unitsOfBilling: Clash = ({ reads, node }) => {
  if (reads.has(BILLING) && reads.string(BILLING) === undefined) return;
  const isOnDemand = reads.string(BILLING) === 'PAY_PER_REQUEST';
  if (isOnDemand && isLiteralMap(reads.value(UNITS)))
    return {
      at: reads.at(reads.has(BILLING) ? BILLING : UNITS),
      message: `${node.name} is on demand, and units are set. Only a provisioned table has them.`,
      fix: setting(reads, { path: UNITS, value: undefined, label: 'Leave out the units' }),
    };
  if (isOnDemand || reads.has(UNITS) || node.record.external !== undefined) return;
  const value = { ReadCapacityUnits: 5, WriteCapacityUnits: 5 };
  return {
    at: reads.at(UNITS),
    message: `${node.name} is provisioned, and has no units. It needs them, or goes on demand.`,
    fix: setting(reads, {
      path: BILLING,
      value: 'PAY_PER_REQUEST',
      label: 'Pay per request',
      safe: false,
    }),
    alternatives: [setting(reads, { path: UNITS, value, label: 'Set 5 units', safe: false })],
  };
};

const MOST_UNITS = 40_000;

const quotaOfUnits: Clash = ({ reads, node }) => {
  const over = ['ReadCapacityUnits', 'WriteCapacityUnits']
    .map((name) => `${UNITS}.${name}`)
    .find((path) => (numberAt(reads, path) ?? 0) > MOST_UNITS);
  if (over === undefined) return;
  return {
    at: reads.at(over),
    message: `${node.name} has ${quantity(numberAt(reads, over) ?? 0)} units. The quota of a table is ${quantity(MOST_UNITS)} unless AWS has raised it.`,
    severity: 'warning',
  };
};

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

const FAILOVER = 'AutomaticFailoverEnabled';

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

const SIDES = new Set(['authenticated', 'unauthenticated']);

const rolesOfPool: Clash = ({ reads }) => {
  const roles = reads.value('Roles');
  if (!isLiteralMap(roles)) return;
  const key = Object.keys(roles).find((name) => !SIDES.has(name));
  if (key === undefined) return;
  const message = `A role is for ${quoted(key)}. It is for authenticated or unauthenticated users.`;
  return { at: reads.at('Roles'), message };
};

export const clashesOfData: Clashes = {
  'AWS::DynamoDB::Table': [unitsOfBilling, quotaOfUnits],
  'AWS::RDS::DBInstance': [growthOfStorage, startOfStorage],
  'AWS::ElastiCache::ReplicationGroup': [failoverOfOne],
  'AWS::Cognito::IdentityPoolRoleAttachment': [rolesOfPool],
};
