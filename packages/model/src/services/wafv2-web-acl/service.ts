import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const page = awsPage('AWS WAF', 'waf/latest/developerguide/waf-chapter.html');

/** Rules that stop unwanted requests before they get in. */
export const wafv2WebAcl = defineService({
  id: 'wafv2-web-acl',
  row: 'S40',
  title: 'Web ACL',
  noun: 'Firewall',
  category: 'identity',
  share: 0.6,
  type: 'AWS::WAFv2::WebACL',
  summary: 'Looks at each request, and lets it in or not.',
  cite: page,
  keywords: ['waf', 'firewall', 'web acl', 'bot', 'rate limit', 'security'],
  fact: (node) => `WAF · ${node.string('Scope') === 'CLOUDFRONT' ? 'at the edge' : 'regional'}`,
  annotate: {
    Scope: {
      title: 'For',
      section: 'Web ACL',
      required: true,
      options: [
        { value: 'REGIONAL', title: 'APIs and load balancers' },
        { value: 'CLOUDFRONT', title: 'CloudFront, in us-east-1' },
      ],
      cite: page,
      replaces: true,
    },
    DefaultAction: { title: 'Otherwise', section: 'Web ACL', required: true, type: 'json' },
    Rules: { title: 'Rules', section: 'Web ACL', type: 'list' },
    VisibilityConfig: { title: 'Metrics', section: 'Web ACL', required: true, type: 'json' },
    Name: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[A-Za-z0-9_-]{1,128}',
      replaces: true,
    },
  },
  capabilities: {},
  initial: {
    properties: {
      DefaultAction: { Allow: {} },
      Rules: [
        {
          Name: 'CommonRules',
          OverrideAction: { None: {} },
          Priority: 1,
          Statement: {
            ManagedRuleGroupStatement: { Name: 'AWSManagedRulesCommonRuleSet', VendorName: 'AWS' },
          },
          VisibilityConfig: {
            CloudWatchMetricsEnabled: true,
            MetricName: 'CommonRules',
            SampledRequestsEnabled: true,
          },
        },
      ],
      Scope: 'REGIONAL',
      VisibilityConfig: {
        CloudWatchMetricsEnabled: true,
        MetricName: 'Firewall',
        SampledRequestsEnabled: true,
      },
    },
  },
});
