import { att, defineConnection, service, type NodeView, type Value } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { DESTINATIONS } from '../services/firehose-delivery-stream/destinations.js';
import { refuseSecond } from './delivery-destination.js';
import { searchDeliveryAnnotations } from './search-delivery-properties.js';
import { searchNetwork } from './search-network.js';
import { under } from './wiring.js';

const access = awsPage(
  'Controlling access with Amazon Data Firehose',
  'firehose/latest/dev/controlling-access.html',
);

const SERVERLESS = 'opensearchserverless-collection';

/** Firehose indexes what it gathered. The bucket it also delivers to keeps what could not be indexed. */
export const searchDelivery = defineConnection({
  id: 'search-delivery',
  row: 'C21',
  title: 'Search delivery',
  from: service('firehose-delivery-stream'),
  to: service('opensearchservice-domain', 'opensearchserverless-collection'),
  verb: 'indexes in',
  kind: 'event',
  rank: 50,
  cite: access,
  annotate: searchDeliveryAnnotations,
  isOpen: true,
  initial: { IndexName: 'records' },
  label: (wire) => wire.string('IndexName'),
  refuses: ({ source, target }) => refuseSecond(source, target),
  effects: ({ source, target, wire }) => {
    const isServerless = target.service.id === SERVERLESS;
    const network = isServerless ? { value: {}, effects: [] } : searchNetwork(source, target);
    const { IndexRotationPeriod: rotation, ...others } = wire.record.properties ?? {};
    return [
      {
        kind: 'property',
        on: source.ref,
        path: [DESTINATIONS[isServerless ? SERVERLESS : 'opensearchservice-domain']],
        mode: 'merge',
        value: {
          ...others,
          ...(isServerless || rotation === undefined ? {} : { IndexRotationPeriod: rotation }),
          ...placeOf(target),
          ...network.value,
          RoleARN: att(source.id, 'Arn', 'role'),
        },
        tells: placeOf(target),
        dependsOn: [source.role],
      },
      {
        kind: 'grant',
        to: source.role,
        actions: isServerless ? ['aoss:APIAccessAll'] : DOMAIN,
        resources: isServerless ? [target.arn] : [target.arn, under(target.arn, '/*')],
      },
      ...network.effects,
    ];
  },
});

const DOMAIN = [
  'es:DescribeDomain',
  'es:DescribeDomainConfig',
  'es:DescribeDomains',
  'es:ESHttpGet',
  'es:ESHttpPost',
  'es:ESHttpPut',
];

function placeOf(target: NodeView): { readonly [key: string]: Value } {
  return target.service.id === SERVERLESS
    ? { CollectionEndpoint: target.att('CollectionEndpoint') }
    : { DomainARN: target.arn };
}
