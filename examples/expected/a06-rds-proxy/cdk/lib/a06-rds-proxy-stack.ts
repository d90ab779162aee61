import * as cdk from 'aws-cdk-lib';
import * as apigatewayv2 from 'aws-cdk-lib/aws-apigatewayv2';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { PrivateSubnets } from './private-subnets.js';
import { PublicSubnets } from './public-subnets.js';
import { Vpc } from './vpc.js';

/** Constructs that are no part of the logical ids of what they hold. */
const CONSTRUCTS = [Vpc, PublicSubnets, PrivateSubnets];

export class A06RdsProxyStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    this.templateOptions.description =
      'Many functions share the connections of one Aurora cluster through RDS Proxy, and sign in to it by IAM.';

    const vpcConstruct = new Vpc(this, 'VpcConstruct');

    const customers = new cognito.CfnUserPool(this, 'Customers', {
      autoVerifiedAttributes: ['email'],
      enabledMfas: ['SOFTWARE_TOKEN_MFA'],
      mfaConfiguration: 'OPTIONAL',
      policies: {
        passwordPolicy: {
          minimumLength: 12,
          requireLowercase: true,
          requireNumbers: true,
          requireSymbols: true,
          requireUppercase: true,
        },
      },
      usernameAttributes: ['email'],
    });
    customers.cfnOptions.deletionPolicy = cdk.CfnDeletionPolicy.RETAIN;
    customers.cfnOptions.updateReplacePolicy = cdk.CfnDeletionPolicy.RETAIN;

    const customersClient = new cognito.CfnUserPoolClient(this, 'CustomersClient', {
      userPoolId: customers.ref,
      explicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH'],
      generateSecret: false,
      preventUserExistenceErrors: 'ENABLED',
    });

    const publicSubnetsConstruct = new PublicSubnets(this, 'PublicSubnetsConstruct', {
      vpc: vpcConstruct.vpc,
      vpcInternetGateway: vpcConstruct.vpcInternetGateway,
      vpcGatewayAttachment: vpcConstruct.vpcGatewayAttachment,
    });

    const privateSubnetsConstruct = new PrivateSubnets(this, 'PrivateSubnetsConstruct', {
      vpc: vpcConstruct.vpc,
      databaseGroup: vpcConstruct.databaseGroup,
      proxyGroup: vpcConstruct.proxyGroup,
      functionGroup: vpcConstruct.functionGroup,
      vpcGatewayAttachment: vpcConstruct.vpcGatewayAttachment,
      publicSubnets: publicSubnetsConstruct.publicSubnets,
    });

    const shopApi = new apigatewayv2.CfnApi(this, 'ShopApi', {
      body: {
        openapi: '3.0.1',
        info: { title: 'ShopApi', version: '1.0' },
        paths: {
          '/orders': {
            delete: {
              responses: {},
              security: [{ Customers: [] }],
              'x-amazon-apigateway-integration': {
                type: 'aws_proxy',
                httpMethod: 'POST',
                payloadFormatVersion: '2.0',
                uri: `arn:${cdk.Aws.PARTITION}:apigateway:${cdk.Aws.REGION}:lambda:path/2015-03-31/functions/${privateSubnetsConstruct.cancelOrder.functionArn}/invocations`,
              },
            },
            get: {
              responses: {},
              security: [{ Customers: [] }],
              'x-amazon-apigateway-integration': {
                type: 'aws_proxy',
                httpMethod: 'POST',
                payloadFormatVersion: '2.0',
                uri: `arn:${cdk.Aws.PARTITION}:apigateway:${cdk.Aws.REGION}:lambda:path/2015-03-31/functions/${privateSubnetsConstruct.listOrders.functionArn}/invocations`,
              },
            },
            post: {
              responses: {},
              security: [{ Customers: [] }],
              'x-amazon-apigateway-integration': {
                type: 'aws_proxy',
                httpMethod: 'POST',
                payloadFormatVersion: '2.0',
                uri: `arn:${cdk.Aws.PARTITION}:apigateway:${cdk.Aws.REGION}:lambda:path/2015-03-31/functions/${privateSubnetsConstruct.placeOrder.functionArn}/invocations`,
              },
            },
          },
        },
        components: {
          securitySchemes: {
            Customers: {
              type: 'oauth2',
              'x-amazon-apigateway-authorizer': {
                type: 'jwt',
                identitySource: '$request.header.Authorization',
                jwtConfiguration: {
                  issuer: `https://cognito-idp.${cdk.Aws.REGION}.amazonaws.com/${customers.ref}`,
                  audience: [customersClient.ref],
                },
              },
            },
          },
        },
      },
    });

    new lambda.CfnPermission(this, 'ShopApiCancelOrderPermission', {
      action: 'lambda:InvokeFunction',
      functionName: privateSubnetsConstruct.cancelOrder.functionName,
      principal: 'apigateway.amazonaws.com',
      sourceArn: `arn:${cdk.Aws.PARTITION}:execute-api:${cdk.Aws.REGION}:${cdk.Aws.ACCOUNT_ID}:${shopApi.ref}/*/DELETE/orders`,
    });

    new lambda.CfnPermission(this, 'ShopApiListOrdersPermission', {
      action: 'lambda:InvokeFunction',
      functionName: privateSubnetsConstruct.listOrders.functionName,
      principal: 'apigateway.amazonaws.com',
      sourceArn: `arn:${cdk.Aws.PARTITION}:execute-api:${cdk.Aws.REGION}:${cdk.Aws.ACCOUNT_ID}:${shopApi.ref}/*/GET/orders`,
    });

    new lambda.CfnPermission(this, 'ShopApiPlaceOrderPermission', {
      action: 'lambda:InvokeFunction',
      functionName: privateSubnetsConstruct.placeOrder.functionName,
      principal: 'apigateway.amazonaws.com',
      sourceArn: `arn:${cdk.Aws.PARTITION}:execute-api:${cdk.Aws.REGION}:${cdk.Aws.ACCOUNT_ID}:${shopApi.ref}/*/POST/orders`,
    });

    new apigatewayv2.CfnStage(this, 'ShopApiStage', {
      apiId: shopApi.ref,
      autoDeploy: true,
      stageName: '$default',
    });
  }

  /** Gives resources the logical ids of the design, which its other exports have too. */
  protected override allocateLogicalId(element: cdk.CfnElement): string {
    const { scopes } = element.node;
    const path = scopes
      .slice(scopes.indexOf(this) + 1)
      .filter((scope) => !CONSTRUCTS.some((each) => scope instanceof each))
      .map((scope) => scope.node.id);
    if (path.length === 1) return path.join('');
    if (path.at(-1) !== 'Resource') return super.allocateLogicalId(element);
    const ids = path.slice(0, -1);
    return ids.map((id, depth) => (depth > 0 && id === 'ServiceRole' ? 'Role' : id)).join('');
  }
}
