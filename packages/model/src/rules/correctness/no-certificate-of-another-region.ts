import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { isBehindCloudFront } from '../certificates.js';
import { movingTo } from '../moving.js';

export const noCertificateOfAnotherRegion = defineRule({
  id: 'correctness/no-certificate-of-another-region',
  row: 'V27',
  severity: 'error',
  summary:
    'A certificate is in the Region of what it secures; in us-east-1 for CloudFront and edge-optimized domains.',
  why: 'CloudFront, which also stands before an edge-optimized domain, reads certificates from us-east-1. Everything else reads them from its own Region.',
  cite: awsPage(
    'Custom domain name for public REST APIs in API Gateway',
    'apigateway/latest/developerguide/how-to-custom-domains.html',
    { section: 'API Gateway Security' },
  ),
  over: 'wire',
  on: {
    connection: 'certificate-use',
    to: [
      'apigatewayv2-domain-name',
      'elasticloadbalancingv2-load-balancer',
      'apigateway-domain-name',
    ],
  },
  check: ({ wire, source, target, graph }) => {
    if (isBehindCloudFront(target)) return;
    const [here, there] = [source.region(), target.region()];
    if (here === undefined || there === undefined || here === there) return;
    const message = `${source.name} is in ${here}. ${target.name} is in ${there} and takes a certificate from there.`;
    return { at: wire.at(), message, ...movingTo(graph, source, there) };
  },
  examples: {
    valid: [
      'c: certificatemanager-certificate -> d: apigatewayv2-domain-name',
      "stack main { region: 'eu-west-1' }; c: certificatemanager-certificate -> d: apigateway-domain-name { EndpointConfiguration.Types: ['REGIONAL'] }",
    ],
    invalid: [
      {
        before: `stack main { region: 'eu-west-1' }; stack edge { region: 'us-east-1' }
          c: certificatemanager-certificate { $stack: 'edge' } -> d: apigateway-domain-name { EndpointConfiguration.Types: ['REGIONAL'] }`,
        after: `stack main { region: 'eu-west-1' }; stack edge { region: 'us-east-1' }
          c: certificatemanager-certificate { $stack: 'main' } -> d: apigateway-domain-name { EndpointConfiguration.Types: ['REGIONAL'] }`,
      },
    ],
  },
});
