import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { quantity } from '../words.js';

interface Quota {
  readonly path: string;
  readonly noun: string;
  readonly max: number;
}

const GROUP: readonly Quota[] = [
  { path: 'SecurityGroupIngress', noun: 'inbound rules', max: 60 },
  { path: 'SecurityGroupEgress', noun: 'outbound rules', max: 60 },
];
const DISTRIBUTION: readonly Quota[] = [
  { path: 'DistributionConfig.CacheBehaviors', noun: 'behaviors by path', max: 75 },
  { path: 'DistributionConfig.Origins', noun: 'origins', max: 100 },
  { path: 'DistributionConfig.OriginGroups.Items', noun: 'origin groups', max: 10 },
  { path: 'DistributionConfig.Aliases', noun: 'domains of its own', max: 100 },
];
const CACHE_KEY = 'CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin';
const CACHE_POLICY: readonly Quota[] = [
  { path: `${CACHE_KEY}.HeadersConfig.Headers`, noun: 'headers', max: 10 },
  { path: `${CACHE_KEY}.CookiesConfig.Cookies`, noun: 'cookies', max: 10 },
  { path: `${CACHE_KEY}.QueryStringsConfig.QueryStrings`, noun: 'query strings', max: 10 },
];
const REQUEST = 'OriginRequestPolicyConfig';
const REQUEST_POLICY: readonly Quota[] = [
  { path: `${REQUEST}.HeadersConfig.Headers`, noun: 'headers', max: 10 },
  { path: `${REQUEST}.CookiesConfig.Cookies`, noun: 'cookies', max: 10 },
  { path: `${REQUEST}.QueryStringsConfig.QueryStrings`, noun: 'query strings', max: 10 },
];
const LINK: readonly Quota[] = [{ path: 'SubnetIds', noun: 'subnets', max: 10 }];
const QUOTAS: Readonly<Record<string, readonly Quota[]>> = {
  'AWS::ApiGatewayV2::VpcLink': LINK,
  'AWS::CloudFront::CachePolicy': CACHE_POLICY,
  'AWS::CloudFront::Distribution': DISTRIBUTION,
  'AWS::CloudFront::OriginRequestPolicy': REQUEST_POLICY,
  'AWS::EC2::SecurityGroup': GROUP,
};

export const noExcessEntries = defineRule({
  id: 'correctness/no-excess-entries',
  row: 'V55',
  severity: 'warning',
  summary:
    'What a distribution, a policy of it, a VPC link or a security group lists keeps to the quota of an account.',
  why: 'AWS refuses more until it has raised your quota.',
  cite: awsPage(
    'Quotas on web distributions',
    'AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html',
  ),
  over: 'node',
  on: {
    service: [
      'apigatewayv2-vpc-link',
      'cfn-resource',
      'cloudfront-cache-policy',
      'cloudfront-distribution',
      'cloudfront-origin-request-policy',
      'ec2-security-group',
    ],
  },
  ofType: true,
  check: ({ node }) =>
    node
      .resources()
      .filter(({ part }) => part === undefined)
      .flatMap(({ type }) => (Object.hasOwn(QUOTAS, type) ? (QUOTAS[type] ?? []) : []))
      .flatMap(({ path, noun, max }) => {
        const count = node.list(path)?.length ?? 0;
        if (count <= max) return [];
        const message = `${node.name} has ${quantity(count)} ${noun}. The quota is ${max} unless AWS has raised it.`;
        return [{ at: node.at(path), message }];
      }),
  examples: {
    valid: ["g: ec2-security-group { SecurityGroupIngress: [{ IpProtocol: 'tcp' }] }"],
    invalid: [
      {
        before: `g: ec2-security-group { SecurityGroupIngress: [${Array.from(
          { length: 61 },
          (_, index) => `{ IpProtocol: 'tcp', FromPort: ${index} }`,
        ).join(', ')}] }`,
      },
    ],
  },
});
