import {
  defineRule,
  type Finding,
  type Fix,
  type GraphView,
  type NodeView,
} from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { freeId } from '../placing.js';

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
  check: ({ wire, source, target, graph }) => {
    const findings: Finding[] = [];
    const protocol = target.part('listener')?.string('Protocol');
    if (protocol !== undefined && protocol !== 'HTTPS') {
      const fix = listening(graph, target);
      findings.push({
        at: target.at('listener#Protocol'),
        message: `${target.name} listens on ${protocol}. Users sign in over HTTPS only.`,
        ...(fix !== undefined && { fix }),
      });
    }
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
          c: certificatemanager-certificate; u -> b: elasticloadbalancingv2-load-balancer { listener#: { Port: 80, Protocol: 'HTTP' } }`,
        after: `u: cognito-user-pool { client#: { GenerateSecret: true }, domain#Domain: 'shop' }
          u -> b: elasticloadbalancingv2-load-balancer { listener#: { Port: 443, Protocol: 'HTTPS' } }
          c: certificatemanager-certificate -> b`,
      },
      {
        before: `u: cognito-user-pool { client#: { GenerateSecret: true }, domain#Domain: 'shop' }
          u -> b: elasticloadbalancingv2-load-balancer { listener#: { Port: 80, Protocol: 'HTTP' } }`,
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

/** Over HTTPS with the certificate that it has, or one of the design in its Region. */
function listening(graph: GraphView, balancer: NodeView): Fix | undefined {
  const edits = [balancer.set('listener#Protocol', 'HTTPS'), balancer.set('listener#Port', 443)];
  const hasOne =
    balancer.has('listener#Certificates') || balancer.wires('in', 'certificate-use').length > 0;
  const label = 'Listen on HTTPS';
  if (hasOne) return { label, safe: false, edits };
  const near = graph
    .nodes()
    .find(
      (node) =>
        node.service.id === 'certificatemanager-certificate' && node.region() === balancer.region(),
    );
  if (near === undefined) return undefined;
  const id = freeId(graph, `${near.id}-${balancer.id}`);
  const args = { id, connection: 'certificate-use', from: near.id, to: balancer.id };
  return { label, safe: false, edits: [...edits, { edit: 'edge.add', args }] };
}

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
