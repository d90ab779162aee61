import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const requireListenerCertificate = defineRule({
  id: 'correctness/require-listener-certificate',
  row: 'V52',
  severity: 'error',
  summary: 'A listener on HTTPS has a certificate.',
  why: 'The load balancer proves itself to callers with it, and AWS refuses a listener without one.',
  cite: awsPage(
    'Listeners for your Application Load Balancers',
    'elasticloadbalancing/latest/application/load-balancer-listeners.html',
  ),
  over: 'node',
  on: { service: 'elasticloadbalancingv2-load-balancer' },
  check: ({ node }) => {
    const listener = node.part('listener');
    const protocol = listener?.string('Protocol');
    if (listener === undefined || (protocol !== 'HTTPS' && protocol !== 'TLS')) return;
    if (listener.has('Certificates') || node.wires('in', 'certificate-use').length > 0) return;
    const message = `${node.name} listens on ${protocol}. It has no certificate: draw a wire to it from one.`;
    return { at: listener.at('Certificates'), message };
  },
  examples: {
    valid: [
      "b: elasticloadbalancingv2-load-balancer { listener#: { Protocol: 'HTTP' } }",
      "c: certificatemanager-certificate -> b: elasticloadbalancingv2-load-balancer { listener#: { Protocol: 'HTTPS' } }",
    ],
    invalid: [
      { before: "b: elasticloadbalancingv2-load-balancer { listener#: { Protocol: 'HTTPS' } }" },
    ],
  },
});
