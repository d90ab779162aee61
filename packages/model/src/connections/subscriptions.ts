import {
  att,
  type Annotations,
  type NodeView,
  type RefusalReason,
  type Value,
  type ValueMap,
  type WireView,
} from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { calledArn, isFifo } from './wiring.js';

const filters = awsPage('Amazon SNS message filtering', 'sns/latest/dg/sns-message-filtering.html');
const fifo = awsPage(
  'Amazon SNS message delivery for FIFO topics',
  'sns/latest/dg/fifo-message-delivery.html',
);

/** What a subscription carries: its own properties. */
export const subscriptionAnnotations: Annotations = {
  FilterPolicy: {
    title: 'Filter',
    type: 'json',
    widget: 'code',
    docs: 'Only messages that match are delivered.',
    cite: filters,
  },
  FilterPolicyScope: {
    title: 'Filter on',
    default: 'MessageAttributes',
    options: [
      { value: 'MessageAttributes', title: 'Attributes' },
      { value: 'MessageBody', title: 'Body' },
    ],
    cite: filters,
  },
  RawMessageDelivery: {
    title: 'Raw',
    default: false,
    docs: "Without SNS's envelope. For queues, Firehose and HTTP.",
  },
  Protocol: {
    title: 'Protocol',
    options: ['https', 'http', 'email', 'email-json', 'sms'].map((value) => ({ value })),
    docs: 'To somebody outside AWS. https unless set.',
  },
  Endpoint: { title: 'Address', docs: 'To somebody outside AWS: an address, a number, or a URL.' },
};

const PROTOCOLS: Readonly<Record<string, string>> = {
  'sqs-queue': 'sqs',
  'lambda-function': 'lambda',
  'firehose-delivery-stream': 'firehose',
};

/** The subscription, with the dead letters that the topic's wire gives to all of them. */
export function subscriptionOf(wire: WireView): ValueMap {
  const { source, target } = wire;
  const { Protocol, Endpoint: _, ...carried } = wire.record.properties ?? {};
  const protocol = PROTOCOLS[target.service.id];
  const [letters] = source.wires('out', 'dead-letter');
  const endpoint = protocol === undefined ? addressOf(wire) : calledArn(target);
  return {
    ...carried,
    ...(endpoint !== undefined && { Endpoint: endpoint }),
    Protocol: protocol ?? Protocol ?? 'https',
    TopicArn: source.ref,
    ...(protocol === 'firehose' && { SubscriptionRoleArn: att(wire.id, 'Arn', 'role') }),
    ...(letters !== undefined && { RedrivePolicy: { deadLetterTargetArn: letters.target.arn } }),
  };
}

/** Where somebody outside AWS is told: an address by e-mail or phone must be written, a URL has a stand-in. */
function addressOf(wire: WireView): Value | undefined {
  const written = wire.value('Endpoint') ?? wire.target.value('Uri');
  const isUrl = (wire.string('Protocol') ?? 'https').startsWith('http');
  return written ?? (isUrl ? 'https://api.example.com' : undefined);
}

/** FIFO topics deliver to queues alone; standard topics to standard queues. */
export function refuseSubscription(source: NodeView, target: NodeView): RefusalReason | undefined {
  const message = `${source.name} cannot deliver to ${target.name}.`;
  const isQueue = target.service.id === 'sqs-queue';
  if (isFifo(source) && !isQueue) {
    return {
      message,
      why: 'A FIFO topic delivers to SQS queues only. Put a queue in between.',
      cite: fifo,
    };
  }
  if (!isFifo(source) && isFifo(target)) {
    return { message, why: 'A FIFO queue subscribes to FIFO topics only.', cite: fifo };
  }
  return undefined;
}
