import { defineConnection, service, type Effect, type NodeView } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { ingress, portOf } from './database-ingress.js';
import { registered } from './registrations.js';

const page = awsPage(
  'Set up VPC links V2 in API Gateway',
  'apigateway/latest/developerguide/apigateway-vpc-links-v2.html',
  { section: 'API Gateway Integrations' },
);

/** What a VPC link leads to; routes of APIs to it go through the link. */
export const linkTarget = defineConnection({
  id: 'link-target',
  row: 'C3',
  title: 'VPC link target',
  from: service('apigatewayv2-vpc-link', 'apigateway-vpc-link'),
  to: service('elasticloadbalancingv2-load-balancer', 'servicediscovery-service'),
  fits: (from, to) =>
    from.id === 'apigatewayv2-vpc-link' || to.id === 'elasticloadbalancingv2-load-balancer',
  verb: 'leads to',
  kind: 'placement',
  rank: 60,
  cite: page,
  refuses: ({ source, target }) => {
    if (source.service.id === 'apigatewayv2-vpc-link') return undefined;
    if (target.string('Type') === 'network') return undefined;
    return {
      message: `${source.name} cannot lead to ${target.name}.`,
      why: 'A VPC link V1 leads to a network load balancer. A VPC link V2 leads to application load balancers too, and for HTTP APIs to Cloud Map services.',
      cite: awsPage(
        'Private integrations for REST APIs in API Gateway',
        'apigateway/latest/developerguide/private-integration.html',
      ),
    };
  },
  effects: ({ source, target }) =>
    source.service.id === 'apigateway-vpc-link'
      ? [
          {
            kind: 'property',
            on: source.ref,
            path: ['TargetArns'],
            value: [target.arn],
            mode: 'append',
          },
        ]
      : entries(source, target),
});

/** From the link to the listener, or to every task that registers under the name. */
function entries(source: NodeView, target: NodeView): readonly Effect[] {
  if (target.service.id !== 'servicediscovery-service') {
    return ingress(source, target, portOf(target) ?? 80);
  }
  return registered(target).flatMap(({ node, port }) => ingress(source, node, port));
}
