import * as cdk from 'aws-cdk-lib';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { bundled } from './code.js';

export class A03LambdaEdgeStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    this.templateOptions.description =
      'Lambda@Edge on all four events of CloudFront: before and after the cache, and before and after the origin.';

    const addSecurityRole = new iam.Role(this, 'AddSecurityRole', {
      assumedBy: new iam.CompositePrincipal(
        new iam.ServicePrincipal('lambda.amazonaws.com'),
        new iam.ServicePrincipal('edgelambda.amazonaws.com'),
      ),
      managedPolicies: [
        iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSLambdaBasicExecutionRole'),
      ],
    });

    const addSecurity = new lambda.Function(this, 'AddSecurity', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'index.handler',
      code: bundled(this, 'src/add-security/index.ts'),
      memorySize: 128,
      timeout: cdk.Duration.seconds(5),
      role: addSecurityRole,
      currentVersionOptions: { removalPolicy: cdk.RemovalPolicy.RETAIN },
    });

    const checkVisitorRole = new iam.Role(this, 'CheckVisitorRole', {
      assumedBy: new iam.CompositePrincipal(
        new iam.ServicePrincipal('lambda.amazonaws.com'),
        new iam.ServicePrincipal('edgelambda.amazonaws.com'),
      ),
      managedPolicies: [
        iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSLambdaBasicExecutionRole'),
      ],
    });

    const checkVisitor = new lambda.Function(this, 'CheckVisitor', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'index.handler',
      code: bundled(this, 'src/check-visitor/index.ts'),
      memorySize: 128,
      timeout: cdk.Duration.seconds(5),
      role: checkVisitorRole,
      currentVersionOptions: { removalPolicy: cdk.RemovalPolicy.RETAIN },
    });

    const chooseOriginRole = new iam.Role(this, 'ChooseOriginRole', {
      assumedBy: new iam.CompositePrincipal(
        new iam.ServicePrincipal('lambda.amazonaws.com'),
        new iam.ServicePrincipal('edgelambda.amazonaws.com'),
      ),
      managedPolicies: [
        iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSLambdaBasicExecutionRole'),
      ],
    });

    const chooseOrigin = new lambda.Function(this, 'ChooseOrigin', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'index.handler',
      code: bundled(this, 'src/choose-origin/index.ts'),
      memorySize: 128,
      timeout: cdk.Duration.seconds(10),
      role: chooseOriginRole,
      currentVersionOptions: { removalPolicy: cdk.RemovalPolicy.RETAIN },
    });

    const fixHeadersRole = new iam.Role(this, 'FixHeadersRole', {
      assumedBy: new iam.CompositePrincipal(
        new iam.ServicePrincipal('lambda.amazonaws.com'),
        new iam.ServicePrincipal('edgelambda.amazonaws.com'),
      ),
      managedPolicies: [
        iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSLambdaBasicExecutionRole'),
      ],
    });

    const fixHeaders = new lambda.Function(this, 'FixHeaders', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'index.handler',
      code: bundled(this, 'src/fix-headers/index.ts'),
      memorySize: 128,
      timeout: cdk.Duration.seconds(10),
      role: fixHeadersRole,
      currentVersionOptions: { removalPolicy: cdk.RemovalPolicy.RETAIN },
    });

    const pages = new s3.Bucket(this, 'Pages', {
      versioned: true,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      encryption: s3.BucketEncryption.S3_MANAGED,
      removalPolicy: cdk.RemovalPolicy.RETAIN,
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
          lambdaFunctionAssociations: [
            {
              eventType: 'viewer-response',
              lambdaFunctionArn: addSecurity.currentVersion.functionArn,
            },
            {
              eventType: 'viewer-request',
              lambdaFunctionArn: checkVisitor.currentVersion.functionArn,
            },
            {
              eventType: 'origin-request',
              lambdaFunctionArn: chooseOrigin.currentVersion.functionArn,
            },
            {
              eventType: 'origin-response',
              lambdaFunctionArn: fixHeaders.currentVersion.functionArn,
            },
          ],
          targetOriginId: 'Pages',
        },
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
