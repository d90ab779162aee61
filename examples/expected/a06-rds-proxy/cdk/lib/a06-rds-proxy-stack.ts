import * as cdk from 'aws-cdk-lib';
import * as apigatewayv2 from 'aws-cdk-lib/aws-apigatewayv2';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as rds from 'aws-cdk-lib/aws-rds';
import type { Construct } from 'constructs';
import { bundled } from './code.js';

export class A06RdsProxyStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    this.templateOptions.description =
      'Many functions share the connections of one Aurora cluster through RDS Proxy, and sign in to it by IAM.';

    const vpc = new ec2.CfnVPC(this, 'Vpc', {
      cidrBlock: '10.0.0.0/16',
      enableDnsHostnames: true,
      enableDnsSupport: true,
    });

    const databaseGroup = new ec2.CfnSecurityGroup(this, 'DatabaseGroup', {
      groupDescription: 'Guards the database',
      vpcId: vpc.ref,
    });

    const privateSubnets = new ec2.CfnSubnet(this, 'PrivateSubnets', {
      availabilityZone: cdk.Token.asString({ 'Fn::Select': [0, { 'Fn::GetAZs': '' }] }),
      cidrBlock: '10.0.16.0/24',
      vpcId: vpc.ref,
    });

    const privateSubnetsSubnet2 = new ec2.CfnSubnet(this, 'PrivateSubnetsSubnet2', {
      vpcId: vpc.ref,
      availabilityZone: cdk.Token.asString({ 'Fn::Select': [1, { 'Fn::GetAZs': '' }] }),
      cidrBlock: '10.0.17.0/24',
    });

    const ordersDbSubnetGroup = new rds.CfnDBSubnetGroup(this, 'OrdersDbSubnetGroup', {
      dbSubnetGroupDescription: 'Subnets of the database',
      subnetIds: [privateSubnets.ref, privateSubnetsSubnet2.ref],
    });

    const ordersDb = new rds.CfnDBCluster(this, 'OrdersDb', {
      backupRetentionPeriod: 7,
      deletionProtection: true,
      engine: 'aurora-postgresql',
      manageMasterUserPassword: true,
      masterUsername: 'app',
      serverlessV2ScalingConfiguration: { maxCapacity: 8, minCapacity: 0.5 },
      storageEncrypted: true,
      dbSubnetGroupName: ordersDbSubnetGroup.ref,
      vpcSecurityGroupIds: [databaseGroup.attrGroupId],
    });
    ordersDb.cfnOptions.deletionPolicy = cdk.CfnDeletionPolicy.SNAPSHOT;
    ordersDb.cfnOptions.updateReplacePolicy = cdk.CfnDeletionPolicy.SNAPSHOT;

    const ordersProxyRole = new iam.Role(this, 'OrdersProxyRole', {
      assumedBy: new iam.ServicePrincipal('rds.amazonaws.com'),
    });

    const proxyGroup = new ec2.CfnSecurityGroup(this, 'ProxyGroup', {
      groupDescription: 'Guards the proxy',
      vpcId: vpc.ref,
    });

    const ordersProxy = new rds.CfnDBProxy(this, 'OrdersProxy', {
      dbProxyName: cdk.Fn.sub('${AWS::StackName}-proxy'),
      engineFamily: 'POSTGRESQL',
      requireTls: true,
      vpcSubnetIds: [privateSubnets.ref, privateSubnetsSubnet2.ref],
      auth: [
        {
          authScheme: 'SECRETS',
          iamAuth: 'REQUIRED',
          secretArn: ordersDb.attrMasterUserSecretSecretArn,
        },
      ],
      vpcSecurityGroupIds: [proxyGroup.attrGroupId],
      roleArn: ordersProxyRole.roleArn,
    });

    const cancelOrderRole = new iam.Role(this, 'CancelOrderRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      managedPolicies: [
        iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSLambdaBasicExecutionRole'),
        iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSLambdaVPCAccessExecutionRole'),
      ],
    });

    const functionGroup = new ec2.CfnSecurityGroup(this, 'FunctionGroup', {
      groupDescription: 'Guards the functions',
      vpcId: vpc.ref,
    });

    const cancelOrder = new lambda.Function(this, 'CancelOrder', {
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: bundled(this, 'src/cancel-order/index.ts'),
      memorySize: 512,
      timeout: cdk.Duration.seconds(10),
      environment: { ORDERS_PROXY_HOST: ordersProxy.attrEndpoint, ORDERS_PROXY_PORT: '5432' },
      role: cancelOrderRole,
    });
    const cfnCancelOrder = cancelOrder.node.defaultChild as lambda.CfnFunction;
    cfnCancelOrder.vpcConfig = {
      subnetIds: [privateSubnets.ref, privateSubnetsSubnet2.ref],
      securityGroupIds: [functionGroup.attrGroupId],
    };

    new ec2.CfnSecurityGroupIngress(this, 'CancelOrderOrdersProxyIngress', {
      description: 'From CancelOrder',
      fromPort: 5432,
      groupId: proxyGroup.attrGroupId,
      ipProtocol: 'tcp',
      sourceSecurityGroupId: functionGroup.attrGroupId,
      toPort: 5432,
    });

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

    const listOrdersRole = new iam.Role(this, 'ListOrdersRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      managedPolicies: [
        iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSLambdaBasicExecutionRole'),
        iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSLambdaVPCAccessExecutionRole'),
      ],
    });

    const listOrders = new lambda.Function(this, 'ListOrders', {
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: bundled(this, 'src/list-orders/index.ts'),
      memorySize: 512,
      timeout: cdk.Duration.seconds(10),
      environment: { ORDERS_PROXY_HOST: ordersProxy.attrEndpoint, ORDERS_PROXY_PORT: '5432' },
      role: listOrdersRole,
    });
    const cfnListOrders = listOrders.node.defaultChild as lambda.CfnFunction;
    cfnListOrders.vpcConfig = {
      subnetIds: [privateSubnets.ref, privateSubnetsSubnet2.ref],
      securityGroupIds: [functionGroup.attrGroupId],
    };

    const ordersDbWriter = new rds.CfnDBInstance(this, 'OrdersDbWriter', {
      dbClusterIdentifier: ordersDb.ref,
      engine: 'aurora-postgresql',
      dbInstanceClass: 'db.serverless',
    });

    new ec2.CfnSecurityGroupIngress(this, 'OrdersProxyOrdersDbIngress', {
      description: 'From OrdersProxy',
      fromPort: 5432,
      groupId: databaseGroup.attrGroupId,
      ipProtocol: 'tcp',
      sourceSecurityGroupId: proxyGroup.attrGroupId,
      toPort: 5432,
    });

    const ordersProxyTargetGroup = new rds.CfnDBProxyTargetGroup(this, 'OrdersProxyTargetGroup', {
      dbProxyName: ordersProxy.ref,
      targetGroupName: 'default',
      dbClusterIdentifiers: [ordersDb.ref],
    });
    ordersProxyTargetGroup.addResourceDependency(ordersDbWriter);

    const placeOrderRole = new iam.Role(this, 'PlaceOrderRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      managedPolicies: [
        iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSLambdaBasicExecutionRole'),
        iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSLambdaVPCAccessExecutionRole'),
      ],
    });

    const placeOrder = new lambda.Function(this, 'PlaceOrder', {
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: bundled(this, 'src/place-order/index.ts'),
      memorySize: 512,
      timeout: cdk.Duration.seconds(10),
      environment: { ORDERS_PROXY_HOST: ordersProxy.attrEndpoint, ORDERS_PROXY_PORT: '5432' },
      role: placeOrderRole,
    });
    const cfnPlaceOrder = placeOrder.node.defaultChild as lambda.CfnFunction;
    cfnPlaceOrder.vpcConfig = {
      subnetIds: [privateSubnets.ref, privateSubnetsSubnet2.ref],
      securityGroupIds: [functionGroup.attrGroupId],
    };

    const privateSubnetsRouteTable = new ec2.CfnRouteTable(this, 'PrivateSubnetsRouteTable', {
      vpcId: vpc.ref,
    });

    new ec2.CfnSubnetRouteTableAssociation(this, 'PrivateSubnetsAssociation', {
      routeTableId: privateSubnetsRouteTable.ref,
      subnetId: privateSubnets.ref,
    });

    new ec2.CfnSubnetRouteTableAssociation(this, 'PrivateSubnetsAssociation2', {
      routeTableId: privateSubnetsRouteTable.ref,
      subnetId: privateSubnetsSubnet2.ref,
    });

    const vpcInternetGateway = new ec2.CfnInternetGateway(this, 'VpcInternetGateway');

    const vpcGatewayAttachment = new ec2.CfnVPCGatewayAttachment(this, 'VpcGatewayAttachment', {
      internetGatewayId: vpcInternetGateway.ref,
      vpcId: vpc.ref,
    });

    const privateSubnetsEip = new ec2.CfnEIP(this, 'PrivateSubnetsEip', { domain: 'vpc' });
    privateSubnetsEip.addResourceDependency(vpcGatewayAttachment);

    const publicSubnets = new ec2.CfnSubnet(this, 'PublicSubnets', {
      availabilityZone: cdk.Token.asString({ 'Fn::Select': [0, { 'Fn::GetAZs': '' }] }),
      cidrBlock: '10.0.0.0/24',
      vpcId: vpc.ref,
    });

    const privateSubnetsNatGateway = new ec2.CfnNatGateway(this, 'PrivateSubnetsNatGateway', {
      allocationId: privateSubnetsEip.attrAllocationId,
      subnetId: publicSubnets.ref,
    });

    new ec2.CfnRoute(this, 'PrivateSubnetsNatRoute', {
      natGatewayId: privateSubnetsNatGateway.ref,
      routeTableId: privateSubnetsRouteTable.ref,
      destinationCidrBlock: '0.0.0.0/0',
    });

    const publicSubnetsRouteTable = new ec2.CfnRouteTable(this, 'PublicSubnetsRouteTable', {
      vpcId: vpc.ref,
    });

    new ec2.CfnSubnetRouteTableAssociation(this, 'PublicSubnetsAssociation', {
      routeTableId: publicSubnetsRouteTable.ref,
      subnetId: publicSubnets.ref,
    });

    const publicSubnetsSubnet2 = new ec2.CfnSubnet(this, 'PublicSubnetsSubnet2', {
      vpcId: vpc.ref,
      availabilityZone: cdk.Token.asString({ 'Fn::Select': [1, { 'Fn::GetAZs': '' }] }),
      cidrBlock: '10.0.1.0/24',
    });

    new ec2.CfnSubnetRouteTableAssociation(this, 'PublicSubnetsAssociation2', {
      routeTableId: publicSubnetsRouteTable.ref,
      subnetId: publicSubnetsSubnet2.ref,
    });

    const publicSubnetsInternetRoute = new ec2.CfnRoute(this, 'PublicSubnetsInternetRoute', {
      routeTableId: publicSubnetsRouteTable.ref,
      gatewayId: vpcInternetGateway.ref,
      destinationCidrBlock: '0.0.0.0/0',
    });
    publicSubnetsInternetRoute.addResourceDependency(vpcGatewayAttachment);

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
                uri: cdk.Fn.sub(
                  'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Function}/invocations',
                  { Function: cancelOrder.functionArn },
                ),
              },
            },
            get: {
              responses: {},
              security: [{ Customers: [] }],
              'x-amazon-apigateway-integration': {
                type: 'aws_proxy',
                httpMethod: 'POST',
                payloadFormatVersion: '2.0',
                uri: cdk.Fn.sub(
                  'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Function}/invocations',
                  { Function: listOrders.functionArn },
                ),
              },
            },
            post: {
              responses: {},
              security: [{ Customers: [] }],
              'x-amazon-apigateway-integration': {
                type: 'aws_proxy',
                httpMethod: 'POST',
                payloadFormatVersion: '2.0',
                uri: cdk.Fn.sub(
                  'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Function}/invocations',
                  { Function: placeOrder.functionArn },
                ),
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
                  issuer: cdk.Fn.sub('https://cognito-idp.${AWS::Region}.amazonaws.com/${Pool}', {
                    Pool: customers.ref,
                  }),
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
      functionName: cancelOrder.functionName,
      principal: 'apigateway.amazonaws.com',
      sourceArn: cdk.Fn.sub(
        'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/*/DELETE/orders',
        { Api: shopApi.ref },
      ),
    });

    new lambda.CfnPermission(this, 'ShopApiListOrdersPermission', {
      action: 'lambda:InvokeFunction',
      functionName: listOrders.functionName,
      principal: 'apigateway.amazonaws.com',
      sourceArn: cdk.Fn.sub(
        'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/*/GET/orders',
        { Api: shopApi.ref },
      ),
    });

    new lambda.CfnPermission(this, 'ShopApiPlaceOrderPermission', {
      action: 'lambda:InvokeFunction',
      functionName: placeOrder.functionName,
      principal: 'apigateway.amazonaws.com',
      sourceArn: cdk.Fn.sub(
        'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/*/POST/orders',
        { Api: shopApi.ref },
      ),
    });

    new apigatewayv2.CfnStage(this, 'ShopApiStage', {
      apiId: shopApi.ref,
      autoDeploy: true,
      stageName: '$default',
    });

    ordersProxyRole.addToPolicy(
      new iam.PolicyStatement({
        actions: ['secretsmanager:GetSecretValue'],
        resources: [ordersDb.attrMasterUserSecretSecretArn],
      }),
    );

    cancelOrderRole.addToPolicy(
      new iam.PolicyStatement({
        actions: ['rds-db:connect'],
        resources: [
          cdk.Fn.sub(
            'arn:${AWS::Partition}:rds-db:${AWS::Region}:${AWS::AccountId}:dbuser:${Proxy}/app',
            {
              Proxy: cdk.Token.asString({
                'Fn::Select': [6, { 'Fn::Split': [':', ordersProxy.attrDbProxyArn] }],
              }),
            },
          ),
        ],
      }),
    );

    listOrdersRole.addToPolicy(
      new iam.PolicyStatement({
        actions: ['rds-db:connect'],
        resources: [
          cdk.Fn.sub(
            'arn:${AWS::Partition}:rds-db:${AWS::Region}:${AWS::AccountId}:dbuser:${Proxy}/app',
            {
              Proxy: cdk.Token.asString({
                'Fn::Select': [6, { 'Fn::Split': [':', ordersProxy.attrDbProxyArn] }],
              }),
            },
          ),
        ],
      }),
    );

    placeOrderRole.addToPolicy(
      new iam.PolicyStatement({
        actions: ['rds-db:connect'],
        resources: [
          cdk.Fn.sub(
            'arn:${AWS::Partition}:rds-db:${AWS::Region}:${AWS::AccountId}:dbuser:${Proxy}/app',
            {
              Proxy: cdk.Token.asString({
                'Fn::Select': [6, { 'Fn::Split': [':', ordersProxy.attrDbProxyArn] }],
              }),
            },
          ),
        ],
      }),
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
