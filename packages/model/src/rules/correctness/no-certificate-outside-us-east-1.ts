import { defineRule } from '../../define/index.js';
import { isEdgeOptimized } from '../../connections/certificate-use.js';
import { awsPage } from '../../services/aws-page.js';

export const noCertificateOutsideUsEast1 = defineRule({
  id: 'correctness/no-certificate-outside-us-east-1',
  row: 'V26',
  severity: 'error',
  summary: 'The certificate of an edge-optimized domain and of a distribution is in us-east-1.',
  why: 'Both answer through CloudFront, which reads certificates of ACM from us-east-1 only.',
  cite: awsPage(
    'Requirements for using SSL/TLS certificates with CloudFront',
    'AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html',
    { section: 'API Gateway Security' },
  ),
  over: 'wire',
  on: { connection: 'certificate-use', to: ['apigateway-domain-name', 'cloudfront-distribution'] },
  check: ({ wire, source, target }) => {
    if (target.service.id === 'apigateway-domain-name' && !isEdgeOptimized(target)) return;
    const region = source.region();
    if (region === undefined || region === 'us-east-1') return;
    const message = `${source.name} is in ${region}. ${target.name} answers through CloudFront and takes a certificate from us-east-1.`;
    return { at: wire.at(), message };
  },
  examples: {
    valid: [
      "stack main { region: 'us-east-1' }; c: certificatemanager-certificate -> d: cloudfront-distribution",
      "stack main { region: 'eu-west-1' }; c: certificatemanager-certificate -> d: apigateway-domain-name { EndpointConfiguration.Types: ['REGIONAL'] }",
    ],
    invalid: [
      {
        before:
          "stack main { region: 'eu-west-1' }; c: certificatemanager-certificate -> d: apigateway-domain-name { EndpointConfiguration.Types: ['EDGE'] }",
      },
      {
        before:
          "stack main { region: 'eu-west-1' }; c: certificatemanager-certificate -> d: cloudfront-distribution",
      },
    ],
  },
});
