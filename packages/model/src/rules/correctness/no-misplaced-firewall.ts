import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { CLOUDFRONT_REGION } from '../certificates.js';
import { movingTo } from '../moving.js';

export const noMisplacedFirewall = defineRule({
  id: 'correctness/no-misplaced-firewall',
  row: 'V53',
  severity: 'error',
  summary: 'A web ACL of scope CLOUDFRONT is in us-east-1.',
  why: 'AWS WAF keeps what protects CloudFront in us-east-1, and refuses the scope in every other Region.',
  cite: awsPage(
    'Resources that you can protect with AWS WAF',
    'waf/latest/developerguide/how-aws-waf-works-resources.html',
  ),
  over: 'node',
  on: { service: 'wafv2-web-acl' },
  check: ({ node, graph }) => {
    const region = node.region();
    if (node.string('Scope') !== 'CLOUDFRONT') return;
    if (region === undefined || region === CLOUDFRONT_REGION) return;
    return {
      at: node.at(),
      message: `${node.name} is in ${region}. A web ACL for CloudFront is made in ${CLOUDFRONT_REGION}.`,
      ...movingTo(graph, node, CLOUDFRONT_REGION),
    };
  },
  examples: {
    valid: [
      "stack main { region: 'us-east-1' }; w: wafv2-web-acl { Scope: 'CLOUDFRONT' }",
      "stack main { region: 'eu-west-1' }; w: wafv2-web-acl { Scope: 'REGIONAL' }",
    ],
    invalid: [
      {
        before: "stack main { region: 'eu-west-1' }; w: wafv2-web-acl { Scope: 'CLOUDFRONT' }",
        after: `stack main { region: 'eu-west-1' }; stack edge { region: 'us-east-1' }
          w: wafv2-web-acl { Scope: 'CLOUDFRONT', $stack: 'edge' }`,
      },
    ],
  },
});
