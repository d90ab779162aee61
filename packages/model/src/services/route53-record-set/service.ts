import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const page = awsPage(
  'Choosing between alias and non-alias records',
  'Route53/latest/DeveloperGuide/resource-record-sets-choosing-alias-non-alias.html',
  { section: 'API Gateway Security' },
);

/** A name that leads somewhere: by alias, or by CNAME. */
export const route53RecordSet = defineService({
  id: 'route53-record-set',
  row: 'S11',
  title: 'Route 53 record',
  noun: 'Record',
  category: 'network',
  share: 3.2,
  type: 'AWS::Route53::RecordSet',
  summary: 'Says where a name leads.',
  cite: page,
  keywords: ['route 53', 'dns', 'record', 'alias', 'cname', 'domain'],
  fact: (node) => {
    const type = node.string('Type') ?? 'A';
    return `Route 53 · ${type === 'A' || type === 'AAAA' ? `${type} alias` : type}`;
  },
  annotate: {
    Name: { title: 'Name', section: 'Record', required: true, replaces: true },
    Type: {
      title: 'Type',
      section: 'Record',
      required: true,
      options: 'A AAAA CNAME TXT MX NS SRV CAA SOA PTR SPF NAPTR DS HTTPS SVCB SSHFP TLSA'
        .split(' ')
        .map((value) => ({ value })),
      docs: 'A and AAAA lead by alias, also at the top of a domain. CNAME does not go there.',
      cite: page,
      replaces: true,
    },
    TTL: {
      title: 'Kept for',
      section: 'Record',
      unit: 's',
      type: 'string',
      docs: 'Not of an alias.',
    },
    ResourceRecords: { title: 'Values', section: 'Record', type: 'list' },
    HostedZoneId: {
      title: 'Zone',
      section: 'Zone',
      widget: 'reference',
      refersTo: { service: 'route53-hosted-zone' },
      replaces: true,
    },
    HostedZoneName: {
      title: 'Zone by name',
      section: 'Zone',
      docs: 'With a dot at its end.',
      replaces: true,
    },
    'AliasTarget.EvaluateTargetHealth': {
      title: 'Follows health',
      section: 'Record',
      default: false,
    },
  },
  capabilities: { public: {} },
  arn: {
    build: ({ ref }) => ({
      'Fn::Sub': ['arn:${AWS::Partition}:route53:::record/${Name}', { Name: ref }],
    }),
  },
  initial: { properties: { Name: 'api.example.com', Type: 'A' } },
});
