import * as cdk from 'aws-cdk-lib';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

export class A02CloudfrontFunctionsStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    this.templateOptions.description =
      'CloudFront Functions on viewer request and viewer response before a private bucket.';

    const pages = new s3.Bucket(this, 'Pages', {
      versioned: true,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      encryption: s3.BucketEncryption.S3_MANAGED,
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    const rewriteUrls = new cloudfront.CfnFunction(this, 'RewriteUrls', {
      autoPublish: true,
      functionCode: [
        'function handler(event) {',
        '  const request = event.request;',
        "  if (request.uri.endsWith('/')) {",
        "    request.uri += 'index.html';",
        '  }',
        '  return request;',
        '}',
        '',
      ].join('\n'),
      functionConfig: { comment: 'Adds index.html to folders', runtime: 'cloudfront-js-2.0' },
      name: `${cdk.Aws.STACK_NAME}-RewriteUrls`,
    });

    const securityHeaders = new cloudfront.CfnFunction(this, 'SecurityHeaders', {
      autoPublish: true,
      functionCode: [
        'function handler(event) {',
        '  const response = event.response;',
        "  response.headers['strict-transport-security'] = { value: 'max-age=63072000; includeSubDomains' };",
        "  response.headers['x-content-type-options'] = { value: 'nosniff' };",
        '  return response;',
        '}',
        '',
      ].join('\n'),
      functionConfig: { comment: 'Adds security headers', runtime: 'cloudfront-js-2.0' },
      name: `${cdk.Aws.STACK_NAME}-SecurityHeaders`,
    });

    const sitePagesAccess = new cloudfront.CfnOriginAccessControl(this, 'SitePagesAccess', {
      originAccessControlConfig: {
        name: `${cdk.Aws.STACK_NAME}-Pages`,
        originAccessControlOriginType: 's3',
        signingBehavior: 'always',
        signingProtocol: 'sigv4',
      },
    });

    const site = new cloudfront.CfnDistribution(this, 'Site', {
      distributionConfig: {
        defaultCacheBehavior: {
          cachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
          compress: true,
          viewerProtocolPolicy: 'redirect-to-https',
          targetOriginId: 'Pages',
          functionAssociations: [
            {
              eventType: 'viewer-request',
              functionArn: rewriteUrls.attrFunctionMetadataFunctionArn,
            },
            {
              eventType: 'viewer-response',
              functionArn: securityHeaders.attrFunctionMetadataFunctionArn,
            },
          ],
        },
        defaultRootObject: 'index.html',
        enabled: true,
        httpVersion: 'http2and3',
        ipv6Enabled: true,
        origins: [
          {
            domainName: pages.bucketRegionalDomainName,
            originAccessControlId: sitePagesAccess.attrId,
            s3OriginConfig: { originAccessIdentity: '' },
            id: 'Pages',
          },
        ],
      },
    });

    new s3.BucketPolicy(this, 'PagesPolicy', {
      bucket: pages,
      document: new iam.PolicyDocument({
        statements: [
          new iam.PolicyStatement({
            principals: [new iam.ServicePrincipal('cloudfront.amazonaws.com')],
            actions: ['s3:GetObject'],
            resources: [pages.arnForObjects('*')],
            conditions: {
              ArnEquals: {
                'aws:SourceArn': `arn:${cdk.Aws.PARTITION}:cloudfront::${cdk.Aws.ACCOUNT_ID}:distribution/${site.ref}`,
              },
            },
          }),
        ],
      }),
    });
  }

  /** Gives resources the logical ids of the design, which its other exports have too. */
  protected override allocateLogicalId(element: cdk.CfnElement): string {
    const { scopes } = element.node;
    const path = scopes.slice(scopes.indexOf(this) + 1).map((scope) => scope.node.id);
    if (path.length === 1) return path.join('');
    if (path.at(-1) !== 'Resource') return super.allocateLogicalId(element);
    const ids = path.slice(0, -1);
    return ids.map((id, depth) => (depth > 0 && id === 'ServiceRole' ? 'Role' : id)).join('');
  }
}
