import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { isReferredTo } from '../references-to.js';

export const noIdleBalancer = defineRule({
  id: 'cost/no-idle-balancer',
  row: 'V63',
  severity: 'info',
  summary: 'A load balancer forwards to something.',
  why: 'A load balancer is paid for by the hour, and answers 503 while it has no target.',
  cite: awsPage(
    'What is an Application Load Balancer?',
    'elasticloadbalancing/latest/application/introduction.html',
    { section: 'API Gateway Integrations' },
  ),
  over: 'node',
  on: { service: 'elasticloadbalancingv2-load-balancer' },
  check: ({ node, graph }) => {
    if (node.record.external !== undefined || node.wires('out').some(isForwarding)) return;
    const isAnswering = node.part('listener')?.has('DefaultActions') === true;
    if (isAnswering || isReferredTo(graph, node.id)) return;
    return {
      at: node.at(),
      message: `${node.name} forwards to nothing. It is paid for by the hour.`,
    };
  },
  examples: {
    valid: [
      'b: elasticloadbalancingv2-load-balancer -> s: ecs-service',
      "b: elasticloadbalancingv2-load-balancer; l: cfn-resource { $type: 'AWS::ElasticLoadBalancingV2::Listener', LoadBalancerArn: @b }",
    ],
    invalid: [{ before: 'b: elasticloadbalancingv2-load-balancer' }],
  },
});

function isForwarding({
  connection,
}: {
  readonly connection: { readonly kind?: string };
}): boolean {
  return connection.kind === 'request';
}
