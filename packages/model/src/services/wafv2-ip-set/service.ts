import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const page = awsPage(
  'IP sets and regex pattern sets',
  'waf/latest/developerguide/waf-referenced-set-managing.html',
);

/** Addresses that rules of a web ACL let in or keep out. */
export const wafv2IpSet = defineService({
  id: 'wafv2-ip-set',
  row: 'S40',
  title: 'IP set',
  noun: 'Addresses',
  category: 'identity',
  share: 0.3,
  type: 'AWS::WAFv2::IPSet',
  summary: 'A list of addresses that a web ACL lets in or keeps out.',
  cite: page,
  keywords: ['waf', 'ip set', 'allow list', 'block list', 'address', 'cidr'],
  fact: (node) => `${node.list('Addresses')?.length ?? 0} ranges`,
  annotate: {
    Addresses: {
      title: 'Addresses',
      section: 'Set',
      required: true,
      type: 'list',
      max: 10_000,
      docs: 'In CIDR notation, as 192.0.2.0/24; a single one ends in /32.',
      cite: page,
    },
    IPAddressVersion: { title: 'Version', section: 'Set', required: true, replaces: true },
    Scope: {
      title: 'For',
      section: 'Set',
      required: true,
      options: [
        { value: 'REGIONAL', title: 'APIs and load balancers' },
        { value: 'CLOUDFRONT', title: 'CloudFront, in us-east-1' },
      ],
      docs: 'The same as that of the web ACL.',
      replaces: true,
    },
    Description: { title: 'Description', section: 'Naming', max: 256, type: 'string' },
    Name: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[A-Za-z0-9_-]{1,128}',
      replaces: true,
    },
  },
  capabilities: {},
  initial: {
    properties: { Addresses: ['192.0.2.0/24'], IPAddressVersion: 'IPV4', Scope: 'REGIONAL' },
  },
});
