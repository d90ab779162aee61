import { defineConnection, ref, service } from '../define/index.js';
import { typePage } from '../services/type-page.js';
import { called, calledArn } from './wiring.js';

/** A rule of AWS Config whose verdict a function gives. */
export const configRuleFunction = defineConnection({
  id: 'config-rule-function',
  row: 'C19',
  title: 'Custom rule',
  from: service('config-config-rule'),
  to: service('lambda-function'),
  verb: 'asks',
  kind: 'request',
  cite: typePage('AWS::Config::ConfigRule'),
  annotate: {
    MessageType: {
      title: 'When',
      default: 'ConfigurationItemChangeNotification',
      options: [
        { value: 'ConfigurationItemChangeNotification', title: 'On change' },
        { value: 'ScheduledNotification', title: 'On schedule' },
      ],
    },
  },
  effects: ({ source, target, wire }) => [
    {
      kind: 'property',
      on: source.ref,
      path: ['Source'],
      value: {
        Owner: 'CUSTOM_LAMBDA',
        SourceDetails: [
          {
            EventSource: 'aws.config',
            MessageType: wire.string('MessageType') ?? 'ConfigurationItemChangeNotification',
          },
        ],
        SourceIdentifier: calledArn(target),
      },
      mode: 'set',
      dependsOn: [ref(wire.id, 'permission')],
    },
    {
      kind: 'permit',
      name: 'permission',
      on: called(target),
      service: 'config.amazonaws.com',
      actions: ['lambda:InvokeFunction'],
      sourceAccount: true,
    },
  ],
});
