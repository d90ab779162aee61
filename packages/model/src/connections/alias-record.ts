import { defineConnection, service, type Effect } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { addressOf, hostOf, isAlias, recordName, refuseAddress } from './alias-targets.js';

/** A name that leads to what answers under it. */
export const aliasRecord = defineConnection({
  id: 'alias-record',
  row: 'C9',
  title: 'DNS record',
  from: service('route53-record-set'),
  to: service(
    'apigateway-domain-name',
    'apigatewayv2-domain-name',
    'cloudfront-distribution',
    'cognito-user-pool-domain',
    'ec2-vpc-endpoint',
    'elasticloadbalancingv2-load-balancer',
    's3-bucket',
  ),
  verb: 'leads to',
  kind: 'request',
  rank: 60,
  cite: awsPage(
    'Choosing between alias and non-alias records',
    'Route53/latest/DeveloperGuide/resource-record-sets-choosing-alias-non-alias.html',
    { section: 'API Gateway Security' },
  ),
  refuses: ({ source, target }) => refuseAddress(source, target),
  effects: ({ source, target }) => {
    const on = source.ref;
    const naming: readonly Effect[] =
      target.service.id === 's3-bucket' && !target.has('BucketName')
        ? [
            {
              kind: 'property',
              on: target.ref,
              path: ['BucketName'],
              value: recordName(source) ?? '',
              mode: 'set',
            },
          ]
        : [];
    if (isAlias(source)) {
      const { name, zone } = addressOf(target);
      const value = { DNSName: name, HostedZoneId: zone };
      return [{ kind: 'property', on, path: ['AliasTarget'], value, mode: 'merge' }, ...naming];
    }
    return [
      { kind: 'property', on, path: ['ResourceRecords'], value: [hostOf(target)], mode: 'set' },
      ...(source.has('TTL')
        ? []
        : [{ kind: 'property', on, path: ['TTL'], value: '300', mode: 'set' } as const]),
      ...naming,
    ];
  },
});
