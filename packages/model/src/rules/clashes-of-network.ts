import type { Clash, Clashes } from './clash.js';
import { setting } from './fixes.js';
import { counted, quoted } from './words.js';

const GATEWAYS = /^com\.amazonaws\.[^.]+\.(s3|dynamodb)$/;

const serviceOfGateway: Clash = ({ reads }) => {
  const path = 'ServiceName';
  const service = reads.string(path);
  const kind = reads.string('VpcEndpointType') ?? 'Gateway';
  const isOpen = reads.has('VpcEndpointType') && reads.string('VpcEndpointType') === undefined;
  if (service === undefined || kind !== 'Gateway' || isOpen || GATEWAYS.test(service)) return;
  return {
    at: reads.at(path),
    message: `The endpoint is a gateway to ${quoted(service)}. There are gateways to S3 and DynamoDB only.`,
    fix: setting(reads, { path: 'VpcEndpointType', value: 'Interface', safe: false }),
  };
};

const zonesOfBalancer: Clash = ({ reads, node }) => {
  const kind = reads.string('Type') ?? 'application';
  if (kind !== 'application') return;
  for (const path of ['Subnets', 'SubnetMappings']) {
    const subnets = reads.list(path);
    if (subnets === undefined || subnets.length !== 1) continue;
    // Tiers that are drawn are counted by another rule; one entry of an expression may be many.
    if (path === 'Subnets' && typeof subnets[0] === 'object') continue;
    const message = `${node.name} is in ${counted(subnets.length, 'subnet')}. An application load balancer takes 2 at least, of different zones.`;
    return { at: reads.at(path), message };
  }
  return undefined;
};

export const clashesOfNetwork: Clashes = {
  'AWS::EC2::VPCEndpoint': [serviceOfGateway],
  'AWS::ElasticLoadBalancingV2::LoadBalancer': [zonesOfBalancer],
};
