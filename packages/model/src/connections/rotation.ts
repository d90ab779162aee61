import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { refuseRotated, rotationAnnotations, scheduled } from './rotations.js';
import { called } from './wiring.js';

/** A function that changes a secret, and the password at what it opens, on a schedule. */
export const rotation = defineConnection({
  id: 'rotation',
  row: 'C19',
  title: 'Rotation',
  from: service('secretsmanager-secret'),
  to: service('lambda-function'),
  verb: 'is rotated by',
  kind: 'request',
  rank: 50,
  cite: awsPage(
    'Lambda rotation function execution role permissions for AWS Secrets Manager',
    'secretsmanager/latest/userguide/rotating-secrets-required-permissions-function.html',
  ),
  annotate: rotationAnnotations,
  refuses: ({ source, target }) => refuseRotated(source, target),
  effects: ({ source, target, wire }) => [
    scheduled(wire),
    {
      kind: 'permit',
      name: 'permission',
      on: called(target),
      service: 'secretsmanager.amazonaws.com',
      actions: ['lambda:InvokeFunction'],
      sourceAccount: true,
    },
    {
      kind: 'grant',
      to: target.role,
      actions: [
        'secretsmanager:DescribeSecret',
        'secretsmanager:GetSecretValue',
        'secretsmanager:PutSecretValue',
        'secretsmanager:UpdateSecretVersionStage',
      ],
      resources: [source.arn],
    },
    {
      kind: 'grant',
      to: target.role,
      actions: ['secretsmanager:GetRandomPassword'],
      resources: ['*'],
      wildcard: 'A password that is made belongs to no secret yet.',
    },
  ],
});
