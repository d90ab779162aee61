import type { NodeView, RefusalReason, Value } from '../define/index.js';
import { isEdgeOptimized } from './certificate-use.js';
import { isPrefix } from './sign-in-domains.js';
import { websiteEndpoint } from './website-zones.js';

/** The zone of every distribution of CloudFront. */
const CLOUDFRONT_ZONE = 'Z2FDTNDATAQYW2';

/** Where an alias leads. */
interface Address {
  readonly name: Value;
  readonly zone: Value;
}

export function isAlias(record: NodeView): boolean {
  return record.string('Type') !== 'CNAME';
}

/** The name that a CNAME says. */
export function hostOf(target: NodeView): Value {
  return target.service.id === 's3-bucket'
    ? { 'Fn::Select': [2, { 'Fn::Split': ['/', target.att('WebsiteURL')] }] }
    : addressOf(target).name;
}

export function addressOf(target: NodeView): Address {
  switch (target.service.id) {
    case 'cloudfront-distribution':
      return { name: target.att('DomainName'), zone: CLOUDFRONT_ZONE };
    case 'cognito-user-pool-domain':
      return { name: target.att('CloudFrontDistribution'), zone: CLOUDFRONT_ZONE };
    case 'elasticloadbalancingv2-load-balancer':
      return { name: target.att('DNSName'), zone: target.att('CanonicalHostedZoneID') };
    case 'ec2-vpc-endpoint':
      return { name: dnsEntry(target, 1), zone: dnsEntry(target, 0) };
    case 's3-bucket':
      return websiteEndpoint(target.region()) ?? { name: '', zone: '' };
    default: {
      const isAtEdge = target.service.id === 'apigateway-domain-name' && isEdgeOptimized(target);
      const kind = isAtEdge ? 'Distribution' : 'Regional';
      return {
        name: target.att(`${kind}DomainName`),
        zone: target.att(`${kind}HostedZoneId`),
      };
    }
  }
}

/** A half of the endpoint's first entry, which is the zone and the Regional name with a colon between. */
function dnsEntry(endpoint: NodeView, half: 0 | 1): Value {
  const first = { 'Fn::Select': [0, endpoint.att('DnsEntries')] };
  return { 'Fn::Select': [half, { 'Fn::Split': [':', first] }] };
}

/** Why a record cannot lead there as it is. */
export function refuseAddress(source: NodeView, target: NodeView): RefusalReason | undefined {
  const why = reasonOf(source, target);
  return why === undefined
    ? undefined
    : { message: `${source.name} cannot lead to ${target.name}.`, why };
}

function reasonOf(record: NodeView, target: NodeView): string | undefined {
  switch (target.service.id) {
    case 'ec2-vpc-endpoint': {
      const kind = target.has('VpcEndpointType') ? target.string('VpcEndpointType') : 'Gateway';
      return kind === undefined || kind === 'Interface' || target.record.external !== undefined
        ? undefined
        : 'Only an interface endpoint has names that a record can lead to.';
    }
    case 'cognito-user-pool-domain':
      return isPrefix(target)
        ? 'A prefix is a name of AWS. A record leads to a domain of your own, with a certificate.'
        : undefined;
    case 's3-bucket':
      return bucketReason(record, target);
    default:
      return undefined;
  }
}

function bucketReason(record: NodeView, bucket: NodeView): string | undefined {
  if (record.string('Type') === 'AAAA')
    return 'Website endpoints of S3 have no IPv6 addresses. A record of type A leads there.';
  const isExternal = bucket.record.external !== undefined;
  if (!isExternal && !bucket.has('WebsiteConfiguration'))
    return 'The bucket serves no website. Set its index page, or put a distribution before it.';
  const [name, asked] = [bucket.string('BucketName'), recordName(record)];
  if (!isExternal && name !== undefined && typeof asked === 'string' && name !== asked)
    return `S3 finds a website by the name that is asked for: a bucket that ${asked} leads to has that name.`;
  if (isAlias(record) && websiteEndpoint(bucket.region()) === undefined)
    return 'The zone of an alias to S3 depends on the Region. Set that of the stack, or make the record a CNAME.';
  return undefined;
}

/** The name of a record, without the dot that may end it. */
export function recordName(record: NodeView): Value | undefined {
  return record.string('Name')?.replace(/\.$/, '') ?? record.value('Name');
}
