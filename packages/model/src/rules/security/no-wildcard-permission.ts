import { defineRule, type Finding, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { isWide, statementsIn } from '../policies.js';
import { listed } from '../words.js';

const TYPES = new Set(['AWS::IAM::ManagedPolicy', 'AWS::IAM::Policy', 'AWS::IAM::UserPolicy']);

export const noWildcardPermission = defineRule({
  id: 'security/no-wildcard-permission',
  row: 'V58',
  severity: 'warning',
  summary: 'A policy names its actions and its resources.',
  why: 'A `*` allows what nobody thought of, now and whenever AWS adds an action. Wires grant named actions on named resources.',
  cite: awsPage(
    'Security best practices in IAM: apply least-privilege permissions',
    'IAM/latest/UserGuide/best-practices.html',
    { section: 'API Gateway Security' },
  ),
  over: 'node',
  on: {
    service: [
      'cfn-resource',
      'iam-group',
      'iam-managed-policy',
      'iam-policy',
      'iam-role',
      'iam-role-policy',
      'iam-user',
      'lambda-function',
      'stepfunctions-state-machine',
    ],
  },
  check: ({ node }) => {
    if (node.service.id === 'cfn-resource' && !TYPES.has(node.type)) return;
    return [
      ...['Policies', 'PolicyDocument'].flatMap((path) => findings(node, path)),
      ...managedFindings(node),
    ];
  },
  examples: {
    valid: [
      "r: iam-role { Policies: [{ PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*' }] } }] }",
      "r: iam-role { Policies: [{ PolicyDocument: { Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }] } }] }",
    ],
    invalid: [
      {
        before:
          "r: iam-role { ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] }",
      },
      {
        before:
          "p: iam-managed-policy { PolicyDocument: { Statement: [{ Effect: 'Allow', Action: '*', Resource: 'arn:aws:s3:::b' }] } }",
      },
      {
        before:
          "p: iam-policy { PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'dynamodb:Batch*', Resource: 'arn:aws:dynamodb:eu-west-1:123456789012:table/t' }] } }",
      },
      {
        before:
          "r: iam-role { Policies: [{ PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::b' }] } }] }",
      },
      {
        before:
          "p: cfn-resource { $type: 'AWS::IAM::Policy', PolicyDocument: { Statement: { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: '*' } } }",
      },
    ],
  },
});

const ALL = /^arn:[^:]*:iam::aws:policy\/(AdministratorAccess|PowerUserAccess)$/;

/** Policies of AWS that allow all there is. */
function managedFindings(node: NodeView): readonly Finding[] {
  const path = 'ManagedPolicyArns';
  if (!node.has(path)) return [];
  return (node.list(path) ?? []).flatMap((arn, index): readonly Finding[] => {
    const name = typeof arn === 'string' ? ALL.exec(arn)?.[1] : undefined;
    if (name === undefined) return [];
    const message = `${node.name} has ${name}, which allows every action. A policy must name its actions.`;
    return [{ at: node.at(`${path}.${index}`), message }];
  });
}

function findings(node: NodeView, path: string): readonly Finding[] {
  return statementsIn(node.value(path), [path]).flatMap((statement): readonly Finding[] => {
    const wide = statement.actions.filter(isWide);
    const at = node.at(statement.path);
    if (wide.length > 0) {
      return [
        { at, message: `${node.name} may do ${listed(wide)}. A policy must name its actions.` },
      ];
    }
    const partial = statement.actions.filter((action) => action.includes('*'));
    if (partial.length > 0) {
      const message = `${node.name} may do ${listed(partial)}, and what AWS adds by these names. A policy must name its actions.`;
      return [{ at, message, severity: 'info' }];
    }
    if (!statement.resources.includes('*')) return [];
    const actions = listed(statement.actions);
    const message = `${node.name} may do ${actions} on every resource. A policy names its resources where the action takes one.`;
    return [{ at, message, severity: 'info' }];
  });
}
