import { drawnKeyOf, isKeyed, keyActionsOf, nodesIn } from '../../connections/key-uses.js';
import { defineRule, isMap, type Finding, type NodeView } from '../../define/index.js';
import type { WireCheck } from '../../define/rule.js';
import { awsPage } from '../../services/aws-page.js';
import { reachesRole, hasOwnPolicy, isOwned, KEY_OWNER, mayNeedKey } from '../key-policies.js';
import { listed } from '../words.js';

export const requireDelegatedKey = defineRule({
  id: 'correctness/require-delegated-key',
  row: 'V60',
  severity: 'error',
  summary: 'The policy of a key reaches the roles of those who read and write what it encrypts.',
  why: 'A statement of a role counts for a key only where the policy of the key trusts the account, or names the role. Otherwise KMS refuses the call.',
  cite: awsPage('Default key policy', 'kms/latest/developerguide/key-policy-default.html'),
  over: 'wire',
  on: { that: mayNeedKey },
  check: (context) => keyedEnds(context).flatMap((node) => findings(node, context)),
  examples: {
    valid: [
      'f: lambda-function -[grant]-> q: sqs-queue; k: kms-key -[encrypts]-> q',
      `f: lambda-function -[grant]-> q: sqs-queue; k: kms-key { KeyPolicy: { Statement: [{ Effect: 'Allow', Action: 'kms:*', Resource: '*',
        Principal: { AWS: { Fn::Sub: 'arn:\${AWS::Partition}:iam::\${AWS::AccountId}:root' } } }] } } -[encrypts]-> q`,
      `f: lambda-function { Role: @r.Arn } -[grant]-> q: sqs-queue; r: iam-role; k: kms-key { KeyPolicy: { Statement: [{ Effect: 'Allow',
        Action: ['kms:Decrypt', 'kms:GenerateDataKey*'], Resource: '*', Principal: { AWS: @r.Arn } }] } } -[encrypts]-> q`,
      `f: lambda-function -[grant]-> q: sqs-queue; k: kms-key { KeyPolicy: { Statement: [{ Effect: 'Allow', Action: 'kms:*', Resource: '*',
        Principal: { AWS: { Ref: 'Users' } } }] } } -[encrypts]-> q`,
      `f: lambda-function { Role: @r.Arn } -[grant { Access: 'write' }]-> q: sqs-queue; r: iam-role; k: kms-key { KeyPolicy: { Statement: [{
        Effect: 'Allow', Action: 'kms:GenerateDataKey*', Resource: '*', Principal: { AWS: @r.Arn } }] } } -[encrypts]-> q`,
    ],
    invalid: [
      {
        before: `f: lambda-function -[grant { Access: 'write' }]-> q: sqs-queue; k: kms-key { KeyPolicy: { Statement: [{ Effect: 'Allow', Action: 'kms:*',
          Principal: { AWS: 'arn:aws:iam::123456789012:role/admin' }, Resource: '*' }] } } -[encrypts]-> q`,
        after: `f: lambda-function -[grant { Access: 'write' }]-> q: sqs-queue; k: kms-key { KeyPolicy: { Statement: [{ Effect: 'Allow', Action: 'kms:*',
          Principal: { AWS: 'arn:aws:iam::123456789012:role/admin' }, Resource: '*' }, { Action: 'kms:*', Effect: 'Allow',
          Principal: { AWS: { Fn::Sub: 'arn:\${AWS::Partition}:iam::\${AWS::AccountId}:root' } }, Resource: '*' }] } } -[encrypts]-> q`,
      },
    ],
  },
});

/** Ends of a wire that are encrypted with a key of the design whose policy is written out. */
function keyedEnds({ source, target, graph }: WireCheck): readonly NodeView[] {
  if (!isKeyed(source) && !isKeyed(target)) return [];
  return [source, target].filter((node) => {
    const key = node.can('encrypted')?.via === undefined ? undefined : drawnKeyOf(node, graph);
    return key !== undefined && hasOwnPolicy(key);
  });
}

function findings(node: NodeView, context: WireCheck): readonly Finding[] {
  const { source, target, wire, graph } = context;
  const key = drawnKeyOf(node, graph);
  if (key === undefined) return [];
  const policy = key.value('KeyPolicy');
  // Where it names nobody at all, another rule says so of the key itself.
  if (isMap(policy) && Array.isArray(policy['Statement']) && !isOwned(policy)) return [];
  return wire.connection.effects({ source, target, wire, graph }).flatMap((effect) => {
    if (
      effect.kind !== 'grant' ||
      !nodesIn(effect.resources, graph).some(({ id }) => id === node.id)
    )
      return [];
    const needed = keyActionsOf(node, effect.actions);
    const principal = graph.node(effect.to.$ref);
    const roles = principal === undefined ? undefined : rolesOf(principal);
    if (needed.length === 0 || principal === undefined || roles === undefined) return [];
    if (reachesRole(policy, roles, needed)) return [];
    const message = `The policy of ${key.name} does not reach ${principal.name}, which needs ${listed(needed)} for ${node.name}. It must trust the account.`;
    return [{ at: wire.at(), message, ...trusting(key) }];
  });
}

/** Nodes by which a policy may name the role of a principal; undefined where it is made elsewhere. */
function rolesOf(principal: NodeView): readonly string[] | undefined {
  if (!principal.has('Role')) return [principal.id];
  const named = principal.referred('Role');
  return named.length === 0 ? undefined : named.map(({ id }) => id);
}

function trusting(key: NodeView): Pick<Finding, 'fix'> {
  const statements = key.value('KeyPolicy.Statement');
  if (!Array.isArray(statements)) return {};
  const edits = [key.set(['KeyPolicy', 'Statement', statements.length], KEY_OWNER)];
  return { fix: { label: 'Let the account use it', safe: false, edits } };
}
