import { ref, type Effect, type NodeView, type ValueMap, type WireView } from '../define/index.js';
import { groupsOf, portOf } from './database-ingress.js';

/** Whether it stands where the internet does not reach. */
export function isInside(target: NodeView): boolean {
  if (target.service.id !== 'ec2-instance') return target.string('Scheme') === 'internal';
  return target.isPlaced() && target.subnets().every((tier) => !tier.part('internetRoute'));
}

export function hostOf(target: NodeView): ValueMap {
  if (target.service.id !== 'ec2-instance') return target.att('DNSName');
  return target.att(isInside(target) ? 'PrivateDnsName' : 'PublicDnsName');
}

/** What the target speaks, and where. */
export function spoken(wire: WireView): { readonly protocol: string; readonly port: number } {
  const listener = wire.target.part('listener');
  const isSecure = listener?.string('Protocol') === 'HTTPS';
  const port = wire.number('Port') ?? portOf(wire.target) ?? 80;
  return { port, protocol: wire.string('Protocol') ?? (isSecure ? 'https-only' : 'http-only') };
}

/** CloudFront's way into the subnets of a load balancer or a server. */
export function way(wire: WireView, id: string): Effect {
  const { target } = wire;
  const { protocol, port } = spoken(wire);
  const vpc = target.vpc();
  return {
    kind: 'resource',
    name: 'way',
    type: 'AWS::CloudFront::VpcOrigin',
    properties: {
      VpcOriginEndpointConfig: {
        Arn: target.arn,
        ...(protocol === 'https-only' ? { HTTPSPort: port } : { HTTPPort: port }),
        Name: { 'Fn::Sub': `\${AWS::StackName}-${id}` },
        OriginProtocolPolicy: protocol,
        ...(protocol === 'http-only' ? {} : { OriginSSLProtocols: ['TLSv1.2'] }),
      },
    },
    // CloudFront looks for an internet gateway, though nothing is routed through it.
    ...(vpc?.part('gatewayAttachment') ? { dependsOn: [ref(vpc.id, 'gatewayAttachment')] } : {}),
  };
}

/** CloudFront's addresses, or for a public origin everybody's. */
export function ingress(wire: WireView): readonly Effect[] {
  const list = wire.value('PrefixListId');
  if (list === undefined && isInside(wire.target)) return [];
  const from = list === undefined ? { CidrIp: '0.0.0.0/0' } : { SourcePrefixListId: list };
  const { port } = spoken(wire);
  return groupsOf(wire.target).map((group, index) => ({
    kind: 'resource',
    name: index === 0 ? 'ingress' : `ingress${index + 1}`,
    type: 'AWS::EC2::SecurityGroupIngress',
    identity: `${JSON.stringify(from)} ${group.id} ${port}`,
    properties: {
      ...from,
      Description: list === undefined ? 'From the internet' : 'From CloudFront',
      FromPort: port,
      GroupId: group.att('GroupId'),
      IpProtocol: 'tcp',
      ToPort: port,
    },
  }));
}
