import { defineRule, type Finding, type PropertyReads } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { numberAt } from '../values.js';
import { quantity } from '../words.js';

const SECONDS: Readonly<Record<string, number>> = {
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86_400,
};
const DAY = 86_400;
const SHORT = { unit: 'hours', min: 300, max: DAY };
const TOKENS = [
  { name: 'Access', ...SHORT },
  { name: 'Id', ...SHORT },
  { name: 'Refresh', unit: 'days', min: 3600, max: 3650 * DAY },
];

export const noUnfitTokenValidity = defineRule({
  id: 'correctness/no-unfit-token-validity',
  row: 'V52',
  severity: 'error',
  summary:
    'Access and ID tokens are valid for 5 minutes to 1 day, refresh tokens for 1 hour to 3,650 days.',
  why: 'Cognito refuses any other time. Without a unit a number means hours for access and ID tokens, and days for refresh tokens.',
  cite: awsPage('Quotas in Amazon Cognito', 'cognito/latest/developerguide/quotas.html', {
    section: 'Cognito User Pools',
  }),
  over: 'node',
  on: { service: ['cognito-user-pool', 'cognito-user-pool-client'] },
  check: ({ node }) => {
    const client = node.service.id === 'cognito-user-pool' ? node.part('client') : node;
    return client === undefined ? [] : TOKENS.flatMap((token) => finding(client, token) ?? []);
  },
  examples: {
    valid: [
      "c: cognito-user-pool-client { UserPoolId: 'p', AccessTokenValidity: 24, RefreshTokenValidity: 3650 }",
      "c: cognito-user-pool-client { UserPoolId: 'p', TokenValidityUnits.IdToken: 'minutes', IdTokenValidity: 5 }",
      "param Unit: String; u: cognito-user-pool { client#TokenValidityUnits: { AccessToken: { Ref: 'Unit' } }, client#AccessTokenValidity: 60 }",
    ],
    invalid: [
      {
        before: "c: cognito-user-pool-client { UserPoolId: 'p', AccessTokenValidity: 25 }",
        after: "c: cognito-user-pool-client { UserPoolId: 'p', AccessTokenValidity: 24 }",
      },
      {
        before:
          "u: cognito-user-pool { client#TokenValidityUnits: { IdToken: 'minutes' }, client#IdTokenValidity: 4 }",
        after:
          "u: cognito-user-pool { client#TokenValidityUnits: { IdToken: 'minutes' }, client#IdTokenValidity: 5 }",
      },
    ],
  },
});

function finding(
  client: PropertyReads,
  { name, unit: usual, min, max }: (typeof TOKENS)[number],
): Finding | undefined {
  const path = `${name}TokenValidity`;
  const written = `TokenValidityUnits.${name}Token`;
  const unit = client.has(written) ? client.string(written) : usual;
  const value = numberAt(client, path);
  const size = unit !== undefined && Object.hasOwn(SECONDS, unit) ? SECONDS[unit] : undefined;
  if (unit === undefined || size === undefined || value === undefined || !client.has(path)) return;
  const isRefreshDefault = name === 'Refresh' && value === 0;
  if (isRefreshDefault || (value * size >= min && value * size <= max)) return;
  const isOver = value * size > max;
  const limit = isOver ? Math.floor(max / size) : Math.ceil(min / size);
  const message = `${name} token is valid for ${quantity(value, unit)}. The ${isOver ? 'maximum' : 'minimum'} is ${quantity(limit, unit)}.`;
  const fix = setting(client, { path, value: limit, label: `Set ${quantity(limit, unit)}` });
  return { at: client.at(path), message, fix };
}
