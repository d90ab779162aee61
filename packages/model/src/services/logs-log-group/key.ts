import { sub, type Encrypted } from '../../define/index.js';

/** CloudWatch Logs uses the key in its own name, for groups of this account alone. */
export const groupKey: Encrypted = {
  property: 'KmsKeyId',
  keeper: (group) => ({
    Action: [
      'kms:Decrypt',
      'kms:DescribeKey',
      'kms:Encrypt',
      'kms:GenerateDataKey*',
      'kms:ReEncrypt*',
    ],
    Condition: {
      ArnLike: {
        'kms:EncryptionContext:aws:logs:arn': sub(
          'arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:${Group}',
          { Group: group.value('LogGroupName') ?? '*' },
        ),
      },
    },
    Effect: 'Allow',
    Principal: { Service: sub('logs.${AWS::Region}.amazonaws.com') },
    Resource: '*',
  }),
};
