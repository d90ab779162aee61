import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { CLOUDFRONT_REGION, isBehindCloudFront } from '../certificates.js';
import { movingTo } from '../moving.js';

export const noCertificateOutsideUsEast1 = defineRule({
  id: 'correctness/no-certificate-outside-us-east-1',
  row: 'V26',
  severity: 'error',
  summary:
    'The certificate of an edge-optimized domain, a sign-in domain and a distribution is in us-east-1.',
  why: 'They answer through CloudFront, which reads certificates of ACM from us-east-1 only.',
  cite: awsPage(
    'Requirements for using SSL/TLS certificates with CloudFront',
    'AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html',
    { section: 'API Gateway Security' },
  ),
  over: 'wire',
  on: {
    connection: 'certificate-use',
    to: ['apigateway-domain-name', 'cloudfront-distribution', 'cognito-user-pool-domain'],
  },
  check: ({ wire, source, target, graph }) => {
    if (!isBehindCloudFront(target)) return;
    const region = source.region();
    if (region === undefined || region === CLOUDFRONT_REGION) return;
    const message = `${source.name} is in ${region}. ${target.name} answers through CloudFront and takes a certificate from ${CLOUDFRONT_REGION}.`;
    return { at: wire.at(), message, ...movingTo(graph, source, CLOUDFRONT_REGION) };
  },
  examples: {
    valid: [
      "stack main { region: 'us-east-1' }; c: certificatemanager-certificate -> d: cloudfront-distribution",
      "stack main { region: 'eu-west-1' }; c: certificatemanager-certificate -> d: apigateway-domain-name { EndpointConfiguration.Types: ['REGIONAL'] }",
    ],
    invalid: [
      {
        before:
          "stack main { region: 'eu-west-1' }; c: certificatemanager-certificate -> d: cognito-user-pool-domain { Domain: 'auth.example.com' }",
        after: `stack main { region: 'eu-west-1' }; stack edge { region: 'us-east-1' }
          c: certificatemanager-certificate { $stack: 'edge' } -> d: cognito-user-pool-domain { Domain: 'auth.example.com' }`,
      },
      {
        before:
          "c: certificatemanager-certificate { $external: { ref: 'arn:aws:acm:eu-west-1:123456789012:certificate/a' } } -> d: cloudfront-distribution",
      },
      {
        before:
          "stack main { region: 'eu-west-1' }; c: certificatemanager-certificate -> d: apigateway-domain-name { EndpointConfiguration.Types: ['EDGE'] }",
      },
      {
        before:
          "stack main { region: 'eu-west-1' }; c: certificatemanager-certificate -> d: cloudfront-distribution",
        after: `stack main { region: 'eu-west-1' }; stack edge { region: 'us-east-1' }
          c: certificatemanager-certificate { $stack: 'edge' } -> d: cloudfront-distribution`,
      },
    ],
  },
});
