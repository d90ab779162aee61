import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const noProxyOfAnotherVpc = defineRule({
  id: 'correctness/no-proxy-of-another-vpc',
  row: 'V20',
  severity: 'error',
  summary: 'What connects through a proxy is in the VPC of the proxy.',
  why: 'RDS Proxy has no public address. It answers inside its own VPC only.',
  cite: awsPage('Amazon RDS Proxy', 'AmazonRDS/latest/UserGuide/rds-proxy.html', {
    section: 'Lambda with RDS Proxy',
  }),
  over: 'wire',
  on: { connection: 'proxy-access' },
  demand: true,
  check: ({ wire, source, target }) => {
    const [here, there] = [source.vpc(), target.vpc()];
    if (here === undefined || there === undefined || here.id === there.id) return;
    const databases = target.wires('out', 'proxy-target').map((it) => it.target.vpc()?.id);
    // The proxy itself is misplaced, and told to be.
    if (databases.includes(here.id)) return;
    const message = `${source.name} is in ${here.name}. ${target.name} answers only inside ${there.name}.`;
    return { at: wire.at(), message };
  },
  examples: {
    valid: [
      `v: ec2-vpc; a: ec2-subnet in v; b: ec2-subnet in v
       f: lambda-function in a -> p: rds-db-proxy in b`,
      `v: ec2-vpc; w: ec2-vpc; s: ec2-subnet in v; t: ec2-subnet in w
       f: lambda-function in s -> p: rds-db-proxy in t -> d: rds-db-instance in s`,
    ],
    invalid: [
      {
        before: `v: ec2-vpc; w: ec2-vpc; s: ec2-subnet in v; t: ec2-subnet in w
          f: lambda-function in s -> p: rds-db-proxy in t -> d: rds-db-instance in t`,
      },
    ],
  },
});
