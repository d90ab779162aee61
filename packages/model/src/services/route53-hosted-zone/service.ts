import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

/** The records of a domain. */
export const route53HostedZone = defineService({
  id: 'route53-hosted-zone',
  row: 'S11',
  title: 'Hosted zone',
  noun: 'Zone',
  category: 'network',
  share: 0.7,
  type: 'AWS::Route53::HostedZone',
  summary: 'Holds the records that say where the names of a domain lead.',
  cite: awsPage(
    'Working with hosted zones',
    'Route53/latest/DeveloperGuide/hosted-zones-working-with.html',
    { section: 'API Gateway Security' },
  ),
  keywords: ['route 53', 'dns', 'zone', 'domain', 'hosted zone'],
  stateful: true,
  fact: (node) => `Zone · ${node.string('Name') ?? 'domain'}`,
  annotate: {
    Name: {
      title: 'Domain',
      section: 'Zone',
      form: 'a domain name, as example.com',
      pattern: '([A-Za-z0-9_-]{1,63}\\.)+[A-Za-z]{2,63}\\.?',
      replaces: true,
    },
    VPCs: {
      title: 'Private in',
      section: 'Zone',
      type: 'list',
      docs: 'A private zone answers in these VPCs only.',
    },
  },
  capabilities: {},
  arn: {
    build: ({ ref }) => ({
      'Fn::Sub': ['arn:${AWS::Partition}:route53:::hostedzone/${Id}', { Id: ref }],
    }),
  },
  initial: {
    properties: { Name: 'example.com' },
    attributes: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
  },
});
