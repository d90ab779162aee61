import { isExpression, isMap, type Value, type ValueMap } from '../define/index.js';
import type { Clash, Clashes, ClashExamples } from './clash.js';
import { setting } from './fixes.js';
import { booleanAt, mapsIn, numberAt } from './values.js';
import { quantity, quoted } from './words.js';

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

const INDEXES = ['GlobalSecondaryIndexes', 'LocalSecondaryIndexes'];

const projectionOfIndex: Clash = ({ reads }) => {
  for (const list of INDEXES)
    for (const { index } of mapsIn(reads.list(list))) {
      const path = `${list}.${index}.Projection`;
      const kind = reads.string(`${path}.ProjectionType`);
      if (kind !== 'ALL' && kind !== 'KEYS_ONLY') continue;
      if (!reads.has(`${path}.NonKeyAttributes`)) continue;
      return {
        at: reads.at(`${path}.ProjectionType`),
        message: `The projection is ${kind}, and attributes are named. Only INCLUDE names them.`,
        fix: setting(reads, { path: `${path}.NonKeyAttributes`, value: undefined }),
      };
    }
  return undefined;
};

const namesOfIndexes: Clash = ({ reads }) => {
  const seen = new Set<string>();
  for (const list of INDEXES)
    for (const { index, map } of mapsIn(reads.list(list))) {
      const name = map['IndexName'];
      if (typeof name !== 'string') continue;
      if (seen.has(name)) {
        const message = `Two indexes are named ${quoted(name)}. Each has a name of its own.`;
        return { at: reads.at(`${list}.${index}.IndexName`), message };
      }
      seen.add(name);
    }
  return undefined;
};

const sortedTable: Clash = ({ reads, node }) => {
  const [first] = mapsIn(reads.list('LocalSecondaryIndexes'));
  const keys = mapsIn(reads.list('KeySchema'));
  const isKnown = keys.length > 0 && keys.every(({ map }) => typeof map['KeyType'] === 'string');
  if (first === undefined || !isKnown || keys.some(({ map }) => map['KeyType'] === 'RANGE')) return;
  const message = `${node.name} has a local index, and no sort key. Only a table with one has such indexes.`;
  return { at: reads.at(`LocalSecondaryIndexes.${first.index}`), message };
};

const endOfItems: Clash = ({ reads }) => {
  const path = 'TimeToLiveSpecification';
  if (booleanAt(reads, `${path}.Enabled`) !== true || reads.has(`${path}.AttributeName`)) return;
  const message = 'Items expire, and no attribute says when. AttributeName must name it.';
  return { at: reads.at(path), message };
};

const keyOfTable: Clash = ({ reads }) => {
  const path = 'SSESpecification';
  if (!reads.has(`${path}.KMSMasterKeyId`) || booleanAt(reads, `${path}.SSEEnabled`) !== false)
    return;
  return {
    at: reads.at(`${path}.SSEEnabled`),
    message: 'A key is set, and encryption with keys of KMS is off. A key goes with it.',
    fix: setting(reads, { path: `${path}.SSEEnabled`, value: true, safe: false }),
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
  'AWS::DynamoDB::Table': [
    unitsOfBilling,
    quotaOfUnits,
    projectionOfIndex,
    namesOfIndexes,
    sortedTable,
    endOfItems,
    keyOfTable,
  ],
  'AWS::Cognito::IdentityPoolRoleAttachment': [rolesOfPool],
};

export const examplesOfData: ClashExamples = {
  valid: ["t: dynamodb-table { BillingMode: 'PAY_PER_REQUEST' }"],
  invalid: [
    {
      before:
        "t: dynamodb-table { BillingMode: 'PAY_PER_REQUEST', KeySchema: [{ AttributeName: 'a', KeyType: 'HASH' }], LocalSecondaryIndexes: [{ IndexName: 'byB' }] }",
    },
    {
      before: `t: dynamodb-table { BillingMode: 'PAY_PER_REQUEST',
        ProvisionedThroughput: { ReadCapacityUnits: 1, WriteCapacityUnits: 1 } }`,
      after: "t: dynamodb-table { BillingMode: 'PAY_PER_REQUEST' }",
    },
    {
      before: 't: dynamodb-table',
      after: "t: dynamodb-table { BillingMode: 'PAY_PER_REQUEST' }",
    },
  ],
};
