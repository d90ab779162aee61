import {
  isExpression,
  isMap,
  type Finding,
  type NodeView,
  type PropertyReads,
  type Value,
} from '../define/index.js';
import { signInOfListener, targetsOfGroup } from './clashes-of-balancers.js';
import { certificatesOfListener } from './clashes-of-regions.js';
import type { Clash, Clashes, ClashExamples } from './clash.js';
import { setting } from './fixes.js';
import { booleanAt, mapsIn, numberAt } from './values.js';
import { counted, quantity, quoted } from './words.js';

/** What every name of a service of a Region ends in, whether the Region is written or an expression. */
const SERVICE_NAME = /^com\.amazonaws\.(?:[a-z0-9-]+|\$\{AWS::Region\})\.([a-z0-9.-]+)$/;
const GATEWAYS = new Set(['s3', 'dynamodb']);

/** A name of a service as a text, with the Region as an expression where it is one; undefined where it is another. */
function serviceName(value: Value | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (!isMap(value)) return undefined;
  if (value['Ref'] === 'AWS::Region') return '${AWS::Region}';
  const { 'Fn::Sub': sub, 'Fn::Join': join } = value;
  if (typeof sub === 'string') return sub;
  const [separator, list]: readonly Value[] = Array.isArray(join) ? join : [];
  if (typeof separator !== 'string' || !Array.isArray(list)) return undefined;
  const texts = list.map(serviceName);
  return texts.includes(undefined) ? undefined : texts.join(separator);
}

const serviceOfGateway: Clash = ({ reads }) => {
  const path = 'ServiceName';
  const service = serviceName(reads.resolved(path) ?? reads.value(path));
  const [, short] = SERVICE_NAME.exec(service ?? '') ?? [];
  const kind = reads.string('VpcEndpointType') ?? 'Gateway';
  const isOpen = reads.has('VpcEndpointType') && reads.string('VpcEndpointType') === undefined;
  if (short === undefined || kind !== 'Gateway' || isOpen || GATEWAYS.has(short)) return;
  return {
    at: reads.at(path),
    message: `The endpoint is a gateway to ${quoted(short)}. There are gateways to S3 and DynamoDB only.`,
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

const APPLICATION = new Set(['HTTP', 'HTTPS']);

const protocolOfListener: Clash = ({ reads, node }) => {
  const path = 'Protocol';
  const protocol = reads.string(path)?.toUpperCase();
  if (protocol === undefined || node.type !== 'AWS::ElasticLoadBalancingV2::LoadBalancer') return;
  if (node.has('Type') && node.string('Type') === undefined) return;
  const kind = node.string('Type') ?? 'application';
  if (kind === 'gateway' || APPLICATION.has(protocol) === (kind === 'application')) return;
  const takes = kind === 'application' ? 'HTTP and HTTPS' : 'TCP, TLS, UDP and QUIC';
  const message = `The listener speaks ${protocol}. One of this kind of load balancer speaks ${takes}.`;
  return { at: reads.at(path), message };
};

/** Protocols that have ports. */
const PORTED = new Set(['tcp', 'udp', '6', '17']);

function portsFinding(reads: PropertyReads, prefix: string): Finding | undefined {
  const protocol = reads.resolved(`${prefix}IpProtocol`);
  const [from, to] = [numberAt(reads, `${prefix}FromPort`), numberAt(reads, `${prefix}ToPort`)];
  if (!PORTED.has(String(protocol).toLowerCase()) || from === undefined || to === undefined) return;
  if (from <= to) return undefined;
  return {
    at: reads.at(`${prefix}FromPort`),
    message: `Ports go from ${from} to ${to}. The first must not be above the last.`,
  };
}

const portsOfGroup: Clash = ({ reads }) => {
  for (const list of ['SecurityGroupIngress', 'SecurityGroupEgress'])
    for (const { index } of mapsIn(reads.list(list))) {
      const found = portsFinding(reads, `${list}.${index}.`);
      if (found !== undefined) return found;
    }
  return undefined;
};
const portsOfRule: Clash = ({ reads }) => portsFinding(reads, '');

const tlsOfDomain: Clash = ({ reads }) => {
  const path = 'MutualTlsAuthentication';
  const [kind] = reads.list('EndpointConfiguration.Types') ?? [];
  if (kind !== 'EDGE' || !reads.has(`${path}.TruststoreUri`)) return;
  const message =
    'Clients show a certificate, and the domain is edge-optimized. Only regional domains ask for one.';
  return { at: reads.at(path), message };
};

const credentialsOfAll: Clash = ({ reads }) => {
  const path = 'CorsConfiguration.AllowCredentials';
  const origins = reads.list('CorsConfiguration.AllowOrigins');
  if (booleanAt(reads, path) !== true || origins?.includes('*') !== true) return;
  return {
    at: reads.at(path),
    message: 'Credentials are allowed to every origin. Name the origins, or allow none.',
    fix: setting(reads, { path, value: false, label: 'Allow no credentials', safe: false }),
  };
};

const POLICY = 'CachePolicyConfig';

const timesOfCache: Clash = ({ reads }) => {
  const at = (name: string) => `${POLICY}.${name}`;
  const [min, normal, max] = ['MinTTL', 'DefaultTTL', 'MaxTTL'].map((name) =>
    numberAt(reads, at(name)),
  );
  if (min !== undefined && normal !== undefined && normal < min)
    return {
      at: reads.at(at('DefaultTTL')),
      message: `The usual time is ${quantity(normal, 's')}, and the shortest ${quantity(min, 's')}. It must lie between the shortest and the longest.`,
    };
  if (normal !== undefined && max !== undefined && normal > max)
    return {
      at: reads.at(at('DefaultTTL')),
      message: `The usual time is ${quantity(normal, 's')}, and the longest ${quantity(max, 's')}. It must lie between the shortest and the longest.`,
    };
  return undefined;
};

const OF_INTERFACES = ['SubnetIds', 'SecurityGroupIds'];

const placeOfEndpoint: Clash = ({ reads }) => {
  const kind = reads.has('VpcEndpointType') ? reads.string('VpcEndpointType') : 'Gateway';
  const isLit = (path: string) => (reads.list(path)?.length ?? 0) > 0;
  const stray =
    kind === 'Gateway'
      ? OF_INTERFACES.find(isLit)
      : ['RouteTableIds'].find((path) => kind === 'Interface' && isLit(path));
  if (stray === undefined || kind === undefined) return;
  const has = kind === 'Gateway' ? 'route tables' : 'subnets and security groups';
  return {
    at: reads.at(stray),
    message: `${stray} is set. An endpoint of this kind has ${has} alone.`,
    fix: setting(reads, { path: stray, value: undefined, safe: false }),
  };
};

const addressOfGateway: Clash = ({ reads }) => {
  const path = 'AllocationId';
  if (reads.string('ConnectivityType') !== 'private' || !reads.has(path)) return;
  return {
    at: reads.at(path),
    message: 'The gateway is private, and has an elastic IP address. Only a public one has.',
    fix: setting(reads, { path, value: undefined }),
  };
};

const answerOfRecord: Clash = ({ reads }) => {
  const records = 'ResourceRecords';
  if (!reads.has(records)) return;
  if (reads.has('AliasTarget') && isMap(reads.value('AliasTarget'))) {
    if (isExpression(reads.value('AliasTarget')) || isExpression(reads.value(records))) return;
    const message = 'The record has values, and is an alias. It is one of the two.';
    return { at: reads.at(records), message };
  }
  if (reads.has('TTL') || reads.has('AliasTarget') || isExpression(reads.value(records))) return;
  return {
    at: reads.at(records),
    message: 'The record has values, and no TTL. It needs one.',
    fix: setting(reads, { path: 'TTL', value: '300', label: 'Set 300 s', safe: false }),
  };
};

/** A zone has records of its own at its name, and a CNAME stands alone. */
const nameOfRecord: Clash = ({ reads, node }) => {
  const [name, type] = [reads.string('Name'), reads.string('Type')];
  const zone = reads.has('HostedZoneName')
    ? reads.string('HostedZoneName')
    : zoneOf(node)?.string('Name');
  if (type !== 'CNAME' || name === undefined || bareName(name) !== bareName(zone ?? '')) return;
  const message = `The record is a CNAME of ${quoted(name)}, the name of its zone. An alias of type A stands there.`;
  return { at: reads.at('Type'), message };
};

function zoneOf(record: NodeView): NodeView | undefined {
  const named = record.referred('HostedZoneId')[0];
  const drawn = [...record.wires('in'), ...record.wires('out')].flatMap(({ source, target }) => [
    source,
    target,
  ]);
  return named ?? drawn.find(({ service }) => service.id === 'route53-hosted-zone');
}

function bareName(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}

const rulesOfFirewall: Clash = ({ reads }) => {
  const seen = new Set<number>();
  for (const { index, map } of mapsIn(reads.list('Rules'))) {
    const priority = map['Priority'];
    if (typeof priority !== 'number') continue;
    if (seen.has(priority)) {
      const message = `Two rules have priority ${priority}. Each has its own.`;
      return { at: reads.at(`Rules.${index}.Priority`), message };
    }
    seen.add(priority);
  }
  const both = ['Allow', 'Block'].every((name) => reads.has(`DefaultAction.${name}`));
  if (!both || isExpression(reads.value('DefaultAction'))) return;
  const message = 'What matches no rule is allowed, and blocked. It is one of the two.';
  return { at: reads.at('DefaultAction'), message };
};

const throughputOfFiles: Clash = ({ reads }) => {
  const path = 'ProvisionedThroughputInMibps';
  const mode = reads.has('ThroughputMode') ? reads.string('ThroughputMode') : 'bursting';
  if (mode === undefined) return;
  if (mode === 'provisioned' && !reads.has(path)) {
    const message = 'Throughput is provisioned, and not said how much. It must be.';
    return { at: reads.at('ThroughputMode'), message };
  }
  if (mode === 'provisioned' || !reads.has(path) || isExpression(reads.value(path))) return;
  return {
    at: reads.at(path),
    message: `Throughput is ${mode}, and an amount is set. Only provisioned throughput has one.`,
    fix: setting(reads, { path, value: undefined }),
  };
};

export const clashesOfNetwork: Clashes = {
  'AWS::ApiGateway::DomainName': [tlsOfDomain],
  'AWS::ApiGatewayV2::Api': [credentialsOfAll],
  'AWS::CloudFront::CachePolicy': [timesOfCache],
  'AWS::EC2::NatGateway': [addressOfGateway],
  'AWS::EC2::SecurityGroup': [portsOfGroup],
  'AWS::EC2::SecurityGroupEgress': [portsOfRule],
  'AWS::EC2::SecurityGroupIngress': [portsOfRule],
  'AWS::EC2::VPCEndpoint': [serviceOfGateway, placeOfEndpoint],
  'AWS::EFS::FileSystem': [throughputOfFiles],
  'AWS::Route53::RecordSet': [answerOfRecord, nameOfRecord],
  'AWS::WAFv2::WebACL': [rulesOfFirewall],
  'AWS::ElasticLoadBalancingV2::Listener': [
    protocolOfListener,
    signInOfListener,
    certificatesOfListener,
  ],
  'AWS::ElasticLoadBalancingV2::LoadBalancer': [zonesOfBalancer],
  'AWS::ElasticLoadBalancingV2::TargetGroup': [targetsOfGroup],
};

export const examplesOfNetwork: ClashExamples = {
  valid: [
    "e: ec2-vpc-endpoint { VpcEndpointType: 'Gateway', ServiceName: 'com.amazonaws.eu-west-1.s3' }",
    "e: ec2-vpc-endpoint { VpcEndpointType: 'Gateway', ServiceName: { Fn::Join: ['', ['com.amazonaws.', { Ref: 'AWS::Region' }, '.s3']] } }",
  ],
  invalid: [
    { before: "r: route53-record-set { HostedZoneName: 'a.b.', Name: 'a.b', Type: 'CNAME' }" },
    {
      before:
        "e: ec2-vpc-endpoint { VpcEndpointType: 'Gateway', ServiceName: { Fn::Sub: 'com.amazonaws.${AWS::Region}.sqs' } }",
      after:
        "e: ec2-vpc-endpoint { VpcEndpointType: 'Interface', ServiceName: { Fn::Sub: 'com.amazonaws.${AWS::Region}.sqs' } }",
    },
    {
      before: "b: elasticloadbalancingv2-load-balancer { Subnets: ['subnet-1'] }",
    },
  ],
};
