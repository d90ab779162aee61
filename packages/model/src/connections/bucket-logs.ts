import { isMap, type NodeView } from '../define/index.js';

/** Whether a bucket takes logs of services that write with keys of S3 only. */
export function takesLogs(bucket: NodeView): boolean {
  const algorithm = bucket.string(
    'BucketEncryption.ServerSideEncryptionConfiguration.0.ServerSideEncryptionByDefault.SSEAlgorithm',
  );
  return algorithm === undefined || algorithm === 'AES256';
}

/** The prefix of the logs of a load balancer, where its attributes say one already. */
export function writtenPrefix(balancer: NodeView): string | undefined {
  const attributes = balancer.list('LoadBalancerAttributes') ?? [];
  const entry = attributes.find((it) => isMap(it) && it['Key'] === 'access_logs.s3.prefix');
  const value = isMap(entry) ? entry['Value'] : undefined;
  return typeof value === 'string' ? value : undefined;
}
