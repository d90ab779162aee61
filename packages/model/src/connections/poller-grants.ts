import {
  isMap,
  type Effect,
  type NodeView,
  type Reference,
  type WireView,
} from '../define/index.js';

/** What a poller in a VPC makes its network interfaces with. */
export const NETWORK = [
  'ec2:CreateNetworkInterface',
  'ec2:DeleteNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSecurityGroups',
  'ec2:DescribeSubnets',
  'ec2:DescribeVpcs',
];

/** What the role of a function needs so that Lambda can poll a broker inside a VPC. */
export function pollerGrants(
  source: NodeView,
  { role: to }: NodeView,
  wire: WireView,
): readonly Effect[] {
  const isKafka = source.service.id === 'msk-cluster';
  const isElsewhere = source.service.id === 'external-kafka';
  const access = wire.list('SourceAccessConfigurations') ?? [];
  const inVpc = !isElsewhere || access.some((item) => isMap(item) && item['Type'] === 'VPC_SUBNET');
  const described = isKafka
    ? ['kafka:DescribeCluster', 'kafka:DescribeClusterV2']
    : ['mq:DescribeBroker'];
  return [
    ...(isElsewhere
      ? []
      : [{ kind: 'grant', to, actions: described, resources: [source.arn] } as const]),
    ...(inVpc
      ? [
          {
            kind: 'grant',
            to,
            actions: [...NETWORK, ...(isKafka ? ['kafka:GetBootstrapBrokers'] : [])],
            resources: ['*'],
            wildcard: 'Network interfaces, and the addresses of brokers, have no resource to name.',
          } as const,
        ]
      : []),
    ...secretGrants(wire, to),
  ];
}

/** The secrets that a mapping names for its sign-in. */
export function secretGrants(wire: WireView, to: Reference): readonly Effect[] {
  const secrets = (wire.list('SourceAccessConfigurations') ?? []).flatMap((item) => {
    const uri = isMap(item) && String(item['Type']).endsWith('_AUTH') ? item['URI'] : undefined;
    return uri === undefined ? [] : [uri];
  });
  if (secrets.length === 0) return [];
  return [{ kind: 'grant', to, actions: ['secretsmanager:GetSecretValue'], resources: secrets }];
}
