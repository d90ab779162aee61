import * as cdk from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as certificatemanager from 'aws-cdk-lib/aws-certificatemanager';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as route53 from 'aws-cdk-lib/aws-route53';
import type { Construct } from 'constructs';
import { bundled } from './code.js';

export class A13RestCrudStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    this.templateOptions.description =
      'REST CRUD: API Gateway, Lambda and DynamoDB for the users of a pool, on a domain of its own.';

    const domainNameParameter = new cdk.CfnParameter(this, 'DomainName', {
      type: 'String',
      description: 'Name that callers use.',
      default: 'api.example.com',
    });
    const hostedZoneIdParameter = new cdk.CfnParameter(this, 'HostedZoneId', {
      type: 'AWS::Route53::HostedZone::Id',
      description: 'Hosted zone of the domain.',
      default: 'Z0123456789ABCDEFGHIJ',
    });

    const apiCertificate = new certificatemanager.CfnCertificate(this, 'ApiCertificate', {
      domainName: domainNameParameter.valueAsString,
      domainValidationOptions: [
        {
          domainName: domainNameParameter.valueAsString,
          hostedZoneId: hostedZoneIdParameter.valueAsString,
        },
      ],
      validationMethod: 'DNS',
    });

    const apiDomain = new apigateway.CfnDomainName(this, 'ApiDomain', {
      domainName: domainNameParameter.valueAsString,
      endpointConfiguration: { types: ['REGIONAL'] },
      securityPolicy: 'TLS_1_2',
      regionalCertificateArn: apiCertificate.ref,
    });

    const items = new dynamodb.Table(this, 'Items', {
      partitionKey: { name: 'pk', type: dynamodb.AttributeType.STRING },
      billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    const createItem = new lambda.Function(this, 'CreateItem', {
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: bundled(this, 'src/create-item/index.ts'),
      memorySize: 512,
      timeout: cdk.Duration.seconds(10),
      environment: { ITEMS_NAME: items.tableName },
    });

    const deleteItem = new lambda.Function(this, 'DeleteItem', {
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: bundled(this, 'src/delete-item/index.ts'),
      memorySize: 512,
      timeout: cdk.Duration.seconds(10),
      environment: { ITEMS_NAME: items.tableName },
    });

    const listItems = new lambda.Function(this, 'ListItems', {
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: bundled(this, 'src/list-items/index.ts'),
      memorySize: 512,
      timeout: cdk.Duration.seconds(10),
      environment: { ITEMS_NAME: items.tableName },
    });

    const readItem = new lambda.Function(this, 'ReadItem', {
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: bundled(this, 'src/read-item/index.ts'),
      memorySize: 512,
      timeout: cdk.Duration.seconds(10),
      environment: { ITEMS_NAME: items.tableName },
    });

    const updateItem = new lambda.Function(this, 'UpdateItem', {
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: bundled(this, 'src/update-item/index.ts'),
      memorySize: 512,
      timeout: cdk.Duration.seconds(10),
      environment: { ITEMS_NAME: items.tableName },
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

    const itemsApi = new apigateway.SpecRestApi(this, 'ItemsApi', {
      endpointTypes: [apigateway.EndpointType.REGIONAL],
      parameters: { endpointConfigurationTypes: 'REGIONAL' },
      deploy: false,
      cloudWatchRole: false,
      apiDefinition: apigateway.ApiDefinition.fromInline({
        openapi: '3.0.1',
        info: { title: cdk.Aws.STACK_NAME, version: '1.0' },
        paths: {
          '/items': {
            get: {
              responses: {},
              security: [{ Users: [] }],
              'x-amazon-apigateway-integration': {
                type: 'aws_proxy',
                httpMethod: 'POST',
                uri: `arn:${cdk.Aws.PARTITION}:apigateway:${cdk.Aws.REGION}:lambda:path/2015-03-31/functions/${listItems.functionArn}/invocations`,
              },
            },
            post: {
              responses: {},
              security: [{ Users: [] }],
              'x-amazon-apigateway-integration': {
                type: 'aws_proxy',
                httpMethod: 'POST',
                uri: `arn:${cdk.Aws.PARTITION}:apigateway:${cdk.Aws.REGION}:lambda:path/2015-03-31/functions/${createItem.functionArn}/invocations`,
              },
            },
          },
          '/items/{id}': {
            delete: {
              responses: {},
              security: [{ Users: [] }],
              'x-amazon-apigateway-integration': {
                type: 'aws_proxy',
                httpMethod: 'POST',
                uri: `arn:${cdk.Aws.PARTITION}:apigateway:${cdk.Aws.REGION}:lambda:path/2015-03-31/functions/${deleteItem.functionArn}/invocations`,
              },
            },
            get: {
              responses: {},
              security: [{ Users: [] }],
              'x-amazon-apigateway-integration': {
                type: 'aws_proxy',
                httpMethod: 'POST',
                uri: `arn:${cdk.Aws.PARTITION}:apigateway:${cdk.Aws.REGION}:lambda:path/2015-03-31/functions/${readItem.functionArn}/invocations`,
              },
            },
            put: {
              responses: {},
              security: [{ Users: [] }],
              'x-amazon-apigateway-integration': {
                type: 'aws_proxy',
                httpMethod: 'POST',
                uri: `arn:${cdk.Aws.PARTITION}:apigateway:${cdk.Aws.REGION}:lambda:path/2015-03-31/functions/${updateItem.functionArn}/invocations`,
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
    const cfnItemsApi = itemsApi.node.defaultChild as apigateway.CfnRestApi;
    cfnItemsApi.name = undefined;

    const itemsApiDeployment = new apigateway.CfnDeployment(this, 'ItemsApiDeployment4792b5847d', {
      restApiId: itemsApi.restApiId,
    });

    const itemsApiStage = new apigateway.CfnStage(this, 'ItemsApiStage', {
      restApiId: itemsApi.restApiId,
      deploymentId: itemsApiDeployment.ref,
      stageName: 'prod',
      tracingEnabled: true,
    });

    new apigateway.CfnBasePathMapping(this, 'ApiDomainItemsApiMapping', {
      domainName: apiDomain.ref,
      restApiId: itemsApi.restApiId,
      stage: itemsApiStage.ref,
    });

    new route53.CfnRecordSet(this, 'ApiRecord', {
      hostedZoneId: hostedZoneIdParameter.valueAsString,
      name: domainNameParameter.valueAsString,
      type: 'A',
      aliasTarget: {
        dnsName: apiDomain.attrRegionalDomainName,
        hostedZoneId: apiDomain.attrRegionalHostedZoneId,
      },
    });

    new lambda.CfnPermission(this, 'ItemsApiCreateItemPermission', {
      action: 'lambda:InvokeFunction',
      functionName: createItem.functionName,
      principal: 'apigateway.amazonaws.com',
      sourceArn: itemsApi.arnForExecuteApi('POST', '/items'),
    });

    new lambda.CfnPermission(this, 'ItemsApiDeleteItemPermission', {
      action: 'lambda:InvokeFunction',
      functionName: deleteItem.functionName,
      principal: 'apigateway.amazonaws.com',
      sourceArn: itemsApi.arnForExecuteApi('DELETE', '/items/*'),
    });

    new lambda.CfnPermission(this, 'ItemsApiListItemsPermission', {
      action: 'lambda:InvokeFunction',
      functionName: listItems.functionName,
      principal: 'apigateway.amazonaws.com',
      sourceArn: itemsApi.arnForExecuteApi('GET', '/items'),
    });

    new lambda.CfnPermission(this, 'ItemsApiReadItemPermission', {
      action: 'lambda:InvokeFunction',
      functionName: readItem.functionName,
      principal: 'apigateway.amazonaws.com',
      sourceArn: itemsApi.arnForExecuteApi('GET', '/items/*'),
    });

    new lambda.CfnPermission(this, 'ItemsApiUpdateItemPermission', {
      action: 'lambda:InvokeFunction',
      functionName: updateItem.functionName,
      principal: 'apigateway.amazonaws.com',
      sourceArn: itemsApi.arnForExecuteApi('PUT', '/items/*'),
    });

    new cognito.CfnUserPoolClient(this, 'UsersClient', {
      userPoolId: users.ref,
      explicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH'],
      generateSecret: false,
      preventUserExistenceErrors: 'ENABLED',
    });

    items.grant(createItem, 'dynamodb:PutItem');
    items.grant(deleteItem, 'dynamodb:DeleteItem');
    items.grant(listItems, 'dynamodb:Query', 'dynamodb:Scan');
    items.grant(readItem, 'dynamodb:GetItem');
    items.grant(updateItem, 'dynamodb:UpdateItem');

    new cdk.CfnOutput(this, 'ApiUrl', {
      value: `https://${itemsApi.restApiId}.execute-api.${cdk.Aws.REGION}.${cdk.Aws.URL_SUFFIX}/${itemsApiStage.ref}`,
      description: 'Where the API answers.',
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
