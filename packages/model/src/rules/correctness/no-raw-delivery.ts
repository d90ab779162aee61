import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { booleanAt } from '../values.js';

const PATH = 'RawMessageDelivery';
/** Protocols to somebody outside AWS that hand over what was published as it is. */
const RAW = new Set(['http', 'https']);

export const noRawDelivery = defineRule({
  id: 'correctness/no-raw-delivery',
  row: 'V46',
  severity: 'error',
  summary: 'Raw delivery goes to queues, delivery streams and addresses of HTTP.',
  why: 'SNS refuses it for functions, e-mail and phones: these are told within the envelope of SNS.',
  cite: awsPage(
    'Amazon SNS raw message delivery',
    'sns/latest/dg/sns-large-payload-raw-message-delivery.html',
  ),
  over: 'wire',
  on: { connection: 'subscription' },
  check: ({ wire, target }) => {
    if (booleanAt(wire, PATH) !== true) return;
    const isCall = target.service.id === 'lambda-function';
    const protocol = wire.has('Protocol') ? wire.string('Protocol') : 'https';
    const isTold = target.service.id === 'external-client' && protocol !== undefined;
    if (!isCall && !(isTold && !RAW.has(protocol))) return;
    return {
      at: wire.at(PATH),
      message: `Raw delivery is on. ${isCall ? 'Functions' : `Subscriptions by ${protocol}`} have none.`,
      fix: setting(wire, { path: PATH, value: undefined, label: 'Deliver in the envelope' }),
    };
  },
  examples: {
    valid: [
      't: sns-topic -[subscription { RawMessageDelivery: true }]-> q: sqs-queue',
      't: sns-topic -[subscription { RawMessageDelivery: false }]-> f: lambda-function',
    ],
    invalid: [
      {
        before: 't: sns-topic -[subscription { RawMessageDelivery: true }]-> f: lambda-function',
        after: 't: sns-topic -[subscription]-> f: lambda-function',
      },
    ],
  },
});
