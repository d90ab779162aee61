import {
  att,
  defineConnection,
  service,
  type NodeView,
  type RefusalReason,
  type ValueMap,
} from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { DESTINATIONS } from '../services/firehose-delivery-stream/destinations.js';
import { refuseSecond } from './delivery-destination.js';
import { endpointDeliveryAnnotations } from './endpoint-delivery-properties.js';

const page = awsPage(
  'Configure destination settings: HTTP endpoint',
  'firehose/latest/dev/create-destination.html',
);

/** Firehose posts what it gathered to a server outside AWS. The bucket it also delivers to keeps what that did not take. */
export const endpointDelivery = defineConnection({
  id: 'endpoint-delivery',
  row: 'C21',
  title: 'HTTP delivery',
  from: service('firehose-delivery-stream'),
  to: service('external-client'),
  verb: 'posts to',
  kind: 'event',
  rank: 50,
  cite: page,
  annotate: endpointDeliveryAnnotations,
  isOpen: true,
  refuses: ({ source, target }) => refuseClient(source, target) ?? refuseSecond(source, target),
  effects: ({ source, target, wire }) => {
    const { EndpointConfiguration: written, ...others } = wire.record.properties ?? {};
    const url = wire.value('EndpointConfiguration.Url') ?? target.value('Uri');
    const endpoint: ValueMap = {
      ...(typeof written === 'object' && written !== null ? (written as ValueMap) : {}),
      Url: url ?? 'https://api.example.com',
    };
    return [
      {
        kind: 'property',
        on: source.ref,
        path: [DESTINATIONS['external-client']],
        mode: 'merge',
        value: {
          ...others,
          EndpointConfiguration: endpoint,
          RoleARN: att(source.id, 'Arn', 'role'),
        },
        dependsOn: [source.role],
      },
    ];
  },
});

function refuseClient(source: NodeView, target: NodeView): RefusalReason | undefined {
  const message = `${source.name} cannot deliver to ${target.name}.`;
  if (target.string('Kind') !== 'endpoint')
    return {
      message,
      why: 'Firehose posts to an HTTP endpoint. Clients ask, they are not called.',
    };
  return target.string('Uri')?.startsWith('http://') === true
    ? { message, why: 'Firehose posts over HTTPS only.' }
    : undefined;
}
