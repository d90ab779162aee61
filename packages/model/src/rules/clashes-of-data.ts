import { isExpression, isMap, type Value, type ValueMap } from '../define/index.js';
import type { Clash, Clashes } from './clash.js';
import { setting } from './fixes.js';
import { numberAt } from './values.js';
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
  'AWS::Cognito::IdentityPoolRoleAttachment': [rolesOfPool],
};
