import type { NodeView } from '../define/index.js';
import { isEdgeOptimized } from '../connections/certificate-use.js';

/** Where CloudFront reads certificates. */
export const CLOUDFRONT_REGION = 'us-east-1';

/** Whether it answers through CloudFront, which takes certificates of one Region. */
export function isBehindCloudFront(node: NodeView): boolean {
  const { id } = node.service;
  return (
    id === 'cloudfront-distribution' ||
    id === 'cognito-user-pool-domain' ||
    (id === 'apigateway-domain-name' && isEdgeOptimized(node)) ||
    (id === 'apigateway-rest-api' && node.string('Domain.EndpointConfiguration') === 'EDGE')
  );
}

/** A certificate that a property names: by its ARN, or as a node of the design. */
export interface NamedCertificate {
  readonly at: ReturnType<NodeView['at']>;
  readonly region: string;
  /** As in "The certificate". */
  readonly name: string;
  readonly node?: NodeView;
}

const PATHS: Readonly<Record<string, readonly string[]>> = {
  'apigateway-domain-name': ['CertificateArn', 'RegionalCertificateArn'],
  // SAM makes the domain of an API.
  'apigateway-rest-api': ['Domain.CertificateArn'],
  'apigatewayv2-http-api': ['Domain.CertificateArn'],
  'apigatewayv2-domain-name': ['DomainNameConfigurations.0.CertificateArn'],
  'cloudfront-distribution': ['DistributionConfig.ViewerCertificate.AcmCertificateArn'],
  'cognito-user-pool-domain': ['CustomDomainConfig.CertificateArn'],
  'elasticloadbalancingv2-load-balancer': ['listener#Certificates.0.CertificateArn'],
};

/** Certificates that a node names by itself, with their Regions where they are known. */
export function namedCertificates(node: NodeView): readonly NamedCertificate[] {
  return (PATHS[node.service.id] ?? []).flatMap((path) => {
    const at = node.at(path);
    const [drawn] = node.referred(path);
    const region = drawn?.region() ?? /^arn:[^:]*:acm:([^:]+):/.exec(node.string(path) ?? '')?.[1];
    if (region === undefined) return [];
    return [{ at, region, name: drawn?.name ?? 'The certificate', ...(drawn && { node: drawn }) }];
  });
}
