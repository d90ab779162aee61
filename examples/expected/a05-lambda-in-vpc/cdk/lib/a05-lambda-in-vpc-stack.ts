import * as cdk from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as elasticache from 'aws-cdk-lib/aws-elasticache';
import * as elasticloadbalancingv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as rds from 'aws-cdk-lib/aws-rds';
import type { Construct } from 'constructs';
import { bundled } from './code.js';

export class A05LambdaInVpcStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    this.templateOptions.description =
      'A function in private subnets of a VPC reaches a database, a cache and an internal load balancer through its network interface.';

    const vpc = new ec2.CfnVPC(this, 'Vpc', {
      cidrBlock: '10.0.0.0/16',
      enableDnsHostnames: true,
      enableDnsSupport: true,
    });

    const appGroup = new ec2.CfnSecurityGroup(this, 'AppGroup', {
      groupDescription: 'Guards the tasks',
      vpcId: vpc.ref,
    });

    const balancerGroup = new ec2.CfnSecurityGroup(this, 'BalancerGroup', {
      groupDescription: 'Guards the load balancer',
      vpcId: vpc.ref,
    });

    const cacheGroup = new ec2.CfnSecurityGroup(this, 'CacheGroup', {
      groupDescription: 'Guards the cache',
      vpcId: vpc.ref,
    });

    const databaseGroup = new ec2.CfnSecurityGroup(this, 'DatabaseGroup', {
      groupDescription: 'Guards the database',
      vpcId: vpc.ref,
    });

    const functionGroup = new ec2.CfnSecurityGroup(this, 'FunctionGroup', {
      groupDescription: 'Guards the function',
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

    const ordersFnRole = new iam.Role(this, 'OrdersFnRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      managedPolicies: [
        iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSLambdaBasicExecutionRole'),
        iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSLambdaVPCAccessExecutionRole'),
      ],
    });

    const pricing = new elasticloadbalancingv2.CfnLoadBalancer(this, 'Pricing', {
      scheme: 'internal',
      subnets: [privateSubnets.ref, privateSubnetsSubnet2.ref],
      type: 'application',
      securityGroups: [balancerGroup.attrGroupId],
    });

    const sessionsSubnetGroup = new elasticache.CfnSubnetGroup(this, 'SessionsSubnetGroup', {
      description: 'Subnets of the cache',
      subnetIds: [privateSubnets.ref, privateSubnetsSubnet2.ref],
    });

    const sessions = new elasticache.CfnReplicationGroup(this, 'Sessions', {
      atRestEncryptionEnabled: true,
      automaticFailoverEnabled: true,
      cacheNodeType: 'cache.t4g.micro',
      engine: 'valkey',
      multiAzEnabled: true,
      numCacheClusters: 2,
      replicationGroupDescription: 'A cache',
      snapshotRetentionLimit: 1,
      transitEncryptionEnabled: true,
      cacheSubnetGroupName: sessionsSubnetGroup.ref,
      securityGroupIds: [cacheGroup.attrGroupId],
    });
    sessions.cfnOptions.deletionPolicy = cdk.CfnDeletionPolicy.SNAPSHOT;
    sessions.cfnOptions.updateReplacePolicy = cdk.CfnDeletionPolicy.SNAPSHOT;

    const ordersFn = new lambda.Function(this, 'OrdersFn', {
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: bundled(this, 'src/orders-fn/index.ts'),
      memorySize: 512,
      timeout: cdk.Duration.seconds(20),
      environment: {
        ORDERS_DB_HOST: ordersDb.attrEndpointAddress,
        ORDERS_DB_PORT: ordersDb.attrEndpointPort,
        ORDERS_DB_SECRET_ARN: ordersDb.attrMasterUserSecretSecretArn,
        PRICING_HOST: pricing.attrDnsName,
        PRICING_PORT: '80',
        SESSIONS_HOST: sessions.attrPrimaryEndPointAddress,
        SESSIONS_PORT: sessions.attrPrimaryEndPointPort,
      },
      role: ordersFnRole,
    });
    const cfnOrdersFn = ordersFn.node.defaultChild as lambda.CfnFunction;
    cfnOrdersFn.vpcConfig = {
      subnetIds: [privateSubnets.ref, privateSubnetsSubnet2.ref],
      securityGroupIds: [functionGroup.attrGroupId],
    };

    new ec2.CfnSecurityGroupIngress(this, 'OrdersFnOrdersDbIngress', {
      description: 'From OrdersFn',
      fromPort: 5432,
      groupId: databaseGroup.attrGroupId,
      ipProtocol: 'tcp',
      sourceSecurityGroupId: functionGroup.attrGroupId,
      toPort: 5432,
    });

    new ec2.CfnSecurityGroupIngress(this, 'OrdersFnPricingIngress', {
      description: 'From OrdersFn',
      fromPort: 80,
      groupId: balancerGroup.attrGroupId,
      ipProtocol: 'tcp',
      sourceSecurityGroupId: functionGroup.attrGroupId,
      toPort: 80,
    });

    new ec2.CfnSecurityGroupIngress(this, 'OrdersFnSessionsIngress', {
      description: 'From OrdersFn',
      fromPort: 6379,
      groupId: cacheGroup.attrGroupId,
      ipProtocol: 'tcp',
      sourceSecurityGroupId: functionGroup.attrGroupId,
      toPort: 6379,
    });

    const pricingAppExecutionRole = new iam.Role(this, 'PricingAppExecutionRole', {
      assumedBy: new iam.ServicePrincipal('ecs-tasks.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': cdk.Aws.ACCOUNT_ID } },
      }),
      managedPolicies: [
        iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AmazonECSTaskExecutionRolePolicy'),
      ],
    });

    const pricingAppRole = new iam.Role(this, 'PricingAppRole', {
      assumedBy: new iam.ServicePrincipal('ecs-tasks.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': cdk.Aws.ACCOUNT_ID } },
      }),
    });

    const pricingAppTaskDefinition = new ecs.CfnTaskDefinition(this, 'PricingAppTaskDefinition', {
      containerDefinitions: [
        {
          essential: true,
          image: 'public.ecr.aws/docker/library/nginx:stable',
          name: 'app',
          portMappings: [{ containerPort: 80 }],
        },
      ],
      cpu: '256',
      memory: '512',
      networkMode: 'awsvpc',
      requiresCompatibilities: ['FARGATE'],
      executionRoleArn: pricingAppExecutionRole.roleArn,
      taskRoleArn: pricingAppRole.roleArn,
    });

    const pricingPricingAppTargetGroup = new elasticloadbalancingv2.CfnTargetGroup(
      this,
      'PricingPricingAppTargetGroup',
      { port: 80, protocol: 'HTTP', targetType: 'ip', vpcId: vpc.ref },
    );

    const pricingListener = new elasticloadbalancingv2.CfnListener(this, 'PricingListener', {
      loadBalancerArn: pricing.ref,
      port: 80,
      protocol: 'HTTP',
      defaultActions: [{ targetGroupArn: pricingPricingAppTargetGroup.ref, type: 'forward' }],
    });

    const pricingApp = new ecs.CfnService(this, 'PricingApp', {
      desiredCount: 2,
      launchType: 'FARGATE',
      networkConfiguration: {
        awsvpcConfiguration: {
          assignPublicIp: 'DISABLED',
          subnets: [privateSubnets.ref, privateSubnetsSubnet2.ref],
          securityGroups: [appGroup.attrGroupId],
        },
      },
      taskDefinition: pricingAppTaskDefinition.ref,
      loadBalancers: [
        {
          containerName: 'app',
          containerPort: 80,
          targetGroupArn: pricingPricingAppTargetGroup.ref,
        },
      ],
    });
    pricingApp.addResourceDependency(pricingListener);

    new ec2.CfnSecurityGroupIngress(this, 'PricingPricingAppIngress', {
      description: 'From Pricing',
      fromPort: 80,
      groupId: appGroup.attrGroupId,
      ipProtocol: 'tcp',
      sourceSecurityGroupId: balancerGroup.attrGroupId,
      toPort: 80,
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

    ordersFnRole.addToPolicy(
      new iam.PolicyStatement({
        actions: ['secretsmanager:GetSecretValue'],
        resources: [ordersDb.attrMasterUserSecretSecretArn],
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
