import { isExpression, isMap, type ValueMap } from '../define/index.js';
import type { Clash, Clashes } from './clash.js';
import { setting } from './fixes.js';
import { policyForm, policyForms } from './policy-forms.js';
import { numberAt } from './values.js';
import { quantity, quoted } from './words.js';

const ENGINES =
  /^(aurora(-mysql|-postgresql)?|custom-(oracle|sqlserver)-[a-z0-9-]+|db2-(ae|se)|docdb|mariadb|mysql|neptune|oracle-(ee|se)(-cdb)?|oracle-se[12](-cdb)?|postgres|sqlserver-[a-z0-9-]+)$/i;

const engineOfDatabase: Clash = ({ reads }) => {
  const path = 'Engine';
  const engine = reads.string(path);
  if (engine === undefined || ENGINES.test(engine)) return;
  const alike = /^postgres/i.test(engine) ? 'postgres' : undefined;
  const message = `Engine is ${quoted(engine)}. RDS has none of that name.`;
  return {
    at: reads.at(path),
    message,
    ...(alike !== undefined && { fix: setting(reads, { path, value: alike }) }),
  };
};

const VARIABLES = 'Environment.Variables';
/** Variables that Lambda sets itself. */
const RESERVED_NAMES = new Set([
  '_HANDLER',
  '_X_AMZN_TRACE_ID',
  'AWS_ACCESS_KEY',
  'AWS_ACCESS_KEY_ID',
  'AWS_DEFAULT_REGION',
  'AWS_EXECUTION_ENV',
  'AWS_LAMBDA_FUNCTION_MEMORY_SIZE',
  'AWS_LAMBDA_FUNCTION_NAME',
  'AWS_LAMBDA_FUNCTION_VERSION',
  'AWS_LAMBDA_INITIALIZATION_TYPE',
  'AWS_LAMBDA_LOG_GROUP_NAME',
  'AWS_LAMBDA_LOG_STREAM_NAME',
  'AWS_LAMBDA_RUNTIME_API',
  'AWS_REGION',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'LAMBDA_RUNTIME_DIR',
  'LAMBDA_TASK_ROOT',
]);

const namesOfVariables: Clash = ({ reads }) => {
  const variables = reads.value(VARIABLES);
  if (!isMap(variables) || isExpression(variables)) return;
  for (const name of Object.keys(variables)) {
    const isReserved = RESERVED_NAMES.has(name);
    if (!isReserved && /^([a-zA-Z]\w+|Fn::.*)$/.test(name)) continue;
    const what = isReserved
      ? 'Lambda sets it itself.'
      : 'It must begin with a letter, and go on with letters, digits and _; one letter is too short.';
    return {
      at: reads.at([VARIABLES, name].join('.')),
      message: `A variable is named ${quoted(name)}. ${what}`,
    };
  }
  return undefined;
};

const RESERVED = 'ReservedConcurrentExecutions';
const QUOTA = 900;

const quotaOfReserved: Clash = ({ reads, node }) => {
  const reserved = numberAt(reads, RESERVED);
  if (reserved === undefined || reserved <= QUOTA) return;
  return {
    at: reads.at(RESERVED),
    message: `${node.name} reserves ${quantity(reserved)} of 1,000. The account keeps 100 for others: ${QUOTA} at most unless AWS has raised it.`,
    severity: 'warning',
  };
};

/** Fields of a pattern hold lists of what matches, or further fields. */
export function bareField(pattern: ValueMap): string | undefined {
  for (const [name, value] of Object.entries(pattern)) {
    if (typeof value !== 'object') return name;
    const inner = isMap(value) && !isExpression(value) ? bareField(value) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** A field that nothing can match. */
function emptyField(pattern: ValueMap): string | undefined {
  for (const [name, value] of Object.entries(pattern)) {
    if (Array.isArray(value) && value.length === 0) return name;
    const inner = isMap(value) && !isExpression(value) ? emptyField(value) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

const patternOfRule: Clash = ({ reads }) => {
  const path = 'EventPattern';
  const pattern = reads.value(path);
  if (!isMap(pattern) || isExpression(pattern)) return;
  const empty = emptyField(pattern);
  if (empty !== undefined) {
    const message = `${empty} is an empty list in the pattern. It must name what matches.`;
    return { at: reads.at(path), message };
  }
  const name = bareField(pattern);
  if (name === undefined) return;
  const message = `${name} is a single value in the pattern. It must be a list of what matches.`;
  return { at: reads.at(path), message };
};

const rootOfDistribution: Clash = ({ reads }) => {
  const path = 'DistributionConfig.DefaultRootObject';
  const root = reads.string(path);
  if (root?.startsWith('/') !== true) return;
  return {
    at: reads.at(path),
    message: `The root object is ${quoted(root)}. It is the name of an object, without a / before it.`,
    severity: 'warning',
    fix: setting(reads, { path, value: root.replace(/^\/+/, '') }),
  };
};

const FUNCTION = [namesOfVariables, quotaOfReserved];

/** Values that a service refuses, though the schema of their type takes them. */
export const REFUSED_SETTINGS: Clashes = {
  'AWS::CloudFront::Distribution': [rootOfDistribution],
  'AWS::Events::Rule': [patternOfRule],
  'AWS::IAM::Group': [policyForms],
  'AWS::IAM::GroupPolicy': [policyForm],
  'AWS::IAM::ManagedPolicy': [policyForm],
  'AWS::IAM::Policy': [policyForm],
  'AWS::IAM::Role': [policyForms],
  'AWS::IAM::RolePolicy': [policyForm],
  'AWS::IAM::User': [policyForms],
  'AWS::IAM::UserPolicy': [policyForm],
  'AWS::Lambda::Function': FUNCTION,
  'AWS::RDS::DBCluster': [engineOfDatabase],
  'AWS::RDS::DBInstance': [engineOfDatabase],
  'AWS::Serverless::Function': FUNCTION,
};
