import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { CLOUDFRONT_REGION } from '../certificates.js';
import { movingTo } from '../moving.js';

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
  check: ({ source, target, graph }) => {
    const scope = source.string('Scope');
    const wanted = target.service.id === 'cloudfront-distribution' ? 'CLOUDFRONT' : 'REGIONAL';
    if (scope === undefined) return;
    if (scope === wanted) {
      const region = source.region();
      if (wanted === 'REGIONAL' || region === undefined || region === CLOUDFRONT_REGION) return;
      const message = `${source.name} is in ${region}. A web ACL for CloudFront is made in ${CLOUDFRONT_REGION}.`;
      return { at: source.at(), message, fix: movingTo(graph, source, CLOUDFRONT_REGION) };
    }
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
      {
        before:
          "stack main { region: 'eu-west-1' }; w: wafv2-web-acl { Scope: 'CLOUDFRONT' } -> d: cloudfront-distribution",
        after: `stack main { region: 'eu-west-1' }; stack edge { region: 'us-east-1' }
          w: wafv2-web-acl { Scope: 'CLOUDFRONT', $stack: 'edge' } -> d: cloudfront-distribution`,
      },
    ],
  },
});
