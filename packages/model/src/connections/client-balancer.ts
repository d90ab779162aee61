import { can, defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { groupsOf, portOf } from './database-ingress.js';

const page = awsPage(
  'Security groups for your Application Load Balancer',
  'elasticloadbalancing/latest/application/load-balancer-update-security-groups.html',
);

/** Callers from the internet: the groups of the load balancer let everybody in, on its port. */
export const clientBalancer = defineConnection({
  id: 'client-balancer',
  row: 'C1',
  title: 'Call from outside',
  from: can('external'),
  to: service('elasticloadbalancingv2-load-balancer'),
  verb: 'calls',
  kind: 'request',
  rank: 50,
  overrides: ['client'],
  cite: page,
  refuses: ({ source, target }) =>
    target.string('Scheme') === 'internal'
      ? {
          message: `${source.name} cannot call ${target.name}.`,
          why: 'An internal load balancer is reached from its VPC. An API reaches it through a VPC link, a distribution through a VPC origin.',
          cite: page,
        }
      : undefined,
  annotate: { Label: { title: 'Label', docs: 'What is called, as in `GET /orders`.' } },
  label: (wire) => wire.string('Label'),
  effects: ({ target }) => {
    const port = portOf(target) ?? 80;
    return groupsOf(target).map((group, index) => ({
      kind: 'resource' as const,
      name: index === 0 ? 'ingress' : `ingress${index + 1}`,
      type: 'AWS::EC2::SecurityGroupIngress',
      identity: `${JSON.stringify({ CidrIp: '0.0.0.0/0' })} ${group.id} ${port}`,
      properties: {
        CidrIp: '0.0.0.0/0',
        Description: 'From the internet',
        FromPort: port,
        GroupId: group.att('GroupId'),
        IpProtocol: 'tcp',
        ToPort: port,
      },
    }));
  },
});
