import * as cdk from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as elasticloadbalancingv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';

export class A16ContainersStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    this.templateOptions.description =
      'One image as a function for what is rare, and as tasks of Fargate behind a load balancer for what runs all the time.';

    const vpc = new ec2.CfnVPC(this, 'Vpc', {
      cidrBlock: '10.0.0.0/16',
      enableDnsHostnames: true,
      enableDnsSupport: true,
    });

    const appGroup = new ec2.CfnSecurityGroup(this, 'AppGroup', {
      groupDescription: 'Guards the tasks',
      vpcId: vpc.ref,
    });

    const cluster = new ecs.CfnCluster(this, 'Cluster', {
      clusterSettings: [{ name: 'containerInsights', value: 'enabled' }],
    });

    const frontGroup = new ec2.CfnSecurityGroup(this, 'FrontGroup', {
      groupDescription: 'Guards the load balancer',
      vpcId: vpc.ref,
    });

    const publicSubnets = new ec2.CfnSubnet(this, 'PublicSubnets', {
      availabilityZone: cdk.Fn.select(0, cdk.Fn.getAzs()),
      cidrBlock: '10.0.0.0/24',
      vpcId: vpc.ref,
    });

    const publicSubnetsSubnet2 = new ec2.CfnSubnet(this, 'PublicSubnetsSubnet2', {
      vpcId: vpc.ref,
      availabilityZone: cdk.Fn.select(1, cdk.Fn.getAzs()),
      cidrBlock: '10.0.1.0/24',
    });

    const front = new elasticloadbalancingv2.CfnLoadBalancer(this, 'Front', {
      scheme: 'internet-facing',
      subnets: [publicSubnets.ref, publicSubnetsSubnet2.ref],
      type: 'application',
      securityGroups: [frontGroup.attrGroupId],
    });

    const frontShopAppTargetGroup = new elasticloadbalancingv2.CfnTargetGroup(
      this,
      'FrontShopAppTargetGroup',
      { port: 80, protocol: 'HTTP', targetType: 'ip', vpcId: vpc.ref },
    );

    const frontListener = new elasticloadbalancingv2.CfnListener(this, 'FrontListener', {
      loadBalancerArn: front.ref,
      port: 80,
      protocol: 'HTTP',
      defaultActions: [{ targetGroupArn: frontShopAppTargetGroup.ref, type: 'forward' }],
    });

    const orders = new dynamodb.Table(this, 'Orders', {
      partitionKey: { name: 'pk', type: dynamodb.AttributeType.STRING },
      billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    const reportFnRole = new iam.Role(this, 'ReportFnRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      managedPolicies: [
        iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSLambdaBasicExecutionRole'),
      ],
    });

    const shopImages = new ecr.Repository(this, 'ShopImages', {
      repositoryName: 'shop-images',
      imageScanOnPush: true,
      imageTagMutability: ecr.TagMutability.IMMUTABLE,
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });
    const cfnShopImages = shopImages.node.defaultChild as ecr.CfnRepository;

    const reportFn = new lambda.CfnFunction(this, 'ReportFn', {
      architectures: ['arm64'],
      memorySize: 1024,
      packageType: 'Image',
      timeout: 60,
      code: { imageUri: `${cfnShopImages.attrRepositoryUri}:v1` },
      role: reportFnRole.roleArn,
      environment: { variables: { ORDERS_NAME: orders.tableName } },
    });

    const frontReportFnPermission = new lambda.CfnPermission(this, 'FrontReportFnPermission', {
      action: 'lambda:InvokeFunction',
      functionName: reportFn.ref,
      principal: 'elasticloadbalancing.amazonaws.com',
      sourceAccount: cdk.Aws.ACCOUNT_ID,
    });

    const frontReportFnTargetGroup = new elasticloadbalancingv2.CfnTargetGroup(
      this,
      'FrontReportFnTargetGroup',
      { targetType: 'lambda', targets: [{ id: reportFn.attrArn }] },
    );
    frontReportFnTargetGroup.addResourceDependency(frontReportFnPermission);

    new elasticloadbalancingv2.CfnListenerRule(this, 'FrontReportFnRule', {
      actions: [{ targetGroupArn: frontReportFnTargetGroup.ref, type: 'forward' }],
      conditions: [{ field: 'path-pattern', pathPatternConfig: { values: ['/reports/*'] } }],
      listenerArn: frontListener.ref,
      priority: 10,
    });

    new ec2.CfnSecurityGroupIngress(this, 'FrontShopAppIngress', {
      description: 'From Front',
      fromPort: 80,
      groupId: appGroup.attrGroupId,
      ipProtocol: 'tcp',
      sourceSecurityGroupId: frontGroup.attrGroupId,
      toPort: 80,
    });

    const privateSubnets = new ec2.CfnSubnet(this, 'PrivateSubnets', {
      availabilityZone: cdk.Fn.select(0, cdk.Fn.getAzs()),
      cidrBlock: '10.0.16.0/24',
      vpcId: vpc.ref,
    });

    const privateSubnetsRouteTable = new ec2.CfnRouteTable(this, 'PrivateSubnetsRouteTable', {
      vpcId: vpc.ref,
    });

    new ec2.CfnSubnetRouteTableAssociation(this, 'PrivateSubnetsAssociation', {
      routeTableId: privateSubnetsRouteTable.ref,
      subnetId: privateSubnets.ref,
    });

    const privateSubnetsSubnet2 = new ec2.CfnSubnet(this, 'PrivateSubnetsSubnet2', {
      vpcId: vpc.ref,
      availabilityZone: cdk.Fn.select(1, cdk.Fn.getAzs()),
      cidrBlock: '10.0.17.0/24',
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

    const shopAppExecutionRole = new iam.Role(this, 'ShopAppExecutionRole', {
      assumedBy: new iam.ServicePrincipal('ecs-tasks.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': cdk.Aws.ACCOUNT_ID } },
      }),
      managedPolicies: [
        iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AmazonECSTaskExecutionRolePolicy'),
      ],
    });

    const shopAppRole = new iam.Role(this, 'ShopAppRole', {
      assumedBy: new iam.ServicePrincipal('ecs-tasks.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': cdk.Aws.ACCOUNT_ID } },
      }),
    });

    const shopAppTaskDefinition = new ecs.CfnTaskDefinition(this, 'ShopAppTaskDefinition', {
      containerDefinitions: [
        {
          essential: true,
          image: `${cfnShopImages.attrRepositoryUri}:v1`,
          name: 'app',
          portMappings: [{ containerPort: 80 }],
          environment: [{ name: 'ORDERS_NAME', value: orders.tableName }],
        },
      ],
      cpu: '256',
      memory: '512',
      networkMode: 'awsvpc',
      requiresCompatibilities: ['FARGATE'],
      runtimePlatform: { cpuArchitecture: 'ARM64' },
      executionRoleArn: shopAppExecutionRole.roleArn,
      taskRoleArn: shopAppRole.roleArn,
    });

    const shopApp = new ecs.CfnService(this, 'ShopApp', {
      desiredCount: 2,
      launchType: 'FARGATE',
      networkConfiguration: {
        awsvpcConfiguration: {
          assignPublicIp: 'DISABLED',
          subnets: [privateSubnets.ref, privateSubnetsSubnet2.ref],
          securityGroups: [appGroup.attrGroupId],
        },
      },
      taskDefinition: shopAppTaskDefinition.ref,
      cluster: cluster.ref,
      loadBalancers: [
        { containerName: 'app', containerPort: 80, targetGroupArn: frontShopAppTargetGroup.ref },
      ],
    });
    shopApp.addResourceDependency(frontListener);

    new ec2.CfnSecurityGroupIngress(this, 'VisitorFrontIngress', {
      cidrIp: '0.0.0.0/0',
      description: 'From the internet',
      fromPort: 80,
      groupId: frontGroup.attrGroupId,
      ipProtocol: 'tcp',
      toPort: 80,
    });

    orders.grant(
      reportFnRole,
      'dynamodb:BatchGetItem',
      'dynamodb:ConditionCheckItem',
      'dynamodb:GetItem',
      'dynamodb:Query',
      'dynamodb:Scan',
    );

    orders.grant(
      shopAppRole,
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
