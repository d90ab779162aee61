import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { destinationEffects } from './log-destinations.js';

/** Where a subscription filter that is a node of its own sends its lines. */
export const filterDestination = defineConnection({
  id: 'filter-destination',
  row: 'C26',
  title: 'Destination of a filter',
  from: service('logs-subscription-filter'),
  to: service('lambda-function', 'kinesis-stream', 'firehose-delivery-stream'),
  verb: 'feeds',
  kind: 'event',
  rank: 50,
  cite: awsPage(
    'Log group-level subscription filters',
    'AmazonCloudWatch/latest/logs/SubscriptionFilters.html',
  ),
  effects: ({ source, target, wire }) => {
    const group = source.wires('out', 'refers-to')[0]?.target ?? source.referred('LogGroupName')[0];
    const { effects, properties, dependsOn } = destinationEffects(wire, { group, target });
    return [
      ...effects,
      ...Object.entries(properties).map(
        ([name, value]) =>
          ({
            kind: 'property',
            on: source.ref,
            path: [name],
            value,
            mode: 'set',
            dependsOn,
          }) as const,
      ),
    ];
  },
});
