import { defineIdiom } from '../../../define/idiom.js';
import { own, sameValue } from '../../../value/walk.js';
import { call, name } from '../print/syntax.js';
import { integer, nameProp, saidBy } from '../props.js';
import { importModule, type CdkForm, type CdkIdiom } from '../scene.js';

const BY_KINESIS = { EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' };

/** `kinesis.Stream`, encrypted only where the design says so. */
export const idiom: CdkIdiom = defineIdiom<CdkIdiom>({
  'AWS::Kinesis::Stream': ({ properties }, scene) => {
    const kinesis = importModule(scene, 'aws-cdk-lib/aws-kinesis');
    const mode = own(own(properties, 'StreamModeDetails'), 'StreamMode');
    const isOnDemand = mode === 'ON_DEMAND';
    const hours = integer(own(properties, 'RetentionPeriodHours'), 24, 8760);
    const shards = isOnDemand ? undefined : integer(own(properties, 'ShardCount'), 1);
    const isManaged = sameValue(own(properties, 'StreamEncryption'), BY_KINESIS);
    const props: CdkForm['props'] = [
      ['streamName', nameProp(own(properties, 'Name'), /^[A-Za-z0-9_.-]{1,128}$/)],
      ['streamMode', isOnDemand ? name(`${kinesis}.StreamMode.ON_DEMAND`) : undefined],
      ['shardCount', shards],
      ['retentionPeriod', hours === undefined ? undefined : call('cdk.Duration.hours', hours)],
      ['encryption', name(`${kinesis}.StreamEncryption.${isManaged ? 'MANAGED' : 'UNENCRYPTED'}`)],
    ];
    const emptied = [
      ...(hours === undefined ? ['retentionPeriodHours'] : []),
      ...(shards === undefined && !isOnDemand ? ['shardCount'] : []),
    ];
    return {
      module: 'aws-cdk-lib/aws-kinesis',
      className: 'Stream',
      cfnClass: 'CfnStream',
      props,
      said: new Set([
        ...saidBy(props, {
          streamName: 'Name',
          streamMode: 'StreamModeDetails',
          shardCount: 'ShardCount',
          retentionPeriod: 'RetentionPeriodHours',
        }),
        ...(isManaged ? ['StreamEncryption'] : []),
      ]),
      ref: 'streamName',
      attributes: { Arn: 'streamArn' },
      emptied,
      retains: true,
    };
  },
});
