import type { Clash, Clashes } from './clash.js';
import { setting } from './fixes.js';
import { booleanAt, textsOf } from './values.js';
import { quoted } from './words.js';

const SIGN_IN = ['UsernameAttributes', 'AliasAttributes'] as const;

const namesOfUsers: Clash = ({ reads }) => {
  const [names, aliases] = SIGN_IN.map((path) => reads.list(path)?.length ?? 0);
  if (names === 0 || aliases === 0) return;
  return {
    at: reads.at('AliasAttributes'),
    message: 'UsernameAttributes and AliasAttributes are both set. A user pool takes one of them.',
    fix: setting(reads, { path: 'AliasAttributes', value: undefined, safe: false }),
  };
};

const FACTORS = 'EnabledMfas';
const BY_TEXT = 'SmsConfiguration';

const secondFactor: Clash = ({ reads, node }) => {
  const asked = reads.string('MfaConfiguration');
  if ((asked !== 'ON' && asked !== 'OPTIONAL') || reads.has(BY_TEXT)) return;
  if (reads.has(FACTORS) && reads.list(FACTORS)?.includes('SMS_MFA') !== true) return;
  const message = reads.has(FACTORS)
    ? `Codes of ${node.name} go by SMS, and ${BY_TEXT} is not set. Cognito needs a role to send them.`
    : `${node.name} asks for a second factor, and none is enabled. Without one it is by SMS, which is not set up.`;
  return {
    at: reads.at(FACTORS),
    message,
    fix: setting(reads, {
      path: FACTORS,
      value: ['SOFTWARE_TOKEN_MFA'],
      label: 'Take codes of an app',
      safe: false,
    }),
  };
};

const FLOWS = 'ExplicitAuthFlows';
/** Flows of before there were those of `ALLOW_`. */
const OLD = new Set(['ADMIN_NO_SRP_AUTH', 'CUSTOM_AUTH_FLOW_ONLY', 'USER_PASSWORD_AUTH']);

const flowsOfClient: Clash = ({ reads }) => {
  const flows = textsOf(reads.list(FLOWS));
  const old = flows.find((flow) => OLD.has(flow));
  if (old === undefined || !flows.some((flow) => flow.startsWith('ALLOW_'))) return;
  const message = `${quoted(old)} stands beside flows of ALLOW_. A client takes those of one kind.`;
  return { at: reads.at(FLOWS), message };
};

const GRANTS = 'AllowedOAuthFlows';
const MACHINE = 'client_credentials';

const grantsOfClient: Clash = ({ reads }) => {
  const grants = textsOf(reads.list(GRANTS));
  if (!grants.includes(MACHINE)) return;
  const other = grants.find((grant) => grant !== MACHINE);
  if (other !== undefined) {
    const message = `${MACHINE} stands beside ${other}. Machines take a client of their own.`;
    return { at: reads.at(GRANTS), message };
  }
  if (reads.has('GenerateSecret') && booleanAt(reads, 'GenerateSecret') !== false) return;
  return {
    at: reads.at('GenerateSecret'),
    message: `The client signs in by ${MACHINE}, and has no secret. It needs one.`,
    fix: setting(reads, {
      path: 'GenerateSecret',
      value: true,
      label: 'Make a secret',
      safe: false,
    }),
  };
};

const scopesOfClient: Clash = ({ reads }) => {
  const path = 'AllowedOAuthScopes';
  if (booleanAt(reads, 'AllowedOAuthFlowsUserPoolClient') !== true || reads.has(path)) return;
  if (textsOf(reads.list(GRANTS)).length === 0) return;
  return {
    at: reads.at(GRANTS),
    message: 'The client signs in by OAuth, and has no scopes. It needs one at least.',
    fix: setting(reads, { path, value: ['openid'], label: 'Allow openid', safe: false }),
  };
};

const redirectOfClient: Clash = ({ reads }) => {
  const path = 'DefaultRedirectURI';
  const address = reads.string(path);
  const known = reads.list('CallbackURLs');
  if (address === undefined || known?.some((url) => typeof url !== 'string') === true) return;
  if (textsOf(known).includes(address)) return;
  const message = `${quoted(address)} is no callback of the client. It must be one of CallbackURLs.`;
  return { at: reads.at(path), message };
};

export const clashesOfIdentity: Clashes = {
  'AWS::Cognito::UserPool': [secondFactor, namesOfUsers],
  'AWS::Cognito::UserPoolClient': [flowsOfClient, grantsOfClient, scopesOfClient, redirectOfClient],
};
