import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const noSubnetOfAnotherRegion = defineRule({
  id: 'correctness/no-subnet-of-another-region',
  row: 'V53',
  severity: 'error',
  summary: 'What is placed into subnets is in their Region.',
  why: 'A VPC belongs to one Region, and nothing of another can have an address in it.',
  cite: awsPage('Subnets for your VPC', 'vpc/latest/userguide/configure-subnets.html', {
    section: 'Lambda in VPC',
  }),
  over: 'node',
  on: { can: 'placeable' },
  check: ({ node }) => {
    const here = node.region();
    if (here === undefined || node.record.external !== undefined) return;
    const tier = node.subnets().find((subnet) => (subnet.region() ?? here) !== here);
    if (tier === undefined) return;
    return {
      at: node.at(node.can('placeable')?.subnets),
      message: `${node.name} is in ${here}, ${tier.name} in ${String(tier.region())}. They must be in one Region.`,
    };
  },
  examples: {
    valid: [
      "stack main { region: 'eu-west-1' }; v: ec2-vpc; s: ec2-subnet in v; f: lambda-function in s",
    ],
    invalid: [
      {
        before: `stack main { region: 'eu-west-1' }; stack other { region: 'us-east-1' }
          v: ec2-vpc { $stack: 'other' }; s: ec2-subnet { $stack: 'other' } in v; f: lambda-function in s`,
      },
    ],
  },
});
