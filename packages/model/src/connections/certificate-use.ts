import {
  defineConnection,
  ref,
  service,
  type Effect,
  type NodeView,
  type PropertyPath,
} from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { refusePrefix } from './sign-in-domains.js';

/** A certificate on what answers under its domain. */
export const certificateUse = defineConnection({
  id: 'certificate-use',
  row: 'C9',
  title: 'Certificate',
  from: service('certificatemanager-certificate'),
  to: service(
    'apigateway-domain-name',
    'apigatewayv2-domain-name',
    'cloudfront-distribution',
    'cognito-user-pool-domain',
    'elasticloadbalancingv2-load-balancer',
  ),
  verb: 'secures',
  kind: 'auth',
  rank: 60,
  cite: awsPage('Services integrated with ACM', 'acm/latest/userguide/acm-services.html', {
    section: 'API Gateway Security',
  }),
  refuses: ({ source, target }) => refusePrefix(source, target),
  effects: ({ source, target }) => {
    const { part, path, list } = placeOf(target);
    return [
      {
        kind: 'property',
        on: part === undefined ? target.ref : ref(target.id, part),
        path,
        value: list ? [{ CertificateArn: source.ref }] : source.ref,
        mode: list ? 'append' : 'set',
      },
      ...(target.service.id === 'cloudfront-distribution' ? forNames(target) : []),
    ];
  },
});

/** CloudFront wants to be told how it serves names: by SNI, with no TLS older than 1.2. */
function forNames(target: NodeView): readonly Effect[] {
  const usual = { MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' };
  return Object.entries(usual)
    .filter(([key]) => !target.has(`DistributionConfig.ViewerCertificate.${key}`))
    .map(([key, value]) => ({
      kind: 'property',
      on: target.ref,
      path: ['DistributionConfig', 'ViewerCertificate', key],
      value,
      mode: 'set',
    }));
}

interface Place {
  readonly part?: string;
  readonly path: Exclude<PropertyPath, string>;
  readonly list?: boolean;
}

/** Where a certificate stands in what it secures. */
function placeOf(target: NodeView): Place {
  switch (target.service.id) {
    case 'elasticloadbalancingv2-load-balancer':
      return { part: 'listener', path: ['Certificates'], list: true };
    case 'cloudfront-distribution':
      return { path: ['DistributionConfig', 'ViewerCertificate', 'AcmCertificateArn'] };
    case 'cognito-user-pool-domain':
      return { path: ['CustomDomainConfig', 'CertificateArn'] };
    case 'apigatewayv2-domain-name':
      return { path: ['DomainNameConfigurations', 0, 'CertificateArn'] };
    default:
      return { path: [isEdgeOptimized(target) ? 'CertificateArn' : 'RegionalCertificateArn'] };
  }
}

/** Whether a custom domain answers through CloudFront. AWS's default where nothing is set. */
export function isEdgeOptimized(domain: NodeView): boolean {
  const kinds = domain.list('EndpointConfiguration.Types');
  return kinds === undefined || kinds.includes('EDGE');
}
