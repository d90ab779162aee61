import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { arnText } from './wiring.js';

const page = awsPage(
  'How to turn on mutual TLS authentication for REST APIs in API Gateway',
  'apigateway/latest/developerguide/rest-api-mutual-tls.html',
  { section: 'API Gateway Security' },
);

/** The certificates of authorities whose clients a custom domain lets in. */
export const trustStore = defineConnection({
  id: 'trust-store',
  row: 'C9',
  title: 'Trust store',
  from: service('apigateway-domain-name', 'apigatewayv2-domain-name'),
  to: service('s3-bucket'),
  verb: 'trusts clients by',
  kind: 'placement',
  cite: page,
  annotate: {
    Key: {
      title: 'Object',
      default: 'truststore.pem',
      docs: 'The certificates of the authorities, one after the other.',
      cite: page,
    },
    Version: { title: 'Version', docs: 'Of the object, in a bucket that keeps versions.' },
  },
  refuses: ({ source, target }) =>
    source.string('EndpointConfiguration.Types.0') === 'EDGE'
      ? {
          message: `${source.name} cannot ask for certificates of clients out of ${target.name}.`,
          why: 'Only regional domains ask clients for a certificate.',
          cite: page,
        }
      : undefined,
  label: (wire) => wire.string('Key') ?? 'truststore.pem',
  effects: ({ source, target, wire }) => {
    const version = wire.value('Version');
    const key = (wire.string('Key') ?? 'truststore.pem').replaceAll('${', '${!');
    return [
      {
        kind: 'property',
        on: source.ref,
        path: ['MutualTlsAuthentication'],
        value: {
          TruststoreUri: arnText(`s3://\${Bucket}/${key}`, { Bucket: target.ref }),
          ...(version === undefined ? {} : { TruststoreVersion: version }),
        },
        mode: 'set',
      },
    ];
  },
});
