import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { behaviourAnnotations, behaviourEffects, dynamicInitial } from './origins.js';
import { arnText } from './wiring.js';

/** An API behind a distribution. */
export const apiOrigin = defineConnection({
  id: 'api-origin',
  row: 'C11',
  title: 'API origin',
  from: service('cloudfront-distribution'),
  to: service('apigateway-rest-api', 'apigatewayv2-http-api', 'apigatewayv2-websocket-api'),
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
  refuses: ({ source, target }) =>
    target.string('EndpointConfiguration.Types.0') === 'PRIVATE'
      ? {
          message: `${source.name} cannot serve from ${target.name}.`,
          why: 'A private API is reached from a VPC only.',
          cite: awsPage(
            'Private REST APIs',
            'apigateway/latest/developerguide/apigateway-private-apis.html',
          ),
        }
      : undefined,
  label: (wire) => wire.string('PathPattern'),
  effects: ({ target, wire }) => {
    const stage = target.part('stage')?.string('StageName');
    return behaviourEffects(wire, {
      // An API takes nothing older than TLS 1.2 by itself.
      CustomOriginConfig: { HTTPPort: 80, HTTPSPort: 443, OriginProtocolPolicy: 'https-only' },
      DomainName: arnText('${Api}.execute-api.${R}.${AWS::URLSuffix}', { Api: target.ref }),
      ...(stage === undefined || stage === '$default' ? {} : { OriginPath: `/${stage}` }),
    });
  },
});
