import { defineRule, type Finding } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const requireBalancerSignIn = defineRule({
  id: 'correctness/require-balancer-sign-in',
  row: 'V36',
  severity: 'error',
  summary:
    'A load balancer signs users in over HTTPS, with a client that has a secret, and a domain of the pool.',
  why: 'The load balancer sends users to the sign-in pages on the domain of the pool and takes them back at /oauth2/idpresponse. It does so over HTTPS only, and proves itself by the secret of its client.',
  cite: awsPage(
    'Authenticate users using an Application Load Balancer',
    'elasticloadbalancing/latest/application/listener-authenticate-users.html',
    { section: 'Cognito User Pools' },
  ),
  over: 'wire',
  on: { connection: 'balancer-sign-in' },
  check: ({ wire, source, target }) => {
    const findings: Finding[] = [];
    const protocol = target.part('listener')?.string('Protocol');
    if (protocol !== undefined && protocol !== 'HTTPS')
      findings.push({
        at: target.at('listener#Protocol'),
        message: `${target.name} listens on ${protocol}. Users sign in over HTTPS only.`,
        fix: {
          label: 'Listen on HTTPS',
          safe: false,
          edits: [target.set('listener#Protocol', 'HTTPS'), target.set('listener#Port', 443)],
        },
      });
    if (source.part('domain') === undefined)
      findings.push({
        at: source.at(),
        message: `${source.name} has no domain. ${target.name} has nowhere to send users to.`,
        fix: {
          label: 'Give the pool a domain',
          safe: false,
          edits: [
            {
              edit: 'part.add',
              args: {
                nodeId: source.id,
                part: 'domain',
                properties: { Domain: prefixOf(source.name) },
              },
            },
          ],
        },
      });
    const client = source.part('client');
    if (client === undefined) {
      const message = `${source.name} has no client for ${target.name}.`;
      findings.push({ at: wire.at(), message });
    } else if (
      client.boolean('GenerateSecret') !== true &&
      !isUnknown(client.value('GenerateSecret'))
    )
      findings.push({
        at: client.at('GenerateSecret'),
        message: `The client of ${source.name} has no secret. ${target.name} needs one to prove itself.`,
        fix: {
          label: 'Give the client a secret',
          safe: false,
          edits: [client.set('GenerateSecret', true)],
        },
      });
    return findings;
  },
  examples: {
    valid: [
      `u: cognito-user-pool { client#: { GenerateSecret: true }, domain#Domain: 'shop' }
       u -> b: elasticloadbalancingv2-load-balancer { listener#: { Port: 443, Protocol: 'HTTPS' } }`,
    ],
    invalid: [
      {
        before: `u: cognito-user-pool { client#: { GenerateSecret: true }, domain#Domain: 'shop' }
          u -> b: elasticloadbalancingv2-load-balancer { listener#: { Port: 80, Protocol: 'HTTP' } }`,
        after: `u: cognito-user-pool { client#: { GenerateSecret: true }, domain#Domain: 'shop' }
          u -> b: elasticloadbalancingv2-load-balancer { listener#: { Port: 443, Protocol: 'HTTPS' } }`,
      },
      {
        before: `u: cognito-user-pool { client#: { GenerateSecret: false }, domain#Domain: 'shop' }
          u -> b: elasticloadbalancingv2-load-balancer { listener#: { Port: 443, Protocol: 'HTTPS' } }`,
        after: `u: cognito-user-pool { client#: { GenerateSecret: true }, domain#Domain: 'shop' }
          u -> b: elasticloadbalancingv2-load-balancer { listener#: { Port: 443, Protocol: 'HTTPS' } }`,
      },
      {
        before: `u: cognito-user-pool { client#: { GenerateSecret: true } }
          u -> b: elasticloadbalancingv2-load-balancer { listener#: { Port: 443, Protocol: 'HTTPS' } }`,
        after: `u: cognito-user-pool { client#: { GenerateSecret: true }, domain#Domain: 'u-sign-in' }
          u -> b: elasticloadbalancingv2-load-balancer { listener#: { Port: 443, Protocol: 'HTTPS' } }`,
      },
    ],
  },
});

function isUnknown(value: unknown): boolean {
  return typeof value === 'object';
}

/** A name as the prefix of a domain. */
function prefixOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return `${plain === '' ? 'users' : plain.slice(0, 50)}-sign-in`;
}
