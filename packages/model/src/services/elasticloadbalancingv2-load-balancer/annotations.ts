import type { Annotations } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { securityGroups, subnets } from '../placement.js';

const page = awsPage(
  'Application Load Balancers',
  'elasticloadbalancing/latest/application/application-load-balancers.html',
);
const listeners = awsPage(
  'Listeners for your Application Load Balancers',
  'elasticloadbalancing/latest/application/load-balancer-listeners.html',
);

/** What is said of a load balancer. */
export const balancerAnnotations: Annotations = {
  Scheme: {
    title: 'Reached from',
    section: 'Load balancer',
    default: 'internet-facing',
    options: [
      { value: 'internet-facing', title: 'The internet' },
      { value: 'internal', title: 'Its VPC' },
    ],
    cite: page,
    replaces: true,
  },
  Type: {
    title: 'Kind',
    section: 'Load balancer',
    default: 'application',
    options: [
      { value: 'application', title: 'Application' },
      { value: 'network', title: 'Network' },
      { value: 'gateway', title: 'Gateway' },
    ],
    replaces: true,
  },
  IpAddressType: {
    title: 'Addresses',
    section: 'Load balancer',
    default: 'ipv4',
    options: ['ipv4', 'dualstack', 'dualstack-without-public-ipv4'].map((value) => ({ value })),
  },
  LoadBalancerAttributes: { title: 'Attributes', section: 'Load balancer', type: 'list' },
  Subnets: {
    ...subnets,
    docs: 'In two zones at least; public ones where the internet is to reach it.',
    cite: page,
  },
  SecurityGroups: securityGroups,
  Name: {
    title: 'Physical name',
    section: 'Naming',
    form: 'up to 32 letters, digits and hyphens, with no hyphen at the ends and not internal- at the start',
    pattern: '(?!internal-)[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?',
    replaces: true,
  },
};

/** What is said of its listener. */
export const listenerAnnotations: Annotations = {
  Port: { title: 'Port', section: 'Listener', min: 1, max: 65_535, type: 'integer' },
  Protocol: {
    title: 'Protocol',
    section: 'Listener',
    options: ['HTTP', 'HTTPS', 'TCP', 'TLS', 'UDP', 'TCP_UDP', 'GENEVE'].map((value) => ({
      value,
    })),
    docs: 'HTTPS wants a certificate: draw a wire from it.',
    cite: listeners,
  },
  SslPolicy: {
    title: 'TLS policy',
    section: 'Listener',
    goesWith: { path: 'listener#Protocol', pattern: 'HTTPS|TLS' },
    cite: listeners,
  },
  DefaultActions: {
    title: 'Otherwise',
    section: 'Listener',
    type: 'list',
    docs: 'What happens to requests that no rule takes. Set by the wire without a path; 404 when there is none.',
    cite: listeners,
  },
};
