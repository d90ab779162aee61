import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { isBehindCloudFront, namedCertificates } from '../certificates.js';
import { movingTo } from '../moving.js';

export const noNamedCertificateElsewhere = defineRule({
  id: 'correctness/no-named-certificate-elsewhere',
  row: 'V27',
  severity: 'error',
  summary: 'The certificate that a regional domain or a load balancer names is in its own Region.',
  why: 'API Gateway and load balancers read their certificate from their own Region and refuse any other.',
  cite: awsPage(
    'Custom domain name for public REST APIs in API Gateway',
    'apigateway/latest/developerguide/how-to-custom-domains.html',
    { section: 'API Gateway Security' },
  ),
  over: 'node',
  on: {
    service: [
      'apigateway-domain-name',
      'apigateway-rest-api',
      'apigatewayv2-http-api',
      'apigatewayv2-domain-name',
      'elasticloadbalancingv2-load-balancer',
    ],
  },
  check: ({ node, graph }) => {
    const here = node.region();
    if (here === undefined || isBehindCloudFront(node)) return;
    return namedCertificates(node)
      .filter(({ region }) => region !== here)
      .map(({ at, region, name, node: drawn }) => ({
        at,
        message: `${name} is in ${region}. ${node.name} is in ${here} and takes one from there.`,
        ...(drawn && movingTo(graph, drawn, here)),
      }));
  },
  examples: {
    valid: [
      "stack main { region: 'eu-west-1' }; a: apigateway-rest-api { $type: 'AWS::Serverless::Api', Domain: { DomainName: 'a.example.com', EndpointConfiguration: 'EDGE', CertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/a' } }",
      "stack main { region: 'eu-west-1' }; d: apigatewayv2-domain-name { DomainNameConfigurations: [{ CertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/a' }] }",
      "d: apigateway-domain-name { EndpointConfiguration.Types: ['REGIONAL'], RegionalCertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/a' }",
    ],
    invalid: [
      {
        before:
          "stack main { region: 'eu-west-1' }; a: apigateway-rest-api { $type: 'AWS::Serverless::Api', Domain: { DomainName: 'a.example.com', EndpointConfiguration: 'REGIONAL', CertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/a' } }",
      },
      {
        before:
          "stack main { region: 'us-east-1' }; d: apigateway-domain-name { EndpointConfiguration.Types: ['REGIONAL'], RegionalCertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/a' }",
      },
      {
        before:
          "stack main { region: 'us-east-1' }; d: apigatewayv2-domain-name { DomainNameConfigurations: [{ CertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/a' }] }",
      },
      {
        before: `stack main { region: 'eu-west-1' }; stack edge { region: 'us-east-1' }
          c: certificatemanager-certificate { $stack: 'edge' }
          b: elasticloadbalancingv2-load-balancer { listener#: { Port: 443, Protocol: 'HTTPS', Certificates: [{ CertificateArn: @c }] } }`,
        after: `stack main { region: 'eu-west-1' }; stack edge { region: 'us-east-1' }
          c: certificatemanager-certificate { $stack: 'main' }
          b: elasticloadbalancingv2-load-balancer { listener#: { Port: 443, Protocol: 'HTTPS', Certificates: [{ CertificateArn: @c }] } }`,
      },
    ],
  },
});
