import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { targetAnnotations } from './balancer-annotations.js';
import { isNetwork, registration, ruleFor, targetGroup } from './balancer-effects.js';

/** Requests that a load balancer hands on to tasks, a function or a server, by path or host. */
export const balancerTarget = defineConnection({
  id: 'balancer-target',
  row: 'C28',
  title: 'Load balancer target',
  from: service('elasticloadbalancingv2-load-balancer'),
  to: service('ecs-service', 'lambda-function', 'autoscaling-auto-scaling-group', 'ec2-instance'),
  verb: 'forwards to',
  kind: 'request',
  rank: 60,
  cite: awsPage(
    'Target groups for your Application Load Balancers',
    'elasticloadbalancing/latest/application/load-balancer-target-groups.html',
    { section: 'AWS Lambda Language Support' },
  ),
  annotate: targetAnnotations,
  refuses: ({ source, target }) =>
    isNetwork(source) && target.service.id === 'lambda-function'
      ? {
          message: `${source.name} cannot forward to ${target.name}.`,
          why: 'A network load balancer forwards to addresses, servers and application load balancers. An application load balancer calls functions.',
          cite: awsPage(
            'Target groups for your Network Load Balancers',
            'elasticloadbalancing/latest/network/load-balancer-target-groups.html',
          ),
        }
      : undefined,
  label: (wire) => wire.string('PathPattern') ?? wire.string('HostHeader'),
  effects: (context) => [targetGroup(context), ...ruleFor(context), ...registration(context)],
});
