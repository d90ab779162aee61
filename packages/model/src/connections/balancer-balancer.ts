import { defineConnection, ref, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { isNetwork } from './balancer-effects.js';
import { ingress, portOf } from './database-ingress.js';

const page = awsPage(
  'Use an Application Load Balancer as a target of a Network Load Balancer',
  'elasticloadbalancing/latest/network/application-load-balancer-target.html',
);

/** Fixed addresses before rules by path: a network load balancer in front of an application load balancer. */
export const balancerBalancer = defineConnection({
  id: 'balancer-balancer',
  row: 'C3',
  title: 'Balancer before a balancer',
  from: service('elasticloadbalancingv2-load-balancer'),
  to: service('elasticloadbalancingv2-load-balancer'),
  verb: 'forwards to',
  kind: 'request',
  rank: 60,
  cite: page,
  annotate: {
    HealthCheckPath: {
      title: 'Health check',
      pattern: '/[^ ]{0,1023}',
      docs: 'Path that answers 200.',
    },
  },
  refuses: ({ source, target }) =>
    isNetwork(source) && !isNetwork(target)
      ? undefined
      : {
          message: `${source.name} cannot forward to ${target.name}.`,
          why: 'Only a network load balancer has a load balancer for its target, and that is an application load balancer.',
          cite: page,
        },
  effects: ({ source, target, wire }) => {
    const port = portOf(target) ?? 80;
    const path = wire.string('HealthCheckPath');
    const vpc = source.vpc() ?? target.vpc();
    return [
      {
        kind: 'resource',
        name: 'targetGroup',
        type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
        properties: {
          ...(path === undefined ? {} : { HealthCheckPath: path }),
          Port: port,
          Protocol: 'TCP',
          TargetType: 'alb',
          Targets: [{ Id: target.arn, Port: port }],
          VpcId: vpc?.ref ?? source.subnets()[0]?.value('VpcId') ?? '',
        },
        // The balancer is healthy for the group from its first listener on.
        dependsOn: [ref(target.id, 'listener')],
      },
      ...ingress(source, target, port),
    ];
  },
});
