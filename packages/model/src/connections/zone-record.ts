import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

/** A zone that holds a record, or the record that proves a certificate. */
export const zoneRecord = defineConnection({
  id: 'zone-record',
  row: 'C9',
  title: 'Zone',
  from: service('route53-hosted-zone'),
  to: service('route53-record-set', 'certificatemanager-certificate'),
  verb: 'holds',
  kind: 'placement',
  rank: 60,
  cite: awsPage(
    'Working with hosted zones',
    'Route53/latest/DeveloperGuide/hosted-zones-working-with.html',
    { section: 'API Gateway Security' },
  ),
  effects: ({ source, target }) =>
    target.service.id === 'route53-record-set'
      ? [
          {
            kind: 'property',
            on: target.ref,
            path: ['HostedZoneId'],
            value: source.ref,
            mode: 'set',
          },
        ]
      : [
          {
            kind: 'property',
            on: target.ref,
            path: ['DomainValidationOptions'],
            value: [{ DomainName: target.value('DomainName') ?? '', HostedZoneId: source.ref }],
            mode: 'set',
          },
        ],
});
