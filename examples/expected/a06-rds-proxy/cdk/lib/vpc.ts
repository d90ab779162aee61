import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';

/** What is drawn in “Vpc”. */
export class Vpc extends Construct {
  readonly vpc: ec2.CfnVPC;
  readonly databaseGroup: ec2.CfnSecurityGroup;
  readonly proxyGroup: ec2.CfnSecurityGroup;
  readonly functionGroup: ec2.CfnSecurityGroup;
  readonly vpcInternetGateway: ec2.CfnInternetGateway;
  readonly vpcGatewayAttachment: ec2.CfnVPCGatewayAttachment;

  constructor(scope: Construct, id: string) {
    super(scope, id);

    this.vpc = new ec2.CfnVPC(this, 'Vpc', {
      cidrBlock: '10.0.0.0/16',
      enableDnsHostnames: true,
      enableDnsSupport: true,
    });

    this.databaseGroup = new ec2.CfnSecurityGroup(this, 'DatabaseGroup', {
      groupDescription: 'Guards the database',
      vpcId: this.vpc.ref,
    });

    this.proxyGroup = new ec2.CfnSecurityGroup(this, 'ProxyGroup', {
      groupDescription: 'Guards the proxy',
      vpcId: this.vpc.ref,
    });

    this.functionGroup = new ec2.CfnSecurityGroup(this, 'FunctionGroup', {
      groupDescription: 'Guards the functions',
      vpcId: this.vpc.ref,
    });

    new ec2.CfnSecurityGroupIngress(this, 'CancelOrderOrdersProxyIngress', {
      description: 'From CancelOrder',
      fromPort: 5432,
      groupId: this.proxyGroup.attrGroupId,
      ipProtocol: 'tcp',
      sourceSecurityGroupId: this.functionGroup.attrGroupId,
      toPort: 5432,
    });

    new ec2.CfnSecurityGroupIngress(this, 'OrdersProxyOrdersDbIngress', {
      description: 'From OrdersProxy',
      fromPort: 5432,
      groupId: this.databaseGroup.attrGroupId,
      ipProtocol: 'tcp',
      sourceSecurityGroupId: this.proxyGroup.attrGroupId,
      toPort: 5432,
    });

    this.vpcInternetGateway = new ec2.CfnInternetGateway(this, 'VpcInternetGateway');

    this.vpcGatewayAttachment = new ec2.CfnVPCGatewayAttachment(this, 'VpcGatewayAttachment', {
      internetGatewayId: this.vpcInternetGateway.ref,
      vpcId: this.vpc.ref,
    });
  }
}
