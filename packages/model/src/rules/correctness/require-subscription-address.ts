import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

interface Address {
  readonly kind: string;
  readonly form: RegExp;
  readonly as: string;
}

const MAIL: Address = {
  kind: 'an e-mail address',
  form: /^[^\s@]+@[^\s@]+$/,
  as: 'ops@example.com',
};
const ADDRESSES: Readonly<Record<string, Address>> = {
  email: MAIL,
  'email-json': MAIL,
  sms: { kind: 'a phone number', form: /^\+?[0-9][0-9 .()-]{3,30}$/, as: '+15550100' },
  http: { kind: 'a URL of http', form: /^http:\/\/\S+$/i, as: 'http://example.com/topic' },
  https: { kind: 'a URL of https', form: /^https:\/\/\S+$/i, as: 'https://example.com/topic' },
};

export const requireSubscriptionAddress = defineRule({
  id: 'correctness/require-subscription-address',
  row: 'C20',
  severity: 'error',
  summary: 'A subscription of somebody outside AWS has an address of its protocol.',
  why: 'SNS refuses a subscription whose endpoint is not what its protocol delivers to.',
  cite: awsPage(
    'Subscribing to an Amazon SNS topic',
    'sns/latest/dg/sns-create-subscribe-endpoint-to-topic.html',
    { section: 'RDS Event Notifications' },
  ),
  over: 'wire',
  on: { connection: 'subscription', to: 'external-client' },
  check: ({ wire, source, target }) => {
    if (wire.record.form !== undefined) return;
    const protocol = wire.string('Protocol') ?? (wire.has('Protocol') ? '' : 'https');
    const address = Object.hasOwn(ADDRESSES, protocol) ? ADDRESSES[protocol] : undefined;
    if (address === undefined) return;
    const path = 'Endpoint';
    if (wire.has(path)) {
      const written = wire.string(path);
      if (written === undefined || address.form.test(written)) return;
      const message = `${written.slice(0, 80)} is not ${address.kind}. ${source.name} delivers by ${protocol}. Write it as ${address.as}.`;
      return { at: wire.at(path), message };
    }
    if (protocol.startsWith('http') || target.has('Uri')) return;
    const message = `The wire names no address. ${source.name} delivers by ${protocol}, and needs ${address.kind}, as ${address.as}.`;
    return { at: wire.at(path), message };
  },
  examples: {
    valid: [
      "t: sns-topic -[subscription { Protocol: 'email', Endpoint: 'ops@example.com' }]-> c: external-client",
      "t: sns-topic -[subscription { Protocol: 'sms', Endpoint: '+15550100' }]-> c: external-client",
      't: sns-topic -[subscription]-> c: external-client',
    ],
    invalid: [
      { before: "t: sns-topic -[subscription { Protocol: 'email' }]-> c: external-client" },
      { before: "t: sns-topic -[subscription { Protocol: 'sms' }]-> c: external-client" },
      {
        before:
          "t: sns-topic -[subscription { Protocol: 'email', Endpoint: 'https://example.com' }]-> c: external-client",
      },
      {
        before: "t: sns-topic -[subscription { Endpoint: 'ops@example.com' }]-> c: external-client",
      },
    ],
  },
});
