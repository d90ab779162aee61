import { refusedPairs } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { pairsOf } from './refused-rows.js';

const targets = awsPage(
  'Target groups for your Application Load Balancers',
  'elasticloadbalancing/latest/application/load-balancer-target-groups.html',
);
const alias = awsPage(
  'Choosing between alias and non-alias records',
  'Route53/latest/DeveloperGuide/resource-record-sets-choosing-alias-non-alias.html',
);
const rules = awsPage(
  'Event bus targets in Amazon EventBridge',
  'eventbridge/latest/userguide/eb-targets.html',
);

/** Pairs from names, load balancers and rules that people try and AWS does not offer, with the nearest way that works. */
export const networkRefusals = refusedPairs(
  pairsOf([
    {
      from: 'elasticloadbalancingv2-load-balancer',
      to: [
        'dynamodb-table',
        'events-event-bus',
        'kinesis-stream',
        'sns-topic',
        'sqs-queue',
        'stepfunctions-state-machine',
      ],
      why: 'A load balancer forwards to functions, containers, servers and addresses, and calls no AWS service. A function behind it can.',
      cite: targets,
      through: ['lambda-function'],
    },
    {
      from: 'route53-record-set',
      to: ['lambda-function'],
      why: 'A record points at a name or an address, and a function has none. A load balancer before it has.',
      cite: alias,
      through: ['elasticloadbalancingv2-load-balancer'],
    },
    {
      from: 'route53-record-set',
      to: ['dynamodb-table', 'sqs-queue', 'sns-topic', 'rds-db-proxy'],
      why: 'A record points at a name that clients call: a distribution, a load balancer, an API of a domain name.',
      cite: alias,
    },
    {
      from: 'events-rule',
      to: ['ec2-instance'],
      why: 'A rule hands no event to a server. A function that it starts can call the instance, or act on it.',
      cite: rules,
    },
    {
      from: 'events-rule',
      to: ['batch-job-definition'],
      why: 'Jobs are submitted to a queue. Its wire says which definition they follow.',
      cite: rules,
    },
  ]),
);
