import * as cdk from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as rds from 'aws-cdk-lib/aws-rds';
import type { Construct } from 'constructs';
import { bundled } from './code.js';

export class A04DefaultLambdaStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    this.templateOptions.description =
      'A function outside any VPC reaches DynamoDB. The database in private subnets it cannot reach: that wire is an error.';

    const dataVpc = new ec2.CfnVPC(this, 'DataVpc', {
      cidrBlock: '10.0.0.0/16',
      enableDnsHostnames: true,
      enableDnsSupport: true,
    });

    const dataSubnets = new ec2.CfnSubnet(this, 'DataSubnets', {
      availabilityZone: cdk.Fn.select(0, cdk.Fn.getAzs()),
      cidrBlock: '10.0.32.0/24',
      vpcId: dataVpc.ref,
    });

    const dataSubnetsRouteTable = new ec2.CfnRouteTable(this, 'DataSubnetsRouteTable', {
      vpcId: dataVpc.ref,
    });

    new ec2.CfnSubnetRouteTableAssociation(this, 'DataSubnetsAssociation', {
      routeTableId: dataSubnetsRouteTable.ref,
      subnetId: dataSubnets.ref,
    });

    const dataSubnetsSubnet2 = new ec2.CfnSubnet(this, 'DataSubnetsSubnet2', {
      vpcId: dataVpc.ref,
      availabilityZone: cdk.Fn.select(1, cdk.Fn.getAzs()),
      cidrBlock: '10.0.33.0/24',
    });

    new ec2.CfnSubnetRouteTableAssociation(this, 'DataSubnetsAssociation2', {
      routeTableId: dataSubnetsRouteTable.ref,
      subnetId: dataSubnetsSubnet2.ref,
    });

    const dataVpcInternetGateway = new ec2.CfnInternetGateway(this, 'DataVpcInternetGateway');

    new ec2.CfnVPCGatewayAttachment(this, 'DataVpcGatewayAttachment', {
      internetGatewayId: dataVpcInternetGateway.ref,
      vpcId: dataVpc.ref,
    });

    const databaseGuard = new ec2.CfnSecurityGroup(this, 'DatabaseGuard', {
      groupDescription: 'Guards the orders database',
      vpcId: dataVpc.ref,
    });

    const orders = new dynamodb.Table(this, 'Orders', {
      partitionKey: { name: 'pk', type: dynamodb.AttributeType.STRING },
      billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    const ordersDbSubnetGroup = new rds.CfnDBSubnetGroup(this, 'OrdersDbSubnetGroup', {
      dbSubnetGroupDescription: 'Subnets of the database',
      subnetIds: [dataSubnets.ref, dataSubnetsSubnet2.ref],
    });

    const ordersDb = new rds.CfnDBInstance(this, 'OrdersDb', {
      allocatedStorage: '20',
      backupRetentionPeriod: 7,
      dbInstanceClass: 'db.t4g.micro',
      engine: 'postgres',
      manageMasterUserPassword: true,
      masterUsername: 'app',
      publiclyAccessible: false,
      storageEncrypted: true,
      storageType: 'gp3',
      dbSubnetGroupName: ordersDbSubnetGroup.ref,
      vpcSecurityGroups: [databaseGuard.attrGroupId],
    });
    ordersDb.cfnOptions.deletionPolicy = cdk.CfnDeletionPolicy.SNAPSHOT;
    ordersDb.cfnOptions.updateReplacePolicy = cdk.CfnDeletionPolicy.SNAPSHOT;

    const ordersFn = new lambda.Function(this, 'OrdersFn', {
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: bundled(this, 'src/orders-fn/index.ts'),
      memorySize: 512,
      timeout: cdk.Duration.seconds(10),
      environment: { ORDERS_NAME: orders.tableName },
    });

    orders.grant(
      ordersFn,
      'dynamodb:BatchGetItem',
      'dynamodb:BatchWriteItem',
      'dynamodb:ConditionCheckItem',
      'dynamodb:DeleteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:Scan',
      'dynamodb:UpdateItem',
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
