import type { Initial, ValueMap } from '../../define/index.js';

interface Variant {
  readonly id: string;
  readonly title: string;
  readonly noun: string;
  readonly initial: Initial;
}

/** Public, private with a NAT gateway, isolated: two zones each, apart from one another in 10.0.0.0/16. */
export const tierVariants: readonly Variant[] = [
  {
    id: 'private',
    title: 'Private subnets',
    noun: 'PrivateSubnets',
    initial: tier(['10.0.16.0/24', '10.0.17.0/24'], {
      eip: { Domain: 'vpc' },
      natGateway: {},
      natRoute: { DestinationCidrBlock: '0.0.0.0/0' },
    }),
  },
  {
    id: 'public',
    title: 'Public subnets',
    noun: 'PublicSubnets',
    initial: tier(['10.0.0.0/24', '10.0.1.0/24'], {
      internetRoute: { DestinationCidrBlock: '0.0.0.0/0' },
    }),
  },
  {
    id: 'isolated',
    title: 'Isolated subnets',
    noun: 'IsolatedSubnets',
    initial: tier(['10.0.32.0/24', '10.0.33.0/24'], {}),
  },
];

function tier(
  blocks: readonly [string, string],
  routes: Readonly<Record<string, ValueMap>>,
): Initial {
  return {
    properties: subnet(blocks[0], 0),
    parts: {
      association: {},
      association2: {},
      routeTable: {},
      subnet2: subnet(blocks[1], 1),
      ...routes,
    },
  };
}

function subnet(block: string, zone: number): ValueMap {
  return {
    AvailabilityZone: { 'Fn::Select': [zone, { 'Fn::GetAZs': '' }] },
    CidrBlock: block,
  };
}
