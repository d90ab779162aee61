import { defineConnection, service, type NodeView, type Value } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { isEdgeOptimized } from './certificate-use.js';

/** The zone of every distribution of CloudFront. */
const CLOUDFRONT_ZONE = 'Z2FDTNDATAQYW2';

/** A name that leads to a custom domain, a distribution or a load balancer. */
export const aliasRecord = defineConnection({
  id: 'alias-record',
  row: 'C9',
  title: 'DNS record',
  from: service('route53-record-set'),
  to: service(
    'apigateway-domain-name',
    'apigatewayv2-domain-name',
    'cloudfront-distribution',
    'elasticloadbalancingv2-load-balancer',
  ),
  verb: 'leads to',
  kind: 'request',
  rank: 60,
  cite: awsPage(
    'Choosing between alias and non-alias records',
    'Route53/latest/DeveloperGuide/resource-record-sets-choosing-alias-non-alias.html',
    { section: 'API Gateway Security' },
  ),
  effects: ({ source, target }) => {
    const { name, zone } = addressOf(target);
    const isAlias = source.string('Type') !== 'CNAME';
    return isAlias
      ? [
          {
            kind: 'property',
            on: source.ref,
            path: ['AliasTarget'],
            value: { DNSName: name, HostedZoneId: zone },
            mode: 'merge',
          },
        ]
      : [
          {
            kind: 'property',
            on: source.ref,
            path: ['ResourceRecords'],
            value: [name],
            mode: 'set',
          },
          ...(source.has('TTL')
            ? []
            : [
                {
                  kind: 'property',
                  on: source.ref,
                  path: ['TTL'],
                  value: '300',
                  mode: 'set',
                } as const,
              ]),
        ];
  },
});

function addressOf(target: NodeView): { readonly name: Value; readonly zone: Value } {
  switch (target.service.id) {
    case 'cloudfront-distribution':
      return { name: target.att('DomainName'), zone: CLOUDFRONT_ZONE };
    case 'elasticloadbalancingv2-load-balancer':
      return { name: target.att('DNSName'), zone: target.att('CanonicalHostedZoneID') };
    default: {
      const isAtEdge = target.service.id === 'apigateway-domain-name' && isEdgeOptimized(target);
      const kind = isAtEdge ? 'Distribution' : 'Regional';
      return {
        name: target.att(`${kind}DomainName`),
        zone: target.att(`${kind}HostedZoneId`),
      };
    }
  }
}
