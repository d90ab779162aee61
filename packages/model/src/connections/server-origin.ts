import { att, defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { originOf } from '../services/cloudfront-distribution/origin-id.js';
import { behaviourEffects, customOrigin, dynamicInitial, serverAnnotations } from './origins.js';
import { hostOf, ingress, isInside, spoken, way } from './server-origin-effects.js';

const vpcOrigins = awsPage(
  'Restrict access with VPC origins',
  'AmazonCloudFront/latest/DeveloperGuide/private-content-vpc-origins.html',
);

/** A load balancer or a server behind a distribution: over the internet, or into its private subnets by a VPC origin. */
export const serverOrigin = defineConnection({
  id: 'server-origin',
  row: 'C11',
  title: 'Server origin',
  from: service('cloudfront-distribution'),
  to: service('elasticloadbalancingv2-load-balancer', 'ec2-instance'),
  verb: 'serves from',
  kind: 'request',
  rank: 50,
  cite: vpcOrigins,
  annotate: {
    ...serverAnnotations,
    PrefixListId: {
      title: 'Let in',
      pattern: 'pl-[0-9a-f]{8,17}',
      docs: 'Prefix list com.amazonaws.global.cloudfront.origin-facing of your Region: CloudFront alone gets in. Without it the security groups let anyone call a public origin, and a private one lets in what you write yourself.',
      cite: vpcOrigins,
    },
  },
  initial: ({ source, target }) => dynamicInitial(source, target),
  label: (wire) => wire.string('PathPattern'),
  effects: ({ target, wire }) => {
    const isPrivate = isInside(target);
    const { id, maker } = originOf(wire);
    const origin = isPrivate
      ? { DomainName: hostOf(target), VpcOriginConfig: { VpcOriginId: att(wire.id, 'Id', 'way') } }
      : customOrigin(wire, { host: hostOf(target), ...spoken(wire) });
    return [
      ...(isPrivate && maker.id === wire.id ? [way(wire, id)] : []),
      ...behaviourEffects(wire, origin),
      ...(maker.id === wire.id ? ingress(wire) : []),
    ];
  },
});
