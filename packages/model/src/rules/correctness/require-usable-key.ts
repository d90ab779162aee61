import { drawnKeyOf, isOfAws } from '../../connections/key-uses.js';
import { OF_THIS_ACCOUNT } from '../../connections/wiring.js';
import { defineRule, type Finding, type Fix, type NodeView } from '../../define/index.js';
import type { WireCheck } from '../../define/rule.js';
import { awsPage } from '../../services/aws-page.js';
import {
  allows,
  hasOwnPolicy,
  keyUsersOf,
  writtenKey,
  type KeyUser,
  mayNeedKey,
} from '../key-policies.js';
import { freeId, stackBeside } from '../placing.js';
import { listed } from '../words.js';

export const requireUsableKey = defineRule({
  id: 'correctness/require-usable-key',
  row: 'V60',
  severity: 'error',
  summary: 'A service that comes to what is encrypted may use the key.',
  why: 'Without the key it can deliver nothing, and nobody is told. Keys of AWS, as alias/aws/sqs, cannot be opened to a service; the policy of a key of your own can.',
  cite: awsPage(
    'Key management',
    'AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html',
  ),
  over: 'wire',
  on: { that: mayNeedKey },
  check: (context) =>
    keyUsersOf(context.wire, context.graph).flatMap((user) => finding(user, context) ?? []),
  examples: {
    valid: [
      't: sns-topic -[subscription]-> q: sqs-queue; k: kms-key -[encrypts]-> q',
      "f: lambda-function -[grant]-> q: sqs-queue { KmsMasterKeyId: 'alias/aws/sqs' }",
      "t: sns-topic -[subscription]-> q: sqs-queue { KmsMasterKeyId: 'alias/mine' }",
      `t: sns-topic -[subscription]-> q: sqs-queue; k: kms-key { KeyPolicy: { Statement: [{ Effect: 'Allow',
         Principal: { Service: 'sns.amazonaws.com' }, Action: ['kms:Decrypt', 'kms:GenerateDataKey*'], Resource: '*' }] } } -[encrypts]-> q`,
      `b: s3-bucket -[bucket-notification { Events: ['s3:ObjectCreated:*'] }]-> q: sqs-queue; k: kms-key { KeyPolicy: { Statement: [] } } -[encrypts]-> q; c: cloudformation-custom-resource -[refers-to]-> k`,
    ],
    invalid: [
      {
        before:
          "t: sns-topic -[subscription]-> q: sqs-queue { KmsMasterKeyId: 'alias/aws/sqs', SqsManagedSseEnabled: false }",
        after: 't: sns-topic -[subscription]-> q: sqs-queue { SqsManagedSseEnabled: true }',
      },
      {
        before:
          "a: cloudwatch-alarm -[alarm-action]-> t: sns-topic { KmsMasterKeyId: 'alias/aws/sns' }",
      },
      {
        before: `b: s3-bucket -[bucket-notification { Events: ['s3:ObjectCreated:*'] }]-> q: sqs-queue; k: kms-key { KeyPolicy: { Statement: [] } } -[encrypts]-> q`,
      },
    ],
  },
});

function finding(user: KeyUser, { wire, graph }: WireCheck): Finding | undefined {
  const { node, permit, actions } = user;
  const written = writtenKey(node);
  const key = drawnKeyOf(node, graph);
  if (key === undefined && isOfAws(written)) {
    const own = ownKey(user, graph);
    const byQueue = queueKeys(node);
    return {
      at: wire.at(),
      message: `${node.name} is encrypted with ${String(written)}, which ${permit.service} cannot use. Encrypt it with a key of your own${byQueue === undefined ? '' : ', or with those of SQS'}.`,
      fix: byQueue ?? own,
      ...(byQueue === undefined ? {} : { alternatives: [own] }),
    };
  }
  if (key === undefined || !hasOwnPolicy(key) || isManaged(key)) return undefined;
  if (allows(key.value('KeyPolicy'), permit.service, actions)) return undefined;
  const fix = statement(key, user);
  return {
    at: wire.at(),
    message: `The policy of ${key.name} does not let ${permit.service} use the key for ${node.name}. It must allow ${listed(actions)}.`,
    ...(fix === undefined ? {} : { fix }),
  };
}

/** A custom resource that is told of a key may write the key's policy at deployment. */
function isManaged(key: NodeView): boolean {
  return key
    .wires('in', 'refers-to')
    .some(({ source }) => source.service.id === 'cloudformation-custom-resource');
}

/** A queue has keys of its own that every service may use. */
function queueKeys(node: NodeView): Fix | undefined {
  if (node.service.id !== 'sqs-queue') return undefined;
  const edits = [node.set('KmsMasterKeyId', undefined), node.set('SqsManagedSseEnabled', true)];
  return { label: 'Encrypt with the keys of SQS', safe: false, edits };
}

function ownKey({ node }: KeyUser, graph: WireCheck['graph']): Fix {
  const id = freeId(graph, `${node.id}-key`);
  const property = node.can('encrypted')?.property ?? '';
  const key = {
    id,
    service: 'kms-key',
    name: `${node.name}Key`,
    ...stackBeside(node),
    at: { x: 0, y: 0 },
  };
  return {
    label: 'Encrypt with a key of your own',
    safe: false,
    edits: [
      node.set(property, undefined),
      { edit: 'node.add', args: key },
      {
        edit: 'edge.add',
        args: { id: `${id}-use`, connection: 'encrypts', from: id, to: node.id },
      },
    ],
  };
}

function statement(key: NodeView, { node, permit, actions }: KeyUser): Fix | undefined {
  const statements = key.value('KeyPolicy.Statement');
  if (!Array.isArray(statements)) return undefined;
  const path = ['KeyPolicy', 'Statement', statements.length];
  const value = {
    Action: actions,
    Condition: node.can('encrypted')?.callers?.[permit.service] ?? OF_THIS_ACCOUNT,
    Effect: 'Allow',
    Principal: { Service: permit.service },
    Resource: '*',
  };
  return { label: `Let ${permit.service} use it`, safe: false, edits: [key.set(path, value)] };
}
