import { isMap, type Effect, type NodeView, type WireView } from '../define/index.js';

const NETWORK = [
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
  const described = isKafka
    ? ['kafka:DescribeCluster', 'kafka:DescribeClusterV2']
    : ['mq:DescribeBroker'];
  const secrets = (wire.list('SourceAccessConfigurations') ?? []).flatMap((item) => {
    const uri = isMap(item) && item['Type'] === 'BASIC_AUTH' ? item['URI'] : undefined;
    return uri === undefined ? [] : [uri];
  });
  return [
    { kind: 'grant', to, actions: described, resources: [source.arn] },
    {
      kind: 'grant',
      to,
      actions: [...NETWORK, ...(isKafka ? ['kafka:GetBootstrapBrokers'] : [])],
      resources: ['*'],
      wildcard: 'Network interfaces, and the addresses of brokers, have no resource to name.',
    },
    ...(secrets.length === 0
      ? []
      : [
          {
            kind: 'grant',
            to,
            actions: ['secretsmanager:GetSecretValue'],
            resources: secrets,
          } as const,
        ]),
  ];
}
