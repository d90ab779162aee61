import { defineRule, type Finding, type NodeView } from '../../define/index.js';
import { isEdgeOptimized } from '../../connections/certificate-use.js';
import { awsPage } from '../../services/aws-page.js';

const CERTIFICATES = [
  'RegionalCertificateArn',
  'CertificateArn',
  'DomainNameConfigurations.0.CertificateArn',
  'DistributionConfig.ViewerCertificate.AcmCertificateArn',
  'DistributionConfig.ViewerCertificate.IamCertificateId',
  'CustomDomainConfig.CertificateArn',
];

export const requireDomainParts = defineRule({
  id: 'correctness/require-domain-parts',
  row: 'V33',
  severity: 'error',
  summary: 'A custom domain has a certificate, and a record that leads to it.',
  why: 'API Gateway, CloudFront and Cognito refuse a domain without a certificate. Without a record nobody finds it, unless the record is kept elsewhere.',
  cite: awsPage(
    'Custom domain name for public REST APIs in API Gateway',
    'apigateway/latest/developerguide/how-to-custom-domains.html',
    { section: 'API Gateway Security' },
  ),
  over: 'node',
  on: {
    service: [
      'apigateway-domain-name',
      'apigatewayv2-domain-name',
      'cloudfront-distribution',
      'cognito-user-pool-domain',
    ],
  },
  check: ({ node, graph }) => {
    if (node.record.external !== undefined || node.record.type !== undefined) return;
    const isDistribution = node.service.id === 'cloudfront-distribution';
    const aliases = node.list('DistributionConfig.Aliases')?.length ?? 0;
    if (isDistribution && aliases === 0) return;
    const isOfPool = node.service.id === 'cognito-user-pool-domain';
    if (isOfPool && !(node.string('Domain') ?? '').includes('.')) return;
    const findings: Finding[] = [];
    const isSecured =
      node.wires('in', 'certificate-use').length > 0 || CERTIFICATES.some((path) => node.has(path));
    const misfit = misfitOf(node);
    if (misfit !== undefined) findings.push(misfit);
    else if (!isSecured)
      findings.push({
        at: isDistribution ? node.at('DistributionConfig.Aliases') : node.at(),
        message: isDistribution
          ? `${node.name} has a domain of its own and no certificate for it. Draw a wire to it from one.`
          : `${node.name} has no certificate. Draw a wire to it from one.`,
      });
    if (isDistribution) return findings;
    const records = graph.nodes().filter(({ service }) => service.id === 'route53-record-set');
    const property = isOfPool ? 'Domain' : 'DomainName';
    const name = node.string(property);
    const isNamed = records.some((record) => name !== undefined && record.string('Name') === name);
    if (node.wires('in', 'alias-record').length === 0 && !isNamed)
      findings.push({
        at: node.at(property),
        message: `No record leads to ${node.name}. Callers find it once one does.`,
        severity: 'info',
      });
    return findings;
  },
  examples: {
    valid: [
      "d: cognito-user-pool-domain { Domain: 'my-app' }",
      `c: certificatemanager-certificate -> d: apigateway-domain-name
       r: route53-record-set { Type: 'A' } -> d`,
      "c: certificatemanager-certificate -> d: cloudfront-distribution { DistributionConfig.Aliases: ['www.example.com'] }",
    ],
    invalid: [
      {
        before:
          "d: cognito-user-pool-domain { Domain: 'auth.example.com' }; r: route53-record-set { Type: 'A' } -> d",
      },
      { before: "d: apigateway-domain-name; r: route53-record-set { Type: 'A' } -> d" },
      {
        before: `r: route53-record-set { Type: 'A' } -> d: apigateway-domain-name { EndpointConfiguration.Types: ['REGIONAL'],
          CertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/a' }`,
        after: `r: route53-record-set { Type: 'A' } -> d: apigateway-domain-name { EndpointConfiguration.Types: ['REGIONAL'],
          RegionalCertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/a' }`,
      },
      { before: 'c: certificatemanager-certificate -> d: apigatewayv2-domain-name' },
      { before: "d: cloudfront-distribution { DistributionConfig.Aliases: ['www.example.com'] }" },
    ],
  },
});

/** A certificate in the property of the other kind of domain. */
function misfitOf(node: NodeView): Finding | undefined {
  if (node.service.id !== 'apigateway-domain-name') return undefined;
  if (node.wires('in', 'certificate-use').length > 0) return undefined;
  const isEdge = isEdgeOptimized(node);
  const [right, wrong] = isEdge
    ? ['CertificateArn', 'RegionalCertificateArn']
    : ['RegionalCertificateArn', 'CertificateArn'];
  const value = node.value(wrong);
  if (value === undefined || node.has(right)) return undefined;
  return {
    at: node.at(wrong),
    message: `${node.name} is ${isEdge ? 'edge-optimized' : 'regional'}, and has ${wrong}. It takes its certificate by ${right}.`,
    fix: {
      label: `Name it by ${right}`,
      safe: false,
      edits: [node.set(right, value), node.set(wrong, undefined)],
    },
  };
}
