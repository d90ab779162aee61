import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { edgeArn } from '../cloudfront-distribution/edge-arn.js';
import { namedAfterStack } from '../named-after-stack.js';

const page = awsPage(
  'Understand response headers policies',
  'AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html',
);
const config = 'ResponseHeadersPolicyConfig';
const security = `${config}.SecurityHeadersConfig`;
const cors = `${config}.CorsConfig`;

/** Headers that a distribution adds to its answers: security, CORS, one's own. */
export const cloudfrontResponseHeadersPolicy = defineService({
  id: 'cloudfront-response-headers-policy',
  row: 'S5',
  title: 'Response headers policy',
  noun: 'HeadersPolicy',
  category: 'api',
  share: 0.4,
  type: 'AWS::CloudFront::ResponseHeadersPolicy',
  summary: 'Adds security, CORS and other headers to what viewers get.',
  cite: page,
  keywords: ['cloudfront', 'headers', 'cors', 'hsts', 'security', 'csp', 'policy'],
  fact: () => 'Response headers policy',
  annotate: {
    [`${security}.StrictTransportSecurity.AccessControlMaxAgeSec`]: {
      title: 'HSTS',
      section: 'Security headers',
      unit: 's',
      min: 0,
      type: 'integer',
      cite: page,
    },
    [`${security}.FrameOptions.FrameOption`]: {
      title: 'In frames',
      section: 'Security headers',
      options: [
        { value: 'DENY', title: 'Nowhere' },
        { value: 'SAMEORIGIN', title: 'Own pages' },
      ],
    },
    [`${security}.ContentSecurityPolicy.ContentSecurityPolicy`]: {
      title: 'Content policy',
      section: 'Security headers',
    },
    [`${security}.ReferrerPolicy.ReferrerPolicy`]: {
      title: 'Referrer',
      section: 'Security headers',
      options: [
        'no-referrer',
        'no-referrer-when-downgrade',
        'origin',
        'origin-when-cross-origin',
        'same-origin',
        'strict-origin',
        'strict-origin-when-cross-origin',
        'unsafe-url',
      ].map((value) => ({ value })),
    },
    [`${cors}.AccessControlAllowOrigins.Items`]: {
      title: 'Origins',
      section: 'CORS',
      type: 'list',
    },
    [`${cors}.AccessControlAllowMethods.Items`]: {
      title: 'Methods',
      section: 'CORS',
      type: 'list',
    },
    [`${cors}.AccessControlAllowHeaders.Items`]: {
      title: 'Headers',
      section: 'CORS',
      type: 'list',
    },
    [`${cors}.AccessControlAllowCredentials`]: { title: 'Credentials', section: 'CORS' },
    [`${config}.CustomHeadersConfig.Items`]: {
      title: 'Added',
      section: 'Own headers',
      type: 'list',
    },
    [`${config}.RemoveHeadersConfig.Items`]: {
      title: 'Removed',
      section: 'Own headers',
      type: 'list',
    },
    [`${config}.Comment`]: { title: 'Comment', section: 'Naming', max: 128, type: 'string' },
    [`${config}.Name`]: { title: 'Physical name', section: 'Naming' },
  },
  capabilities: {},
  arn: edgeArn('response-headers-policy'),
  initial: {
    properties: {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          ContentTypeOptions: { Override: true },
          FrameOptions: { FrameOption: 'DENY', Override: true },
          ReferrerPolicy: { Override: true, ReferrerPolicy: 'strict-origin-when-cross-origin' },
          StrictTransportSecurity: {
            AccessControlMaxAgeSec: 31_536_000,
            IncludeSubdomains: true,
            Override: true,
          },
        },
      },
    },
  },
  effects: (node) => namedAfterStack(node, [config, 'Name']),
});
