import {
  defineRule,
  type Finding,
  type GraphView,
  type NodeView,
  type PropertyReads,
} from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { type AddressRange, isMeeting, isWithin, rangeOf } from '../ranges.js';

const PATH = 'CidrBlock';

/** A subnet of a tier with the addresses it takes. */
interface Block {
  readonly reads: PropertyReads;
  readonly name: string;
  readonly text: string;
  readonly range: AddressRange;
}

export const noStraySubnet = defineRule({
  id: 'correctness/no-stray-subnet',
  row: 'V52',
  severity: 'error',
  summary: 'The addresses of a subnet are inside those of its VPC, and no other subnet has them.',
  why: 'EC2 refuses a subnet outside the ranges of its VPC, and one that overlaps another.',
  cite: awsPage('Subnet CIDR blocks', 'vpc/latest/userguide/subnet-sizing.html', {
    section: 'Lambda in VPC',
  }),
  equivalents: ['cfn-lint:E3059', 'cfn-lint:E3060'],
  over: 'node',
  on: { service: 'ec2-vpc' },
  check: ({ node, graph }) => {
    const blocks = blocksOf(graph, node);
    return [...strays(graph, node, blocks), ...overlaps(blocks)];
  },
  examples: {
    valid: [
      `v: ec2-vpc { CidrBlock: '10.0.0.0/16' }; s: ec2-subnet { CidrBlock: '10.0.0.0/24' } in v
       t: ec2-subnet { CidrBlock: '10.0.1.0/24', subnet2#CidrBlock: '10.0.2.0/24' } in v`,
      "v: ec2-vpc { CidrBlock: '10.0.0.0/16' }; w: ec2-vpc { CidrBlock: '10.0.0.0/16' }; s: ec2-subnet { CidrBlock: '10.0.0.0/24' } in v; t: ec2-subnet { CidrBlock: '10.0.0.0/24' } in w",
    ],
    invalid: [
      {
        before:
          "v: ec2-vpc { CidrBlock: '10.0.0.0/16' }; s: ec2-subnet { CidrBlock: '10.1.0.0/24' } in v",
      },
      {
        before: `v: ec2-vpc { CidrBlock: '10.0.0.0/16' }; s: ec2-subnet { CidrBlock: '10.0.0.0/24' } in v
          t: ec2-subnet { CidrBlock: '10.0.0.128/25' } in v`,
      },
      {
        before:
          "v: ec2-vpc { CidrBlock: '10.0.0.0/16' }; s: ec2-subnet { CidrBlock: '10.0.0.0/24', subnet2#CidrBlock: '10.0.0.0/24' } in v",
      },
    ],
  },
});

function blocksOf(graph: GraphView, vpc: NodeView): readonly Block[] {
  const tiers = graph
    .nodes()
    .filter(({ service }) => service.id === 'ec2-subnet')
    .filter((tier) => tier.referred('VpcId').includes(vpc));
  return tiers.flatMap((tier) => {
    const second = tier.part('subnet2');
    return [tier, ...(second === undefined ? [] : [second])].flatMap((reads) => {
      const text = reads.string(PATH);
      const range = rangeOf(text);
      return text === undefined || range === undefined
        ? []
        : [{ reads, name: tier.name, text, range }];
    });
  });
}

function strays(graph: GraphView, vpc: NodeView, blocks: readonly Block[]): readonly Finding[] {
  const text = vpc.string(PATH);
  const outer = rangeOf(text);
  const hasFurther = graph.nodes().some(({ type }) => type === 'AWS::EC2::VPCCidrBlock');
  if (outer === undefined || hasFurther || vpc.record.external !== undefined) return [];
  return blocks
    .filter(({ range }) => !isWithin(range, outer))
    .map((block) => ({
      at: block.reads.at(PATH),
      message: `${block.text} of ${block.name} is not inside ${text} of ${vpc.name}.`,
    }));
}

function overlaps(blocks: readonly Block[]): readonly Finding[] {
  return blocks.flatMap((block, index) => {
    const other = blocks.slice(0, index).find(({ range }) => isMeeting(range, block.range));
    if (other === undefined) return [];
    const message = `${block.text} of ${block.name} overlaps ${other.text} of ${other.name}.`;
    return [{ at: block.reads.at(PATH), message }];
  });
}
