import { defineConnection, service, type NodeView, type Value } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { behaviourAnnotations, behaviourEffects, dynamicInitial } from './origins.js';

/** What has an HTTPS address of its own behind a distribution. */
export const addressOrigin = defineConnection({
  id: 'address-origin',
  row: 'C11',
  title: 'Origin by address',
  from: service('cloudfront-distribution'),
  to: service('apprunner-service', 'appsync-graphql-api'),
  verb: 'serves from',
  kind: 'request',
  rank: 50,
  cite: awsPage(
    'Use various origins with CloudFront distributions',
    'AmazonCloudFront/latest/DeveloperGuide/DownloadDistS3AndCustomOrigins.html',
    { section: 'Customization At The Edge' },
  ),
  annotate: behaviourAnnotations,
  initial: ({ source, target }) => dynamicInitial(source, target),
  label: (wire) => wire.string('PathPattern'),
  effects: ({ target, wire }) =>
    behaviourEffects(wire, {
      // It takes nothing older than TLS 1.2 by itself.
      CustomOriginConfig: { HTTPPort: 80, HTTPSPort: 443, OriginProtocolPolicy: 'https-only' },
      DomainName: hostOf(target),
    }),
});

function hostOf(target: NodeView): Value {
  if (target.service.id === 'apprunner-service') return target.att('ServiceUrl');
  return { 'Fn::Select': [2, { 'Fn::Split': ['/', target.att('GraphQLUrl')] }] };
}
