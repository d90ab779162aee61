import { defineService, sub } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { edgeGuidance } from './guidance.js';

const policies = awsPage(
  'Use managed cache policies',
  'AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html',
);
const classes = awsPage(
  'Distribution settings reference',
  'AmazonCloudFront/latest/DeveloperGuide/distribution-web-values-specify.html',
);
const config = 'DistributionConfig';
const behaviour = `${config}.DefaultCacheBehavior`;

/** AWS's managed policy CachingOptimized. */
const CACHING_OPTIMIZED = '658327ea-f89d-4fab-a63d-7e88639e58f6';

/** A distribution. Origins and behaviours are wires; the first origin takes what no path pattern takes. */
export const cloudfrontDistribution = defineService({
  id: 'cloudfront-distribution',
  row: 'S5',
  title: 'CloudFront',
  noun: 'Distribution',
  category: 'api',
  share: 2.4,
  type: 'AWS::CloudFront::Distribution',
  summary: 'Serves and caches content close to its viewers, with code at the edge.',
  cite: awsPage(
    'What is Amazon CloudFront?',
    'AmazonCloudFront/latest/DeveloperGuide/Introduction.html',
    {
      section: 'Customization At The Edge',
    },
  ),
  keywords: ['cloudfront', 'cdn', 'cache', 'edge', 'distribution', 'origin', 'static site'],
  fact: (node) => {
    const origins = node
      .wires('out')
      .filter(({ connection }) => connection.id.endsWith('-origin')).length;
    return `CloudFront · ${origins === 1 ? '1 origin' : `${origins} origins`}`;
  },
  annotate: {
    [`${behaviour}.CachePolicyId`]: {
      title: 'Cache policy',
      section: 'Default behaviour',
      options: [
        { value: CACHING_OPTIMIZED, title: 'Caching optimized' },
        { value: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad', title: 'Caching disabled' },
        { value: 'b2884449-e4de-46a7-ac36-70bc7f1ddd6d', title: 'For uncompressed objects' },
      ],
      cite: policies,
    },
    [`${behaviour}.OriginRequestPolicyId`]: {
      title: 'Request policy',
      section: 'Default behaviour',
      cite: policies,
    },
    [`${behaviour}.ResponseHeadersPolicyId`]: {
      title: 'Headers policy',
      section: 'Default behaviour',
      cite: policies,
    },
    [`${behaviour}.ViewerProtocolPolicy`]: {
      title: 'Protocol',
      section: 'Default behaviour',
      options: [
        { value: 'redirect-to-https', title: 'Redirect to HTTPS' },
        { value: 'https-only', title: 'HTTPS only' },
        { value: 'allow-all', title: 'HTTP and HTTPS' },
      ],
    },
    [`${behaviour}.AllowedMethods`]: {
      title: 'Methods',
      section: 'Default behaviour',
      type: 'list',
    },
    [`${behaviour}.Compress`]: { title: 'Compress', section: 'Default behaviour', default: false },
    [`${config}.DefaultRootObject`]: {
      title: 'Root object',
      section: 'Distribution',
      docs: 'As in index.html, for requests to /.',
    },
    [`${config}.PriceClass`]: {
      title: 'Price class',
      section: 'Distribution',
      default: 'PriceClass_All',
      options: [
        { value: 'PriceClass_All', title: 'All locations' },
        { value: 'PriceClass_200', title: 'Most locations' },
        { value: 'PriceClass_100', title: 'North America and Europe' },
      ],
      cite: classes,
    },
    [`${config}.HttpVersion`]: {
      title: 'HTTP',
      section: 'Distribution',
      default: 'http2',
      options: ['http1.1', 'http2', 'http3', 'http2and3'].map((value) => ({ value })),
    },
    [`${config}.IPV6Enabled`]: { title: 'IPv6', section: 'Distribution' },
    [`${config}.Enabled`]: { title: 'Enabled', section: 'Distribution', required: true },
    [`${config}.Aliases`]: { title: 'Domains', section: 'Domain', type: 'list' },
    [`${config}.ViewerCertificate.AcmCertificateArn`]: {
      title: 'Certificate',
      section: 'Domain',
      docs: 'In us-east-1, whatever your Region.',
    },
    [`${config}.ViewerCertificate.MinimumProtocolVersion`]: {
      title: 'TLS',
      section: 'Domain',
      default: 'TLSv1',
      options: ['TLSv1.3_2025', 'TLSv1.2_2025', 'TLSv1.2_2021', 'TLSv1.2_2019'].map((value) => ({
        value,
      })),
    },
    [`${config}.WebACLId`]: { title: 'Web ACL', section: 'Security' },
    [`${config}.Comment`]: { title: 'Comment', section: 'Naming', max: 128 },
  },
  capabilities: { public: {} },
  arn: {
    build: (self) =>
      sub('arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${Distribution}', {
        Distribution: self.ref,
      }),
  },
  initial: {
    properties: {
      DistributionConfig: {
        DefaultCacheBehavior: {
          CachePolicyId: CACHING_OPTIMIZED,
          Compress: true,
          ViewerProtocolPolicy: 'redirect-to-https',
        },
        Enabled: true,
        HttpVersion: 'http2and3',
        IPV6Enabled: true,
      },
    },
  },
  guidance: edgeGuidance,
});
