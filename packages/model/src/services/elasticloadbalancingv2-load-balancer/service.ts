import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { balancerAnnotations, listenerAnnotations } from './annotations.js';
import { listenerActions } from './listener-actions.js';

/** An application load balancer with its listener. What it sends requests to comes from its wires. */
export const elasticloadbalancingv2LoadBalancer = defineService({
  id: 'elasticloadbalancingv2-load-balancer',
  row: 'S26',
  title: 'Load balancer',
  noun: 'Balancer',
  category: 'network',
  share: 3.9,
  type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  summary: 'Spreads requests over tasks, functions and servers, by path or host.',
  cite: awsPage(
    'What is an Application Load Balancer?',
    'elasticloadbalancing/latest/application/introduction.html',
    { section: 'API Gateway Integrations' },
  ),
  keywords: ['alb', 'nlb', 'load balancer', 'elb', 'listener', 'target group', 'http', 'internal'],
  fact: (node) => {
    const protocol = node.part('listener')?.string('Protocol') ?? 'HTTP';
    return `${node.string('Scheme') === 'internal' ? 'Internal' : 'Public'} · ${protocol}`;
  },
  annotate: balancerAnnotations,
  parts: {
    listener: {
      title: 'Listener',
      type: 'AWS::ElasticLoadBalancingV2::Listener',
      wiring: (self) => ({ LoadBalancerArn: self.ref }),
      annotate: listenerAnnotations,
    },
  },
  capabilities: {
    placeable: {
      subnets: 'Subnets',
      securityGroups: 'SecurityGroups',
      optional: false,
      zones: { min: 2, unless: { property: 'Type', is: 'network' } },
      listens: { port: 80, portProperty: 'listener#Port', address: 'DNSName' },
    },
    public: {},
  },
  arn: 'Ref',
  variants: [
    {
      id: 'public',
      title: 'Load balancer',
      initial: {
        properties: { Scheme: 'internet-facing', Type: 'application' },
        parts: { listener: { Port: 80, Protocol: 'HTTP' } },
      },
    },
    {
      id: 'internal',
      title: 'Internal load balancer',
      noun: 'InternalBalancer',
      initial: {
        properties: { Scheme: 'internal', Type: 'application' },
        parts: { listener: { Port: 80, Protocol: 'HTTP' } },
      },
    },
    {
      id: 'network',
      title: 'Network load balancer',
      noun: 'NetworkBalancer',
      initial: {
        properties: { Scheme: 'internal', Type: 'network' },
        parts: { listener: { Port: 80, Protocol: 'TCP' } },
      },
    },
  ],
  effects: listenerActions,
});
