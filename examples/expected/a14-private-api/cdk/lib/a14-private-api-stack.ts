import * as cdk from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { bundled } from './code.js';

export class A14PrivateApiStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    this.templateOptions.description =
      'An API that only callers inside one VPC reach, through an interface endpoint; its policy names that endpoint and nothing else.';

    const vpc = new ec2.CfnVPC(this, 'Vpc', {
      cidrBlock: '10.0.0.0/16',
      enableDnsHostnames: true,
      enableDnsSupport: true,
    });

    const endpointGroup = new ec2.CfnSecurityGroup(this, 'EndpointGroup', {
      groupDescription: 'HTTPS from the VPC',
      securityGroupIngress: [
        {
          cidrIp: vpc.attrCidrBlock,
          description: 'From the VPC',
          fromPort: 443,
          ipProtocol: 'tcp',
          toPort: 443,
        },
      ],
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

    const apiEndpoint = new ec2.CfnVPCEndpoint(this, 'ApiEndpoint', {
      privateDnsEnabled: true,
      serviceName: `com.amazonaws.${cdk.Aws.REGION}.execute-api`,
      subnetIds: [privateSubnets.ref, privateSubnetsSubnet2.ref],
      vpcEndpointType: 'Interface',
      vpcId: vpc.ref,
      securityGroupIds: [endpointGroup.attrGroupId],
    });

    const backOfficeRole = new iam.Role(this, 'BackOfficeRole', {
      assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com'),
    });

    const backOfficeProfile = new iam.InstanceProfile(this, 'BackOfficeProfile', {
      role: backOfficeRole,
    });

    const callerGroup = new ec2.CfnSecurityGroup(this, 'CallerGroup', {
      groupDescription: 'Guards the callers',
      vpcId: vpc.ref,
    });

    new ec2.CfnInstance(this, 'BackOffice', {
      blockDeviceMappings: [
        { deviceName: '/dev/xvda', ebs: { encrypted: true, volumeSize: 8, volumeType: 'gp3' } },
      ],
      disableApiTermination: true,
      imageId: '{{resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64}}',
      instanceType: 't3.micro',
      metadataOptions: { httpTokens: 'required' },
      monitoring: true,
      subnetId: privateSubnets.ref,
      iamInstanceProfile: backOfficeProfile.instanceProfileName,
      securityGroupIds: [callerGroup.attrGroupId],
    });

    const invoices = new dynamodb.Table(this, 'Invoices', {
      partitionKey: { name: 'pk', type: dynamodb.AttributeType.STRING },
      billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    const invoicesFn = new lambda.Function(this, 'InvoicesFn', {
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: bundled(this, 'src/invoices-fn/index.ts'),
      memorySize: 512,
      timeout: cdk.Duration.seconds(10),
      environment: { INVOICES_NAME: invoices.tableName },
    });

    const invoicesApi = new apigateway.SpecRestApi(this, 'InvoicesApi', {
      parameters: { endpointConfigurationTypes: 'PRIVATE' },
      deploy: false,
      cloudWatchRole: false,
      apiDefinition: apigateway.ApiDefinition.fromInline({
        openapi: '3.0.1',
        info: { title: cdk.Aws.STACK_NAME, version: '1.0' },
        paths: {
          '/invoices/{proxy+}': {
            'x-amazon-apigateway-any-method': {
              responses: {},
              'x-amazon-apigateway-integration': {
                type: 'aws_proxy',
                httpMethod: 'POST',
                uri: `arn:${cdk.Aws.PARTITION}:apigateway:${cdk.Aws.REGION}:lambda:path/2015-03-31/functions/${invoicesFn.functionArn}/invocations`,
              },
            },
          },
        },
      }),
    });
    const cfnInvoicesApi = invoicesApi.node.defaultChild as apigateway.CfnRestApi;
    cfnInvoicesApi.name = undefined;
    cfnInvoicesApi.endpointConfiguration = {
      types: ['PRIVATE'],
      vpcEndpointIds: [apiEndpoint.ref],
    };
    cfnInvoicesApi.policy = {
      Statement: [
        {
          Action: 'execute-api:Invoke',
          Condition: { StringEquals: { 'aws:SourceVpce': apiEndpoint.ref } },
          Effect: 'Allow',
          Principal: '*',
          Resource: 'execute-api:/*',
        },
      ],
      Version: '2012-10-17',
    };

    const invoicesApiDeployment = new apigateway.CfnDeployment(
      this,
      'InvoicesApiDeployment86787b5cf7',
      { restApiId: invoicesApi.restApiId },
    );

    new lambda.CfnPermission(this, 'InvoicesApiInvoicesFnPermission', {
      action: 'lambda:InvokeFunction',
      functionName: invoicesFn.functionName,
      principal: 'apigateway.amazonaws.com',
      sourceArn: invoicesApi.arnForExecuteApi('*', '/invoices/*'),
    });

    new apigateway.CfnStage(this, 'InvoicesApiStage', {
      restApiId: invoicesApi.restApiId,
      deploymentId: invoicesApiDeployment.ref,
      stageName: 'prod',
      tracingEnabled: true,
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

    invoices.grant(
      invoicesFn,
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
