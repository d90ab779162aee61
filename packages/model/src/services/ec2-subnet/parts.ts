import {
  isReference,
  ref,
  type PartDefinition,
  type PartOwner,
  type Reference,
  type ValueMap,
} from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const nat = awsPage('NAT gateways', 'vpc/latest/userguide/vpc-nat-gateway.html');

/** What belongs to a tier beside its first subnet. */
export const tierParts: Readonly<Record<string, PartDefinition>> = {
  subnet2: {
    title: 'Second zone',
    type: 'AWS::EC2::Subnet',
    wiring: vpcOf,
    annotate: {
      CidrBlock: { title: 'CIDR', section: 'Second zone', replaces: true },
      AvailabilityZone: { title: 'Zone', section: 'Second zone', replaces: true },
      MapPublicIpOnLaunch: { title: 'Public addresses', section: 'Second zone', default: false },
    },
  },
  routeTable: { title: 'Route table', type: 'AWS::EC2::RouteTable', wiring: vpcOf },
  association: {
    title: 'Association',
    type: 'AWS::EC2::SubnetRouteTableAssociation',
    wiring: (self) => ({ RouteTableId: self.part('routeTable').ref, SubnetId: self.ref }),
  },
  association2: {
    title: 'Association, second zone',
    type: 'AWS::EC2::SubnetRouteTableAssociation',
    wiring: (self) => ({
      RouteTableId: self.part('routeTable').ref,
      SubnetId: self.part('subnet2').ref,
    }),
  },
  internetRoute: {
    title: 'Route to the internet',
    type: 'AWS::EC2::Route',
    after: (self) => partsOfVpc(self, 'gatewayAttachment'),
    wiring: (self) => {
      const [gateway] = partsOfVpc(self, 'internetGateway');
      return { RouteTableId: self.part('routeTable').ref, ...(gateway && { GatewayId: gateway }) };
    },
  },
  eip: {
    title: 'Address of the NAT gateway',
    type: 'AWS::EC2::EIP',
    after: (self) => partsOfVpc(self, 'gatewayAttachment'),
  },
  natGateway: {
    title: 'NAT gateway',
    type: 'AWS::EC2::NatGateway',
    wiring: (self) => ({ AllocationId: self.part('eip').att('AllocationId') }),
    annotate: {
      SubnetId: {
        title: 'Stands in',
        section: 'NAT gateway',
        required: true,
        widget: 'reference',
        refersTo: { service: 'ec2-subnet' },
        docs: 'A public tier. Set by the wire to it.',
        cite: nat,
      },
    },
  },
  natRoute: {
    title: 'Route through NAT',
    type: 'AWS::EC2::Route',
    wiring: (self) => ({
      NatGatewayId: self.part('natGateway').ref,
      RouteTableId: self.part('routeTable').ref,
    }),
  },
};

function vpcOf(self: PartOwner): ValueMap {
  const vpc = self.value('VpcId');
  return vpc === undefined ? {} : { VpcId: vpc };
}

function partsOfVpc(self: PartOwner, part: string): readonly (Reference & ValueMap)[] {
  const vpc = self.value('VpcId');
  return isReference(vpc) ? [ref(vpc.$ref, part)] : [];
}
