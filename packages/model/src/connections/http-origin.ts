import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { behaviourEffects, behaviourInitial, customOrigin, serverAnnotations } from './origins.js';

/** A server outside AWS behind a distribution. */
export const httpOrigin = defineConnection({
  id: 'http-origin',
  row: 'C11',
  title: 'HTTP origin',
  from: service('cloudfront-distribution'),
  to: service('external-client'),
  verb: 'serves from',
  kind: 'request',
  cite: awsPage(
    'Use various origins with CloudFront distributions',
    'AmazonCloudFront/latest/DeveloperGuide/DownloadDistS3AndCustomOrigins.html',
    { section: 'Customization At The Edge' },
  ),
  annotate: {
    ...serverAnnotations,
    DomainName: {
      title: 'Host',
      pattern: '[A-Za-z0-9.-]+',
      docs: "The endpoint's own unless set.",
    },
  },
  initial: ({ source, target }) => behaviourInitial(source, target),
  refuses: ({ source, target }) =>
    target.string('Kind') === 'endpoint'
      ? undefined
      : {
          message: `${source.name} cannot serve from ${target.name}.`,
          why: 'Only an HTTP endpoint answers requests.',
        },
  label: (wire) => wire.string('PathPattern'),
  effects: ({ target, wire }) => {
    const host = (target.string('Uri') ?? '').replace(/^https?:\/\//, '').replace(/[/:].*$/, '');
    return behaviourEffects(
      wire,
      customOrigin(wire, {
        host: wire.value('DomainName') ?? (host === '' ? 'api.example.com' : host),
        port: 443,
        protocol: 'https-only',
      }),
    );
  },
});
