import { defineConnection, ref, service, type ValueMap } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { called, calledArn, under } from './wiring.js';

/** What is done with received mail. SES is let in by the target's policy. */
export const mailAction = defineConnection({
  id: 'mail-action',
  row: 'C19',
  title: 'Mail action',
  from: service('ses-receipt-rule'),
  to: service('lambda-function', 's3-bucket', 'sns-topic'),
  verb: 'hands mail to',
  kind: 'event',
  rank: 50,
  cite: awsPage(
    'Giving permissions to Amazon SES for email receiving',
    'ses/latest/dg/receiving-email-permissions.html',
  ),
  annotate: { Prefix: { title: 'Prefix', docs: 'Of a bucket: what keys start with.' } },
  label: (wire) => wire.string('Prefix'),
  effects: ({ source, target, wire }) => {
    const prefix = wire.string('Prefix') ?? '';
    const kinds: Readonly<Record<string, readonly [ValueMap, string]>> = {
      'lambda-function': [
        { LambdaAction: { FunctionArn: calledArn(target), InvocationType: 'Event' } },
        'lambda:InvokeFunction',
      ],
      's3-bucket': [
        {
          S3Action: {
            BucketName: target.ref,
            ...(prefix === '' ? {} : { ObjectKeyPrefix: prefix }),
          },
        },
        's3:PutObject',
      ],
      'sns-topic': [{ SNSAction: { Encoding: 'UTF-8', TopicArn: target.ref } }, 'sns:Publish'],
    };
    const [action, permitted] = kinds[target.service.id] ?? [{}, ''];
    return [
      {
        kind: 'permit',
        name: 'permission',
        on: called(target),
        service: 'ses.amazonaws.com',
        actions: [permitted],
        ...(target.service.id === 's3-bucket'
          ? { resources: [under(target.arn, `/${prefix}*`)] }
          : {}),
        sourceAccount: true,
      },
      {
        kind: 'property',
        on: source.ref,
        path: ['Rule', 'Actions'],
        value: [action],
        mode: 'append',
        dependsOn: [ref(wire.id, 'permission')],
      },
    ];
  },
});
