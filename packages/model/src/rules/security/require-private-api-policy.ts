import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const requirePrivateApiPolicy = defineRule({
  id: 'security/require-private-api-policy',
  row: 'V28',
  severity: 'error',
  summary: 'A private API has a resource policy, and a VPC endpoint that leads to it.',
  why: 'Without a resource policy nobody may call a private API, and it cannot be deployed. Its callers come through an interface endpoint for execute-api.',
  cite: awsPage(
    'Create a private API in Amazon API Gateway',
    'apigateway/latest/developerguide/apigateway-private-api-create.html',
    { section: 'API Gateway Endpoint Types' },
  ),
  over: 'node',
  on: { service: 'apigateway-rest-api' },
  check: ({ node }) => {
    if (node.string('EndpointConfiguration.Types.0') !== 'PRIVATE') return;
    // A wire from an endpoint brings the policy, and names the endpoint.
    if (node.wires('in', 'endpoint-access').length > 0) return;
    if (!node.has('Policy') && !node.has('Auth')) {
      const message = `${node.name} is private and has no resource policy. It cannot be deployed without one.`;
      return { at: node.at('Policy'), message };
    }
    const path = 'EndpointConfiguration.VpcEndpointIds';
    if (node.has(path)) return;
    const message = `${node.name} is private and names no VPC endpoint. Callers need one for execute-api.`;
    return { at: node.at(path), message, severity: 'info' };
  },
  examples: {
    valid: [
      "api: apigateway-rest-api { EndpointConfiguration: { Types: ['PRIVATE'], VpcEndpointIds: ['vpce-1'] }, Policy: {} }",
      'api: apigateway-rest-api',
      "e: ec2-vpc-endpoint { VpcEndpointType: 'Interface' } -> api: apigateway-rest-api { EndpointConfiguration.Types: ['PRIVATE'] }",
    ],
    invalid: [
      { before: "api: apigateway-rest-api { EndpointConfiguration.Types: ['PRIVATE'] }" },
      {
        before: "api: apigateway-rest-api { EndpointConfiguration.Types: ['PRIVATE'], Policy: {} }",
      },
    ],
  },
});
