import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

const CERTIFICATE = 'DistributionConfig.ViewerCertificate.AcmCertificateArn';

export const noMisplacedCertificate = defineRule({
  id: 'correctness/no-misplaced-certificate',
  row: 'V26',
  severity: 'error',
  summary: 'The certificate of a distribution is in us-east-1, whatever the Region of the stack.',
  why: 'CloudFront reads certificates of ACM from us-east-1 only, and refuses a domain without one.',
  cite: awsPage(
    'Requirements for using SSL/TLS certificates with CloudFront',
    'AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html',
    { section: 'API Gateway Security' },
  ),
  over: 'node',
  on: { service: 'cloudfront-distribution' },
  check: ({ node }) => {
    const arn = node.string(CERTIFICATE);
    const region = arn === undefined ? undefined : /^arn:[^:]*:acm:([^:]+):/.exec(arn)?.[1];
    if (region !== undefined && region !== 'us-east-1') {
      const message = `The certificate is in ${region}. It must be in us-east-1.`;
      return { at: node.at(CERTIFICATE), message };
    }
    const domains = node.list('DistributionConfig.Aliases')?.length ?? 0;
    const hasOne = ['AcmCertificateArn', 'IamCertificateId'].some((name) =>
      node.has(`DistributionConfig.ViewerCertificate.${name}`),
    );
    if (domains === 0 || hasOne) return;
    const message = `${node.name} has a domain of its own. It has no certificate for it.`;
    return { at: node.at(CERTIFICATE), message };
  },
  examples: {
    valid: [
      "d: cloudfront-distribution { DistributionConfig.ViewerCertificate.AcmCertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/a' }",
      'd: cloudfront-distribution',
    ],
    invalid: [
      {
        before:
          "d: cloudfront-distribution { DistributionConfig.ViewerCertificate.AcmCertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/a' }",
      },
      { before: "d: cloudfront-distribution { DistributionConfig.Aliases: ['www.example.com'] }" },
    ],
  },
});
