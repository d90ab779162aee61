import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { typePage } from '../type-page.js';

const made = typePage('AWS::SecretsManager::Secret');

/** A secret that nobody types: Secrets Manager makes it, keeps it and can change it. */
export const secretsmanagerSecret = defineService({
  id: 'secretsmanager-secret',
  row: 'S36',
  title: 'Secret',
  noun: 'Secret',
  category: 'identity',
  share: 3.1,
  type: 'AWS::SecretsManager::Secret',
  summary: 'A password or key that is kept encrypted and handed out by permission.',
  cite: awsPage('What is AWS Secrets Manager?', 'secretsmanager/latest/userguide/intro.html', {
    section: 'Lambda with RDS Proxy',
  }),
  keywords: ['secret', 'password', 'credentials', 'secrets manager', 'rotation', 'api key'],
  stateful: true,
  fact: (node) => {
    const days = node.part('rotation')?.number('RotationRules.AutomaticallyAfterDays');
    return days === undefined ? 'Secret' : `Secret · ${days} days`;
  },
  annotate: {
    'GenerateSecretString.SecretStringTemplate': {
      title: 'Template',
      section: 'Made by itself',
      docs: 'JSON with what is known, as {"username": "app"}.',
      cite: made,
    },
    'GenerateSecretString.GenerateStringKey': {
      title: 'Key',
      section: 'Made by itself',
      docs: 'Where in the template the made password goes.',
      cite: made,
    },
    'GenerateSecretString.PasswordLength': {
      title: 'Length',
      section: 'Made by itself',
      default: 32,
      min: 1,
      max: 4096,
      type: 'integer',
      cite: made,
    },
    'GenerateSecretString.ExcludeCharacters': { title: 'Without', section: 'Made by itself' },
    'GenerateSecretString.ExcludePunctuation': {
      title: 'No punctuation',
      section: 'Made by itself',
      default: false,
    },
    SecretString: {
      title: 'Value',
      section: 'Given',
      widget: 'secret',
      docs: 'Better made by itself, or put in after deployment: what stands here stands in the template.',
    },
    KmsKeyId: {
      title: 'Key',
      section: 'Security',
      docs: 'A key of your own. Without one, the key that Secrets Manager has in this account.',
    },
    Description: { title: 'Description', section: 'Naming' },
    Name: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[A-Za-z0-9/_+=.@-]{1,512}',
      replaces: true,
    },
  },
  parts: {
    rotation: {
      title: 'Rotation',
      type: 'AWS::SecretsManager::RotationSchedule',
      wiring: (self) => ({ SecretId: self.ref }),
      annotate: {
        'RotationRules.AutomaticallyAfterDays': {
          title: 'Every',
          section: 'Rotation',
          unit: 'days',
          min: 1,
          max: 1000,
          type: 'integer',
        },
        RotateImmediatelyOnUpdate: { title: 'At once', section: 'Rotation', default: true },
      },
    },
  },
  capabilities: {
    endpoint: { name: 'secretsmanager' },
    grantable: {
      read: ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'],
      write: ['secretsmanager:PutSecretValue'],
      defaultAccess: 'read',
      environment: { suffix: 'ARN', value: 'ref' },
    },
    encrypted: {
      property: 'KmsKeyId',
      via: 'secretsmanager',
      decrypt: [
        'secretsmanager:GetSecretValue',
        'secretsmanager:PutSecretValue',
        'secretsmanager:UpdateSecret',
      ],
      generate: ['secretsmanager:PutSecretValue', 'secretsmanager:UpdateSecret'],
    },
  },
  arn: 'Ref',
  initial: {
    properties: {
      GenerateSecretString: {
        ExcludePunctuation: true,
        GenerateStringKey: 'password',
        PasswordLength: 32,
        SecretStringTemplate: '{"username":"app"}',
      },
    },
    attributes: { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' },
  },
});
