import * as cdk from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as rds from 'aws-cdk-lib/aws-rds';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { bundled } from './code.js';

export class A07DatabaseCallsLambdaStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    this.templateOptions.description =
      'PostgreSQL of RDS calls a function from SQL: out of its private subnets through the NAT gateway, with a role for this one function.';

    const vpc = new ec2.CfnVPC(this, 'Vpc', {
      cidrBlock: '10.0.0.0/16',
      enableDnsHostnames: true,
      enableDnsSupport: true,
    });

    const databaseGroup = new ec2.CfnSecurityGroup(this, 'DatabaseGroup', {
      groupDescription: 'Guards the database',
      vpcId: vpc.ref,
    });

    const failedNotices = new sqs.Queue(this, 'FailedNotices', {
      visibilityTimeout: cdk.Duration.minutes(1),
      retentionPeriod: cdk.Duration.days(14),
      encryption: sqs.QueueEncryption.SQS_MANAGED,
    });

    const orderNews = new sns.Topic(this, 'OrderNews');

    const notifyFn = new lambda.Function(this, 'NotifyFn', {
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: bundled(this, 'src/notify-fn/index.ts'),
      memorySize: 512,
      timeout: cdk.Duration.seconds(10),
      environment: { ORDER_NEWS_ARN: orderNews.topicArn },
    });

    new lambda.CfnEventInvokeConfig(this, 'NotifyFnEventInvoke', {
      destinationConfig: { onFailure: { destination: failedNotices.queueArn } },
      functionName: notifyFn.functionName,
      qualifier: '$LATEST',
      maximumEventAgeInSeconds: 21600,
      maximumRetryAttempts: 2,
    });

    const ordersDbNotifyFnRole = new iam.Role(this, 'OrdersDbNotifyFnRole', {
      assumedBy: new iam.ServicePrincipal('rds.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': cdk.Aws.ACCOUNT_ID } },
      }),
    });

    const privateSubnets = new ec2.CfnSubnet(this, 'PrivateSubnets', {
      availabilityZone: cdk.Fn.select(0, cdk.Fn.getAzs()),
      cidrBlock: '10.0.16.0/24',
      vpcId: vpc.ref,
    });

    const privateSubnetsSubnet2 = new ec2.CfnSubnet(this, 'PrivateSubnetsSubnet2', {
      vpcId: vpc.ref,
      availabilityZone: cdk.Fn.select(1, cdk.Fn.getAzs()),
      cidrBlock: '10.0.17.0/24',
    });

    const ordersDbSubnetGroup = new rds.CfnDBSubnetGroup(this, 'OrdersDbSubnetGroup', {
      dbSubnetGroupDescription: 'Subnets of the database',
      subnetIds: [privateSubnets.ref, privateSubnetsSubnet2.ref],
    });

    const ordersDb = new rds.CfnDBInstance(this, 'OrdersDb', {
      allocatedStorage: '20',
      backupRetentionPeriod: 7,
      dbInstanceClass: 'db.t4g.micro',
      deletionProtection: true,
      engine: 'postgres',
      manageMasterUserPassword: true,
      masterUsername: 'app',
      publiclyAccessible: false,
      storageEncrypted: true,
      storageType: 'gp3',
      dbSubnetGroupName: ordersDbSubnetGroup.ref,
      vpcSecurityGroups: [databaseGroup.attrGroupId],
      associatedRoles: [{ featureName: 'Lambda', roleArn: ordersDbNotifyFnRole.roleArn }],
    });
    ordersDb.cfnOptions.deletionPolicy = cdk.CfnDeletionPolicy.SNAPSHOT;
    ordersDb.cfnOptions.updateReplacePolicy = cdk.CfnDeletionPolicy.SNAPSHOT;

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
      availabilityZone: cdk.Fn.select(0, cdk.Fn.getAzs()),
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
      availabilityZone: cdk.Fn.select(1, cdk.Fn.getAzs()),
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

    failedNotices.grant(notifyFn, 'sqs:SendMessage');
    orderNews.grantPublish(notifyFn);

    ordersDbNotifyFnRole.addToPolicy(
      new iam.PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: [notifyFn.functionArn],
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
