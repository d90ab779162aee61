import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { CLOUDFRONT_REGION, isBehindCloudFront, namedCertificates } from '../certificates.js';
import { movingTo } from '../moving.js';

export const noMisplacedCertificate = defineRule({
  id: 'correctness/no-misplaced-certificate',
  row: 'V26',
  severity: 'error',
  summary:
    'The certificate that a distribution or an edge-optimized domain names is in us-east-1, whatever the Region of the stack.',
  why: 'Both answer through CloudFront, which reads certificates of ACM from us-east-1 only.',
  cite: awsPage(
    'Requirements for using SSL/TLS certificates with CloudFront',
    'AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html',
    { section: 'API Gateway Security' },
  ),
  over: 'node',
  on: { service: ['cloudfront-distribution', 'apigateway-domain-name', 'apigateway-rest-api'] },
  check: ({ node, graph }) =>
    isBehindCloudFront(node)
      ? namedCertificates(node)
          .filter(({ region }) => region !== CLOUDFRONT_REGION)
          .map(({ at, region, name, node: drawn }) => ({
            at,
            message: `${name} is in ${region}. ${node.name} answers through CloudFront and takes one from ${CLOUDFRONT_REGION}.`,
            ...(drawn && movingTo(graph, drawn, CLOUDFRONT_REGION)),
          }))
      : [],
  examples: {
    valid: [
      "d: cloudfront-distribution { DistributionConfig.ViewerCertificate.AcmCertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/a' }",
      'd: cloudfront-distribution',
      "d: apigateway-domain-name { EndpointConfiguration.Types: ['REGIONAL'], RegionalCertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/a' }",
    ],
    invalid: [
      {
        before:
          "a: apigateway-rest-api { $type: 'AWS::Serverless::Api', Domain: { DomainName: 'a.example.com', EndpointConfiguration: 'EDGE', CertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/a' } }",
      },
      {
        before:
          "d: cloudfront-distribution { DistributionConfig.ViewerCertificate.AcmCertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/a' }",
      },
      {
        before:
          "d: apigateway-domain-name { EndpointConfiguration.Types: ['EDGE'], CertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/a' }",
      },
      {
        before: `stack main { region: 'eu-west-1' }; c: certificatemanager-certificate
          d: cloudfront-distribution { DistributionConfig.ViewerCertificate.AcmCertificateArn: @c }`,
        after: `stack main { region: 'eu-west-1' }; stack edge { region: 'us-east-1' }
          c: certificatemanager-certificate { $stack: 'edge' }
          d: cloudfront-distribution { DistributionConfig.ViewerCertificate.AcmCertificateArn: @c }`,
      },
    ],
  },
});
