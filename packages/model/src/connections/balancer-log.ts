import { defineConnection, ref, service, sub, type Effect } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { isNetwork } from './balancer-effects.js';
import { takesLogs, writtenPrefix } from './bucket-logs.js';

const page = awsPage(
  'Enable access logs for your Application Load Balancer',
  'elasticloadbalancing/latest/application/enable-access-logging.html',
);

/** Requests to a load balancer, written down in a bucket every five minutes. */
export const balancerLog = defineConnection({
  id: 'balancer-log',
  row: 'C26',
  title: 'Access log',
  from: service('elasticloadbalancingv2-load-balancer'),
  to: service('s3-bucket'),
  verb: 'logs requests to',
  kind: 'placement',
  cite: page,
  annotate: {
    Prefix: {
      title: 'Prefix',
      docs: 'Of the log files. No slash at its ends.',
      pattern: '[^/].*[^/]|[^/]?',
    },
  },
  refuses: ({ source, target }) => {
    if (isNetwork(source) || takesLogs(target)) return undefined;
    return {
      message: `${source.name} cannot log to ${target.name}.`,
      why: 'Application load balancers log to buckets with keys of S3 only.',
      cite: page,
    };
  },
  label: (wire) => wire.string('Prefix'),
  effects: ({ source, target, wire }) => {
    const prefix = wire.string('Prefix') ?? writtenPrefix(source);
    const under = prefix === undefined ? '' : `${prefix.replaceAll('${', '${!')}/`;
    const attributes = [
      { Key: 'access_logs.s3.bucket', Value: target.ref },
      { Key: 'access_logs.s3.enabled', Value: 'true' },
      ...(prefix === undefined ? [] : [{ Key: 'access_logs.s3.prefix', Value: prefix }]),
    ];
    const files = sub(`\${Bucket}/${under}AWSLogs/\${AWS::AccountId}/*`, { Bucket: target.arn });
    const permit = (name: string, permission: Pick<PermitOf, 'actions' | 'resources'>): Effect => ({
      kind: 'permit',
      name,
      on: target.ref,
      service: isNetwork(source)
        ? 'delivery.logs.amazonaws.com'
        : 'logdelivery.elasticloadbalancing.amazonaws.com',
      sourceArn: isNetwork(source) ? LOGS : BALANCERS,
      sourceAccount: true,
      ...permission,
    });
    return [
      {
        kind: 'property',
        on: source.ref,
        path: ['LoadBalancerAttributes'],
        value: attributes,
        mode: 'append',
        dependsOn: [ref(wire.id, 'files')],
      },
      permit('files', { actions: ['s3:PutObject'], resources: [files] }),
      ...(isNetwork(source) ? [permit('acl', { actions: ['s3:GetBucketAcl'] })] : []),
    ];
  },
});

type PermitOf = Extract<Effect, { readonly kind: 'permit' }>;

/** The bucket's policy comes before the load balancer, and cannot name it. */
const BALANCERS = sub(
  'arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:loadbalancer/*',
);
const LOGS = sub('arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:*');
