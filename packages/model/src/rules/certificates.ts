import type { NodeView } from '../define/index.js';
import { isEdgeOptimized } from '../connections/certificate-use.js';

/** Where CloudFront reads certificates. */
export const CLOUDFRONT_REGION = 'us-east-1';

/** Whether it answers through CloudFront, which takes certificates of one Region. */
export function isBehindCloudFront(node: NodeView): boolean {
  const { id } = node.service;
  return (
    id === 'cloudfront-distribution' || (id === 'apigateway-domain-name' && isEdgeOptimized(node))
  );
}

/** A certificate that is named by its ARN. */
export interface NamedCertificate {
  readonly at: ReturnType<NodeView['at']>;
  readonly region: string;
}

const PATHS: Readonly<Record<string, readonly string[]>> = {
  'apigateway-domain-name': ['CertificateArn', 'RegionalCertificateArn'],
  'apigatewayv2-domain-name': ['DomainNameConfigurations.0.CertificateArn'],
  'cloudfront-distribution': ['DistributionConfig.ViewerCertificate.AcmCertificateArn'],
};

/** Certificates that a node names by literal ARNs. */
export function namedCertificates(node: NodeView): readonly NamedCertificate[] {
  return (PATHS[node.service.id] ?? []).flatMap((path) => {
    const region = /^arn:[^:]*:acm:([^:]+):/.exec(node.string(path) ?? '')?.[1];
    return region === undefined ? [] : [{ at: node.at(path), region }];
  });
}
