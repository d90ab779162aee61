import * as cdk from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as rds from 'aws-cdk-lib/aws-rds';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { bundled } from './code.js';

export class A08DatabaseEventsStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    this.templateOptions.description =
      'What happens to a database is told to a topic, and through it to a queue and a function; and by EventBridge to another function. Nothing of its data is told.';

    const databaseNews = new sns.Topic(this, 'DatabaseNews');

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
    });
    ordersDb.cfnOptions.deletionPolicy = cdk.CfnDeletionPolicy.SNAPSHOT;
    ordersDb.cfnOptions.updateReplacePolicy = cdk.CfnDeletionPolicy.SNAPSHOT;

    new rds.CfnEventSubscription(this, 'DatabaseEvents', {
      enabled: true,
      eventCategories: ['failover', 'failure', 'low storage', 'maintenance'],
      snsTopicArn: databaseNews.topicArn,
      sourceType: 'db-instance',
      sourceIds: [ordersDb.ref],
    });

    const failedNews = new sqs.Queue(this, 'FailedNews', {
      visibilityTimeout: cdk.Duration.minutes(1),
      retentionPeriod: cdk.Duration.days(14),
      encryption: sqs.QueueEncryption.SQS_MANAGED,
    });

    const newsLog = new sqs.Queue(this, 'NewsLog', {
      visibilityTimeout: cdk.Duration.minutes(1),
      encryption: sqs.QueueEncryption.SQS_MANAGED,
      deadLetterQueue: { queue: failedNews, maxReceiveCount: 5 },
    });

    new sns.Subscription(this, 'DatabaseNewsNewsLogSubscription', {
      topic: databaseNews,
      protocol: sns.SubscriptionProtocol.SQS,
      endpoint: newsLog.queueArn,
      rawMessageDelivery: true,
    });

    const pageOnCall = new lambda.Function(this, 'PageOnCall', {
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: bundled(this, 'src/page-on-call/index.ts'),
      memorySize: 512,
      timeout: cdk.Duration.seconds(10),
    });

    new lambda.CfnPermission(this, 'DatabaseNewsPageOnCallPermission', {
      action: 'lambda:InvokeFunction',
      functionName: pageOnCall.functionName,
      principal: 'sns.amazonaws.com',
      sourceArn: databaseNews.topicArn,
    });

    new sns.Subscription(this, 'DatabaseNewsPageOnCallSubscription', {
      topic: databaseNews,
      protocol: sns.SubscriptionProtocol.LAMBDA,
      endpoint: pageOnCall.functionArn,
    });

    new sns.TopicPolicy(this, 'DatabaseNewsPolicy', {
      topics: [databaseNews],
      policyDocument: new iam.PolicyDocument({
        statements: [
          new iam.PolicyStatement({
            principals: [new iam.ServicePrincipal('events.rds.amazonaws.com')],
            actions: ['sns:Publish'],
            resources: [databaseNews.topicArn],
            conditions: { StringEquals: { 'aws:SourceAccount': cdk.Aws.ACCOUNT_ID } },
          }),
        ],
      }),
    });

    const warmCache = new lambda.Function(this, 'WarmCache', {
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: bundled(this, 'src/warm-cache/index.ts'),
      memorySize: 512,
      timeout: cdk.Duration.seconds(10),
    });

    const failover = new events.CfnRule(this, 'Failover', {
      eventPattern: {
        detail: { EventCategories: ['failover'] },
        'detail-type': ['RDS DB Instance Event'],
        resources: [ordersDb.attrDbInstanceArn],
        source: ['aws.rds'],
      },
      state: 'ENABLED',
      targets: [
        {
          arn: warmCache.functionArn,
          id: 'WarmCache',
          deadLetterConfig: { arn: failedNews.queueArn },
        },
      ],
    });

    const failedNewsPolicy = new sqs.QueuePolicy(this, 'FailedNewsPolicy', {
      queues: [failedNews],
    });
    failedNewsPolicy.document.addStatements(
      new iam.PolicyStatement({
        principals: [new iam.ServicePrincipal('events.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [failedNews.queueArn],
        conditions: { ArnEquals: { 'aws:SourceArn': failover.attrArn } },
      }),
    );

    new lambda.CfnPermission(this, 'FailoverWarmCachePermission', {
      action: 'lambda:InvokeFunction',
      functionName: warmCache.functionName,
      principal: 'events.amazonaws.com',
      sourceArn: failover.attrArn,
    });

    const newsLogPolicy = new sqs.QueuePolicy(this, 'NewsLogPolicy', { queues: [newsLog] });
    newsLogPolicy.document.addStatements(
      new iam.PolicyStatement({
        principals: [new iam.ServicePrincipal('sns.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [newsLog.queueArn],
        conditions: { ArnEquals: { 'aws:SourceArn': databaseNews.topicArn } },
      }),
    );

    new lambda.CfnEventInvokeConfig(this, 'PageOnCallEventInvoke', {
      destinationConfig: { onFailure: { destination: failedNews.queueArn } },
      functionName: pageOnCall.functionName,
      qualifier: '$LATEST',
      maximumEventAgeInSeconds: 21600,
      maximumRetryAttempts: 2,
    });

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

    new lambda.CfnEventInvokeConfig(this, 'WarmCacheEventInvoke', {
      destinationConfig: { onFailure: { destination: failedNews.queueArn } },
      functionName: warmCache.functionName,
      qualifier: '$LATEST',
      maximumEventAgeInSeconds: 21600,
      maximumRetryAttempts: 2,
    });

    failedNews.grant(pageOnCall, 'sqs:SendMessage');
    failedNews.grant(warmCache, 'sqs:SendMessage');
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
