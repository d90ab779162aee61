import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { keyPolicy } from './policy.js';

const page = awsPage('AWS KMS keys', 'kms/latest/developerguide/concepts.html');

/** A key of one's own. Who may use what it encrypts needs the key too: wires see to that. */
export const kmsKey = defineService({
  id: 'kms-key',
  row: 'S40',
  title: 'KMS key',
  noun: 'Key',
  category: 'identity',
  share: 3.6,
  type: 'AWS::KMS::Key',
  summary: 'Encrypts what queues, topics, buckets, tables and secrets hold.',
  cite: page,
  keywords: ['kms', 'key', 'encryption', 'customer managed', 'cmk'],
  stateful: true,
  fact: (node) => (node.boolean('EnableKeyRotation') === true ? 'Key · rotates' : 'Key'),
  annotate: {
    EnableKeyRotation: { title: 'Rotates', section: 'Key', default: false },
    KeyPolicy: {
      title: 'Policy',
      section: 'Key',
      type: 'json',
      docs: 'The account may manage the key, and its IAM policies say who uses it.',
      cite: page,
    },
    PendingWindowInDays: {
      title: 'Deleted after',
      section: 'Key',
      unit: 'days',
      default: 30,
      min: 7,
      max: 30,
      type: 'integer',
    },
    KeySpec: {
      title: 'Kind',
      section: 'Key',
      default: 'SYMMETRIC_DEFAULT',
      options:
        'SYMMETRIC_DEFAULT RSA_2048 RSA_3072 RSA_4096 ECC_NIST_P256 ECC_NIST_P384 ECC_NIST_P521 ECC_NIST_EDWARDS25519 ECC_SECG_P256K1 HMAC_224 HMAC_256 HMAC_384 HMAC_512 ML_DSA_44 ML_DSA_65 ML_DSA_87 SM2'
          .split(' ')
          .map((value) => ({ value })),
      replaces: true,
    },
    MultiRegion: { title: 'In several Regions', section: 'Key', default: false },
    Description: { title: 'Description', section: 'Naming', max: 8192 },
  },
  parts: {
    alias: {
      title: 'Alias',
      type: 'AWS::KMS::Alias',
      wiring: (self) => ({ TargetKeyId: self.ref }),
      annotate: {
        AliasName: {
          title: 'Alias',
          section: 'Naming',
          required: true,
          pattern: 'alias/(?!aws/)[A-Za-z0-9/_-]{1,250}',
        },
      },
    },
  },
  capabilities: {
    endpoint: { name: 'kms' },
    grantable: {
      read: ['kms:Decrypt'],
      write: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'],
      environment: { suffix: 'ARN', value: 'Arn' },
    },
  },
  initial: {
    properties: { EnableKeyRotation: true },
    attributes: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
  },
  effects: keyPolicy,
});
