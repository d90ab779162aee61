import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { isPublicTier, isUnclearTier } from '../placing.js';

const PATH = 'Scheme';

export const noMisplacedBalancer = defineRule({
  id: 'correctness/no-misplaced-balancer',
  row: 'V63',
  severity: 'warning',
  summary: 'A load balancer for the internet is in public subnets.',
  why: 'Its addresses are public, and without a route to an internet gateway no request comes in.',
  cite: awsPage(
    'Application Load Balancers',
    'elasticloadbalancing/latest/application/application-load-balancers.html',
    { section: 'API Gateway Integrations' },
  ),
  over: 'node',
  on: { service: 'elasticloadbalancingv2-load-balancer' },
  ofType: true,
  check: ({ node }) => {
    const scheme = node.string(PATH) ?? (node.has(PATH) ? undefined : 'internet-facing');
    const tiers = node.subnets();
    if (scheme !== 'internet-facing' || tiers.length === 0) return;
    const inside = tiers.find((tier) => !isPublicTier(tier));
    if (inside === undefined || isUnclearTier(inside)) return;
    return {
      at: node.at(node.can('placeable')?.subnets),
      message: `${node.name} faces the internet. ${inside.name} has no route from there.`,
      fix: setting(node, { path: PATH, value: 'internal', label: 'Make it internal', safe: false }),
    };
  },
  examples: {
    valid: [
      `v: ec2-vpc; s: ec2-subnet { internetRoute#: {} } in v
       b: elasticloadbalancingv2-load-balancer { Scheme: 'internet-facing' } in s`,
      "v: ec2-vpc; s: ec2-subnet in v; b: elasticloadbalancingv2-load-balancer { Scheme: 'internal' } in s",
    ],
    invalid: [
      {
        before:
          "v: ec2-vpc; s: ec2-subnet in v; b: elasticloadbalancingv2-load-balancer { Scheme: 'internet-facing' } in s",
        after:
          "v: ec2-vpc; s: ec2-subnet in v; b: elasticloadbalancingv2-load-balancer { Scheme: 'internal' } in s",
      },
    ],
  },
});
