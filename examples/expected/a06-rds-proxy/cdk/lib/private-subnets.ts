import * as cdk from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as rds from 'aws-cdk-lib/aws-rds';
import { Construct } from 'constructs';
import { bundled } from './code.js';

/** What it takes from the rest of the stack. */
export interface PrivateSubnetsProps {
  readonly vpc: ec2.CfnVPC;
  readonly databaseGroup: ec2.CfnSecurityGroup;
  readonly proxyGroup: ec2.CfnSecurityGroup;
  readonly functionGroup: ec2.CfnSecurityGroup;
  readonly vpcGatewayAttachment: ec2.CfnVPCGatewayAttachment;
  readonly publicSubnets: ec2.CfnSubnet;
}

/** What is drawn in “PrivateSubnets”. */
export class PrivateSubnets extends Construct {
  readonly cancelOrder: lambda.Function;
  readonly listOrders: lambda.Function;
  readonly placeOrder: lambda.Function;

  constructor(scope: Construct, id: string, props: PrivateSubnetsProps) {
    super(scope, id);

    const privateSubnets = new ec2.CfnSubnet(this, 'PrivateSubnets', {
      availabilityZone: cdk.Fn.select(0, cdk.Fn.getAzs()),
      cidrBlock: '10.0.16.0/24',
      vpcId: props.vpc.ref,
    });

    const privateSubnetsSubnet2 = new ec2.CfnSubnet(this, 'PrivateSubnetsSubnet2', {
      vpcId: props.vpc.ref,
      availabilityZone: cdk.Fn.select(1, cdk.Fn.getAzs()),
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
      vpcSecurityGroupIds: [props.databaseGroup.attrGroupId],
    });
    ordersDb.cfnOptions.deletionPolicy = cdk.CfnDeletionPolicy.SNAPSHOT;
    ordersDb.cfnOptions.updateReplacePolicy = cdk.CfnDeletionPolicy.SNAPSHOT;

    const ordersProxyRole = new iam.Role(this, 'OrdersProxyRole', {
      assumedBy: new iam.ServicePrincipal('rds.amazonaws.com'),
    });

    const ordersProxy = new rds.CfnDBProxy(this, 'OrdersProxy', {
      dbProxyName: `${cdk.Aws.STACK_NAME}-proxy`,
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
      vpcSecurityGroupIds: [props.proxyGroup.attrGroupId],
      roleArn: ordersProxyRole.roleArn,
    });

    const cancelOrderRole = new iam.Role(this, 'CancelOrderRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      managedPolicies: [
        iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSLambdaBasicExecutionRole'),
        iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSLambdaVPCAccessExecutionRole'),
      ],
    });

    this.cancelOrder = new lambda.Function(this, 'CancelOrder', {
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: bundled(this, 'src/cancel-order/index.ts'),
      memorySize: 512,
      timeout: cdk.Duration.seconds(10),
      environment: { ORDERS_PROXY_HOST: ordersProxy.attrEndpoint, ORDERS_PROXY_PORT: '5432' },
      role: cancelOrderRole,
    });
    const cfnCancelOrder = this.cancelOrder.node.defaultChild as lambda.CfnFunction;
    cfnCancelOrder.vpcConfig = {
      subnetIds: [privateSubnets.ref, privateSubnetsSubnet2.ref],
      securityGroupIds: [props.functionGroup.attrGroupId],
    };

    const listOrdersRole = new iam.Role(this, 'ListOrdersRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      managedPolicies: [
        iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSLambdaBasicExecutionRole'),
        iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSLambdaVPCAccessExecutionRole'),
      ],
    });

    this.listOrders = new lambda.Function(this, 'ListOrders', {
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: bundled(this, 'src/list-orders/index.ts'),
      memorySize: 512,
      timeout: cdk.Duration.seconds(10),
      environment: { ORDERS_PROXY_HOST: ordersProxy.attrEndpoint, ORDERS_PROXY_PORT: '5432' },
      role: listOrdersRole,
    });
    const cfnListOrders = this.listOrders.node.defaultChild as lambda.CfnFunction;
    cfnListOrders.vpcConfig = {
      subnetIds: [privateSubnets.ref, privateSubnetsSubnet2.ref],
      securityGroupIds: [props.functionGroup.attrGroupId],
    };

    const ordersDbWriter = new rds.CfnDBInstance(this, 'OrdersDbWriter', {
      dbClusterIdentifier: ordersDb.ref,
      engine: 'aurora-postgresql',
      dbInstanceClass: 'db.serverless',
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

    this.placeOrder = new lambda.Function(this, 'PlaceOrder', {
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: bundled(this, 'src/place-order/index.ts'),
      memorySize: 512,
      timeout: cdk.Duration.seconds(10),
      environment: { ORDERS_PROXY_HOST: ordersProxy.attrEndpoint, ORDERS_PROXY_PORT: '5432' },
      role: placeOrderRole,
    });
    const cfnPlaceOrder = this.placeOrder.node.defaultChild as lambda.CfnFunction;
    cfnPlaceOrder.vpcConfig = {
      subnetIds: [privateSubnets.ref, privateSubnetsSubnet2.ref],
      securityGroupIds: [props.functionGroup.attrGroupId],
    };

    const privateSubnetsRouteTable = new ec2.CfnRouteTable(this, 'PrivateSubnetsRouteTable', {
      vpcId: props.vpc.ref,
    });

    new ec2.CfnSubnetRouteTableAssociation(this, 'PrivateSubnetsAssociation', {
      routeTableId: privateSubnetsRouteTable.ref,
      subnetId: privateSubnets.ref,
    });

    new ec2.CfnSubnetRouteTableAssociation(this, 'PrivateSubnetsAssociation2', {
      routeTableId: privateSubnetsRouteTable.ref,
      subnetId: privateSubnetsSubnet2.ref,
    });

    const privateSubnetsEip = new ec2.CfnEIP(this, 'PrivateSubnetsEip', { domain: 'vpc' });
    privateSubnetsEip.addResourceDependency(props.vpcGatewayAttachment);

    const privateSubnetsNatGateway = new ec2.CfnNatGateway(this, 'PrivateSubnetsNatGateway', {
      allocationId: privateSubnetsEip.attrAllocationId,
      subnetId: props.publicSubnets.ref,
    });

    new ec2.CfnRoute(this, 'PrivateSubnetsNatRoute', {
      natGatewayId: privateSubnetsNatGateway.ref,
      routeTableId: privateSubnetsRouteTable.ref,
      destinationCidrBlock: '0.0.0.0/0',
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
          `arn:${cdk.Aws.PARTITION}:rds-db:${cdk.Aws.REGION}:${cdk.Aws.ACCOUNT_ID}:dbuser:${cdk.Fn.select(6, cdk.Fn.split(':', ordersProxy.attrDbProxyArn))}/app`,
        ],
      }),
    );

    listOrdersRole.addToPolicy(
      new iam.PolicyStatement({
        actions: ['rds-db:connect'],
        resources: [
          `arn:${cdk.Aws.PARTITION}:rds-db:${cdk.Aws.REGION}:${cdk.Aws.ACCOUNT_ID}:dbuser:${cdk.Fn.select(6, cdk.Fn.split(':', ordersProxy.attrDbProxyArn))}/app`,
        ],
      }),
    );

    placeOrderRole.addToPolicy(
      new iam.PolicyStatement({
        actions: ['rds-db:connect'],
        resources: [
          `arn:${cdk.Aws.PARTITION}:rds-db:${cdk.Aws.REGION}:${cdk.Aws.ACCOUNT_ID}:dbuser:${cdk.Fn.select(6, cdk.Fn.split(':', ordersProxy.attrDbProxyArn))}/app`,
        ],
      }),
    );
  }
}
