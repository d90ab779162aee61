import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { isBehindCloudFront, namedCertificates } from '../certificates.js';

export const noNamedCertificateElsewhere = defineRule({
  id: 'correctness/no-named-certificate-elsewhere',
  row: 'V27',
  severity: 'error',
  summary: 'The certificate that a regional domain names is in the Region of the domain.',
  why: 'API Gateway reads the certificate of a regional domain from its own Region and refuses any other.',
  cite: awsPage(
    'Custom domain name for public REST APIs in API Gateway',
    'apigateway/latest/developerguide/how-to-custom-domains.html',
    { section: 'API Gateway Security' },
  ),
  over: 'node',
  on: { service: ['apigateway-domain-name', 'apigatewayv2-domain-name'] },
  check: ({ node }) => {
    const here = node.region();
    if (here === undefined || isBehindCloudFront(node)) return;
    return namedCertificates(node)
      .filter(({ region }) => region !== here)
      .map(({ at, region }) => ({
        at,
        message: `The certificate is in ${region}. ${node.name} is in ${here} and takes one from there.`,
      }));
  },
  examples: {
    valid: [
      "stack main { region: 'eu-west-1' }; d: apigatewayv2-domain-name { DomainNameConfigurations: [{ CertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/a' }] }",
      "d: apigateway-domain-name { EndpointConfiguration.Types: ['REGIONAL'], RegionalCertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/a' }",
    ],
    invalid: [
      {
        before:
          "stack main { region: 'us-east-1' }; d: apigateway-domain-name { EndpointConfiguration.Types: ['REGIONAL'], RegionalCertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/a' }",
      },
      {
        before:
          "stack main { region: 'us-east-1' }; d: apigatewayv2-domain-name { DomainNameConfigurations: [{ CertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/a' }] }",
      },
    ],
  },
});
