import { isExpression, isMap, type Value, type ValueMap } from '../define/index.js';
import type { Clash } from './clash.js';
import { mapsIn, textsOf } from './values.js';
import { quoted } from './words.js';

const VERSIONS = new Set(['2012-10-17', '2008-10-17']);
const ACTION = /^(\*|[a-zA-Z0-9-]+:[a-zA-Z0-9*?]+)$/;
const RESOURCE = /^(\*|arn:.*|\*:.*|\?.*|a\*.*|ar\*.*|arn\*.*)$/s;

/** Why IAM takes no policy of this form; undefined where it does, or where that cannot be known. */
function policyProblem(policy: Value | undefined): string | undefined {
  if (!isMap(policy) || isExpression(policy)) return undefined;
  const { Version: version, Statement: written } = policy;
  if (typeof version === 'string' && !VERSIONS.has(version))
    return `The version is ${quoted(version)}. It must be 2012-10-17.`;
  const statements: readonly Value[] = Array.isArray(written) ? written : [written ?? null];
  return statements
    .map((item) => (isMap(item) && !isExpression(item) ? statementProblem(item) : undefined))
    .find((problem) => problem !== undefined);
}

function statementProblem(statement: ValueMap): string | undefined {
  const { Effect: effect } = statement;
  // A statement that is made by a macro or a condition is known on deployment only.
  if (Object.keys(statement).some((key) => key.startsWith('Fn::'))) return undefined;
  if (typeof effect === 'string' && effect !== 'Allow' && effect !== 'Deny')
    return `An effect is ${quoted(effect)}. It must be Allow or Deny.`;
  if (statement['Action'] === undefined && statement['NotAction'] === undefined)
    return 'A statement has no Action. It needs one.';
  const action = [...textsOf(statement['Action']), ...textsOf(statement['NotAction'])].find(
    (text) => !isOpen(text) && !ACTION.test(text),
  );
  if (action !== undefined)
    return `An action is ${quoted(action)}. It must be as s3:GetObject, or *.`;
  const resource = [...textsOf(statement['Resource']), ...textsOf(statement['NotResource'])].find(
    (text) => !isOpen(text) && !RESOURCE.test(text),
  );
  return resource === undefined
    ? undefined
    : `A resource is ${quoted(resource)}. It must be an ARN, or *.`;
}

function isOpen(text: string): boolean {
  return text.includes('{{resolve:') || text.includes('${');
}

const DOCUMENT = 'PolicyDocument';

export const policyForm: Clash = ({ reads }) => {
  const problem = policyProblem(reads.value(DOCUMENT));
  return problem === undefined ? undefined : { at: reads.at(DOCUMENT), message: problem };
};

export const policyForms: Clash = ({ reads }) => {
  for (const { index, map } of mapsIn(reads.list('Policies'))) {
    const problem = policyProblem(map[DOCUMENT]);
    if (problem !== undefined)
      return { at: reads.at(`Policies.${index}.${DOCUMENT}`), message: problem };
  }
  return undefined;
};
