import * as cdk from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as apigatewayv2 from 'aws-cdk-lib/aws-apigatewayv2';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { bundled } from './code.js';

export class A10UserPoolApisStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    this.templateOptions.description =
      'Users of one user pool get in to a REST API by its own authorizer and to an HTTP API by JWT.';

    const appTable = new dynamodb.Table(this, 'AppTable', {
      partitionKey: { name: 'pk', type: dynamodb.AttributeType.STRING },
      billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    const ordersFn = new lambda.Function(this, 'OrdersFn', {
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: bundled(this, 'src/orders-fn/index.ts'),
      memorySize: 512,
      timeout: cdk.Duration.seconds(10),
      environment: { APP_TABLE_NAME: appTable.tableName },
    });

    const users = new cognito.CfnUserPool(this, 'Users', {
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
    users.cfnOptions.deletionPolicy = cdk.CfnDeletionPolicy.RETAIN;
    users.cfnOptions.updateReplacePolicy = cdk.CfnDeletionPolicy.RETAIN;

    const ordersApi = new apigateway.SpecRestApi(this, 'OrdersApi', {
      endpointTypes: [apigateway.EndpointType.REGIONAL],
      parameters: { endpointConfigurationTypes: 'REGIONAL' },
      deploy: false,
      cloudWatchRole: false,
      apiDefinition: apigateway.ApiDefinition.fromInline({
        openapi: '3.0.1',
        info: { title: cdk.Aws.STACK_NAME, version: '1.0' },
        paths: {
          '/orders': {
            get: {
              responses: {},
              security: [{ Users: [] }],
              'x-amazon-apigateway-integration': {
                type: 'aws_proxy',
                httpMethod: 'POST',
                uri: `arn:${cdk.Aws.PARTITION}:apigateway:${cdk.Aws.REGION}:lambda:path/2015-03-31/functions/${ordersFn.functionArn}/invocations`,
              },
            },
          },
        },
        components: {
          securitySchemes: {
            Users: {
              type: 'apiKey',
              name: 'Authorization',
              in: 'header',
              'x-amazon-apigateway-authtype': 'cognito_user_pools',
              'x-amazon-apigateway-authorizer': {
                type: 'cognito_user_pools',
                providerARNs: [users.attrArn],
              },
            },
          },
        },
      }),
    });
    const cfnOrdersApi = ordersApi.node.defaultChild as apigateway.CfnRestApi;
    cfnOrdersApi.name = undefined;

    const ordersApiDeployment = new apigateway.CfnDeployment(
      this,
      'OrdersApiDeployment3024c5199a',
      { restApiId: ordersApi.restApiId },
    );

    new lambda.CfnPermission(this, 'OrdersApiOrdersFnPermission', {
      action: 'lambda:InvokeFunction',
      functionName: ordersFn.functionName,
      principal: 'apigateway.amazonaws.com',
      sourceArn: ordersApi.arnForExecuteApi('GET', '/orders'),
    });

    new apigateway.CfnStage(this, 'OrdersApiStage', {
      restApiId: ordersApi.restApiId,
      deploymentId: ordersApiDeployment.ref,
      stageName: 'prod',
      tracingEnabled: true,
    });

    const profileFn = new lambda.Function(this, 'ProfileFn', {
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: bundled(this, 'src/profile-fn/index.ts'),
      memorySize: 512,
      timeout: cdk.Duration.seconds(10),
      environment: { APP_TABLE_NAME: appTable.tableName },
    });

    const usersClient = new cognito.CfnUserPoolClient(this, 'UsersClient', {
      userPoolId: users.ref,
      explicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH'],
      generateSecret: false,
      preventUserExistenceErrors: 'ENABLED',
    });

    const profileApi = new apigatewayv2.CfnApi(this, 'ProfileApi', {
      body: {
        openapi: '3.0.1',
        info: { title: 'ProfileApi', version: '1.0' },
        paths: {
          '/profile': {
            get: {
              responses: {},
              security: [{ Users: [] }],
              'x-amazon-apigateway-integration': {
                type: 'aws_proxy',
                httpMethod: 'POST',
                payloadFormatVersion: '2.0',
                uri: `arn:${cdk.Aws.PARTITION}:apigateway:${cdk.Aws.REGION}:lambda:path/2015-03-31/functions/${profileFn.functionArn}/invocations`,
              },
            },
          },
        },
        components: {
          securitySchemes: {
            Users: {
              type: 'oauth2',
              'x-amazon-apigateway-authorizer': {
                type: 'jwt',
                identitySource: '$request.header.Authorization',
                jwtConfiguration: {
                  issuer: `https://cognito-idp.${cdk.Aws.REGION}.amazonaws.com/${users.ref}`,
                  audience: [usersClient.ref],
                },
              },
            },
          },
        },
      },
    });

    new lambda.CfnPermission(this, 'ProfileApiProfileFnPermission', {
      action: 'lambda:InvokeFunction',
      functionName: profileFn.functionName,
      principal: 'apigateway.amazonaws.com',
      sourceArn: `arn:${cdk.Aws.PARTITION}:execute-api:${cdk.Aws.REGION}:${cdk.Aws.ACCOUNT_ID}:${profileApi.ref}/*/GET/profile`,
    });

    new apigatewayv2.CfnStage(this, 'ProfileApiStage', {
      apiId: profileApi.ref,
      autoDeploy: true,
      stageName: '$default',
    });

    appTable.grant(
      ordersFn,
      'dynamodb:BatchGetItem',
      'dynamodb:ConditionCheckItem',
      'dynamodb:GetItem',
      'dynamodb:Query',
      'dynamodb:Scan',
    );

    appTable.grant(
      profileFn,
      'dynamodb:BatchGetItem',
      'dynamodb:ConditionCheckItem',
      'dynamodb:GetItem',
      'dynamodb:Query',
      'dynamodb:Scan',
    );
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
