import { defineRule, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { hasPublicAddresses, isPublicTier } from '../placing.js';

const PUBLIC_ADDRESS = 'NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp';

export const requireWayToImage = defineRule({
  id: 'correctness/require-way-to-image',
  row: 'V18',
  severity: 'error',
  summary: 'A task of Fargate reaches the registry of its image.',
  why: 'Fargate fetches the image through the interface of the task: over a public address, a NAT gateway, or endpoints of ECR. Without a way no task starts, and the deployment waits until it gives up.',
  cite: awsPage(
    'Fargate task networking',
    'AmazonECS/latest/developerguide/fargate-task-networking.html',
  ),
  over: 'node',
  on: { service: 'ecs-service' },
  check: ({ node, graph }) => {
    const isOurs = node.string('LaunchType') === 'FARGATE' && node.record.type === undefined;
    const tiers = node.subnets();
    if (!isOurs || tiers.length === 0 || isToldByWire(node)) return;
    if (tiers.some((tier) => isPublicTier(tier) || hasPublicAddresses(tier))) {
      if (node.string(PUBLIC_ADDRESS) === 'ENABLED' || graph.hasEgress(node, 'ecr.dkr')) return;
      if (node.has(PUBLIC_ADDRESS) && node.string(PUBLIC_ADDRESS) === undefined) return;
      return {
        at: node.at(PUBLIC_ADDRESS),
        message: `${node.name} is in public subnets, and its tasks have no public address. They cannot fetch their image.`,
        fix: setting(node, {
          path: PUBLIC_ADDRESS,
          value: 'ENABLED',
          label: 'Give tasks public addresses',
          safe: false,
        }),
      };
    }
    if (graph.hasEgress(node, 'ecr.dkr')) return;
    return {
      at: node.at(node.can('placeable')?.subnets),
      message: `${node.name} is in ${tiers.map((tier) => tier.name).join(', ')}. No NAT gateway and no ecr.dkr endpoint leads from there to its image.`,
    };
  },
  examples: {
    valid: [
      `v: ec2-vpc; private: ec2-subnet { natGateway#: {}, natRoute#DestinationCidrBlock: '0.0.0.0/0' } in v
       s: ecs-service { LaunchType: 'FARGATE' } in private`,
      `v: ec2-vpc { internetGateway#: {}, gatewayAttachment#: {} }; public: ec2-subnet { internetRoute#DestinationCidrBlock: '0.0.0.0/0' } in v
       s: ecs-service { LaunchType: 'FARGATE', NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp: 'ENABLED' } in public`,
      `v: ec2-vpc; private: ec2-subnet in v; s: ecs-service { LaunchType: 'FARGATE' } in private
       e: ec2-vpc-endpoint { VpcId: @v, ServiceName: 'com.amazonaws.eu-west-1.ecr.dkr' }`,
      "v: ec2-vpc; private: ec2-subnet in v; s: ecs-service { LaunchType: 'EC2' } in private",
    ],
    invalid: [
      {
        before:
          "v: ec2-vpc; private: ec2-subnet in v; s: ecs-service { LaunchType: 'FARGATE' } in private",
      },
      {
        before: `v: ec2-vpc { internetGateway#: {}, gatewayAttachment#: {} }; public: ec2-subnet { internetRoute#DestinationCidrBlock: '0.0.0.0/0' } in v
          s: ecs-service { LaunchType: 'FARGATE' } in public`,
        after: `v: ec2-vpc { internetGateway#: {}, gatewayAttachment#: {} }; public: ec2-subnet { internetRoute#DestinationCidrBlock: '0.0.0.0/0' } in v
          s: ecs-service { LaunchType: 'FARGATE', NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp: 'ENABLED' } in public`,
      },
    ],
  },
});

/** A wire to a service outside of the VPC tells of the same lack. */
function isToldByWire(node: NodeView): boolean {
  const wires = ['grant', 'api-call', 'database-access'] as const;
  return wires.some((connection) => node.wires('out', connection).length > 0);
}
