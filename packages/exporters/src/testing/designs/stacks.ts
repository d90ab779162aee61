import { JS } from './words.js';

/** Designs of two stacks: what CloudFront takes from us-east-1 beside the rest. */
export const designs: Readonly<Record<string, string>> = {
  'edge-stack': `
    stack edge { region: 'us-east-1' }; stack main { region: 'eu-central-1' }
    param Domain: String = 'www.example.com'; param Zone: String = 'Z0000000000000'; param Stage: String = 'dev'
    condition IsProd = { Fn::Equals: [{ Ref: 'Stage' }, 'prod'] }
    cert: cfn-resource { $stack: 'edge', $type: 'AWS::CertificateManager::Certificate', DomainName: { Ref: 'Domain' }, ValidationMethod: 'DNS',
      DomainValidationOptions: [{ DomainName: { Ref: 'Domain' }, HostedZoneId: { Ref: 'Zone' } }] }
    acl: cfn-resource { $stack: 'edge', $type: 'AWS::WAFv2::WebACL', Scope: 'CLOUDFRONT', DefaultAction: { Allow: {} },
      VisibilityConfig: { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: 'edge' } }
    check: lambda-function { ${JS}, $stack: 'edge', Timeout: 5 }
    live: lambda-version { $stack: 'edge' }; live -> check
    site: cloudfront-distribution { DistributionConfig: { Aliases: [{ Ref: 'Domain' }], DefaultCacheBehavior: {
        CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6', ViewerProtocolPolicy: 'redirect-to-https', Compress: true,
        LambdaFunctionAssociations: [{ EventType: 'viewer-request', LambdaFunctionARN: @live }] },
      Enabled: true, HttpVersion: 'http2and3', WebACLId: @acl.Arn,
      ViewerCertificate: { AcmCertificateArn: @cert, SslSupportMethod: 'sni-only', MinimumProtocolVersion: 'TLSv1.2_2021' } } }
    pages: s3-bucket { Tags: { Fn::If: ['IsProd', [{ Key: 'stage', Value: 'prod' }], { Ref: 'AWS::NoValue' }] } }; site -> pages
    output Firewall = { Value: @acl.Arn }; output Site = { Value: @site.DomainName }`,
};
