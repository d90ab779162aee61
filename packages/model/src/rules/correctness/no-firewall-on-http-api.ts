import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const noFirewallOnHttpApi = defineRule({
  id: 'correctness/no-firewall-on-http-api',
  row: 'V29',
  severity: 'error',
  summary: 'AWS WAF guards a REST API or CloudFront, not an HTTP API.',
  why: 'AWS WAF cannot be attached to an HTTP API. Use a REST API, or put CloudFront with a web ACL in front.',
  cite: awsPage(
    'Resources that you can protect with AWS WAF',
    'waf/latest/developerguide/how-aws-waf-works-resources.html',
    { section: 'API Gateway Security' },
  ),
  over: 'node',
  on: { service: 'cfn-resource' },
  check: ({ node }) => {
    if (node.type !== 'AWS::WAFv2::WebACLAssociation') return;
    const api = node
      .referred('ResourceArn')
      .find((target) => target.service.id === 'apigatewayv2-http-api');
    if (api === undefined) return;
    return {
      at: node.at('ResourceArn'),
      message: `${node.name} attaches a web ACL to ${api.name}. HTTP APIs take none.`,
    };
  },
  examples: {
    valid: [
      "api: apigateway-rest-api; w: cfn-resource { $type: 'AWS::WAFv2::WebACLAssociation', ResourceArn: @api }",
    ],
    invalid: [
      {
        before:
          "api: apigatewayv2-http-api; w: cfn-resource { $type: 'AWS::WAFv2::WebACLAssociation', ResourceArn: @api }",
      },
    ],
  },
});
