import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const noFirewallOfAnotherScope = defineRule({
  id: 'correctness/no-firewall-of-another-scope',
  row: 'V53',
  severity: 'error',
  summary: 'A web ACL has the scope of what it protects.',
  why: 'CloudFront takes web ACLs of scope CLOUDFRONT, which are made in us-east-1. Everything else takes regional ones.',
  cite: awsPage('WebACL', 'waf/latest/developerguide/web-acl-associating-aws-resource.html'),
  over: 'wire',
  on: { connection: 'firewall' },
  demand: true,
  check: ({ source, target }) => {
    const scope = source.string('Scope');
    const wanted = target.service.id === 'cloudfront-distribution' ? 'CLOUDFRONT' : 'REGIONAL';
    if (scope === undefined || scope === wanted) return;
    return {
      at: source.at('Scope'),
      message: `${source.name} is ${scope}. ${target.name} takes a web ACL of scope ${wanted}.`,
      fix: { label: `Set ${wanted}`, safe: false, edits: [source.set('Scope', wanted)] },
    };
  },
  examples: {
    valid: [
      "w: wafv2-web-acl { Scope: 'REGIONAL' } -> a: apigateway-rest-api",
      "w: wafv2-web-acl { Scope: 'CLOUDFRONT' } -> d: cloudfront-distribution",
    ],
    invalid: [
      {
        before: "w: wafv2-web-acl { Scope: 'REGIONAL' } -> d: cloudfront-distribution",
        after: "w: wafv2-web-acl { Scope: 'CLOUDFRONT' } -> d: cloudfront-distribution",
      },
    ],
  },
});
