import { isReference, type Value } from '@archivolt/model';
import { defineIdiom } from '../../../define/idiom.js';
import { keyOf } from '../../../graph/keys.js';
import type { Resource } from '../../../graph/resource-graph.js';
import { own } from '../../../value/walk.js';
import { constructsOf, policyStatements } from '../policies.js';
import { call, literal, map, member, name, type Expr } from '../print/syntax.js';
import { integer, nameProp, saidBy, seconds } from '../props.js';
import { importModule, type CdkForm, type CdkIdiom, type CdkScene } from '../scene.js';

/** `sqs.Queue` and `QueuePolicy`. */
export const idiom: CdkIdiom = defineIdiom<CdkIdiom>({
  'AWS::SQS::Queue': (resource, scene) => queueForm(resource, scene),
  'AWS::SQS::QueuePolicy': ({ properties }, scene) => {
    const queues = constructsOf(own(properties, 'Queues'), 'sqs.Queue', scene);
    const statements = policyStatements(own(properties, 'PolicyDocument'), scene);
    if (queues === undefined || statements === undefined) return undefined;
    return {
      module: 'aws-cdk-lib/aws-sqs',
      className: 'QueuePolicy',
      cfnClass: 'CfnQueuePolicy',
      props: [['queues', queues]],
      said: new Set(['Queues', 'PolicyDocument']),
      attributes: {},
      calls: (variable) => [
        call(member(member(variable, 'document'), 'addStatements'), ...statements),
      ],
    };
  },
});

function queueForm({ properties }: Resource, scene: CdkScene): CdkForm | undefined {
  const isFifo = own(properties, 'FifoQueue') === true;
  const pattern = isFifo ? /^[A-Za-z0-9_-]{1,75}\.fifo$/ : /^[A-Za-z0-9_-]{1,80}$/;
  const isDeduplicated = isFifo && own(properties, 'ContentBasedDeduplication') === true;
  const props: CdkForm['props'] = [
    ['queueName', nameProp(own(properties, 'QueueName'), pattern)],
    ['fifo', isFifo ? literal(true) : undefined],
    ['contentBasedDeduplication', isDeduplicated ? literal(true) : undefined],
    ['visibilityTimeout', seconds(own(properties, 'VisibilityTimeout'), 0, 43_200)],
    ['deliveryDelay', seconds(own(properties, 'DelaySeconds'), 0, 900)],
    ['receiveMessageWaitTime', seconds(own(properties, 'ReceiveMessageWaitTimeSeconds'), 0, 20)],
    ['retentionPeriod', seconds(own(properties, 'MessageRetentionPeriod'), 60, 1_209_600)],
    ['maxMessageSizeBytes', integer(own(properties, 'MaximumMessageSize'), 1024, 262_144)],
    ['encryption', encryptionOf(properties, scene)],
    ['deadLetterQueue', deadLetters(own(properties, 'RedrivePolicy'), scene)],
  ];
  return {
    module: 'aws-cdk-lib/aws-sqs',
    className: 'Queue',
    cfnClass: 'CfnQueue',
    props,
    said: saidBy(props, {
      queueName: 'QueueName',
      fifo: 'FifoQueue',
      contentBasedDeduplication: 'ContentBasedDeduplication',
      visibilityTimeout: 'VisibilityTimeout',
      deliveryDelay: 'DelaySeconds',
      receiveMessageWaitTime: 'ReceiveMessageWaitTimeSeconds',
      retentionPeriod: 'MessageRetentionPeriod',
      maxMessageSizeBytes: 'MaximumMessageSize',
      encryption: 'SqsManagedSseEnabled',
      deadLetterQueue: 'RedrivePolicy',
    }),
    ref: 'queueUrl',
    attributes: { Arn: 'queueArn', QueueName: 'queueName' },
  };
}

/** By SQS itself, or not at all; keys of KMS stand on the L1. */
function encryptionOf(properties: Resource['properties'], scene: CdkScene): Expr | undefined {
  const isManaged = own(properties, 'SqsManagedSseEnabled');
  if (typeof isManaged !== 'boolean' || own(properties, 'KmsMasterKeyId') !== undefined)
    return undefined;
  const sqs = importModule(scene, 'aws-cdk-lib/aws-sqs');
  return name(`${sqs}.QueueEncryption.${isManaged ? 'SQS_MANAGED' : 'UNENCRYPTED'}`);
}

function deadLetters(value: Value | undefined, scene: CdkScene): Expr | undefined {
  const target = own(value, 'deadLetterTargetArn');
  const count = integer(own(value, 'maxReceiveCount'), 1, 1000);
  const handle = isReference(target) ? scene.handles.get(keyOf(target)) : undefined;
  if (count === undefined || handle?.className !== 'sqs.Queue') return undefined;
  if (!isReference(target) || target.attr !== 'Arn') return undefined;
  return map([
    ['queue', handle.variable],
    ['maxReceiveCount', count],
  ]);
}
