import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

const CLIENT =
  'arn:${AWS::Partition}:iot:${AWS::Region}:${AWS::AccountId}:client/${!iot:Connection.Thing.ThingName}';

/** A policy of AWS IoT Core. */
export const iotPolicy = defineService({
  id: 'iot-policy',
  row: 'S40',
  title: 'IoT policy',
  noun: 'DevicePolicy',
  category: 'identity',
  share: 0.4,
  type: 'AWS::IoT::Policy',
  summary: 'What a device may publish, subscribe and connect as.',
  cite: typePage('AWS::IoT::Policy'),
  keywords: ['iot', 'policy', 'device', 'mqtt', 'permission'],
  fact: () => 'Device policy',
  annotate: {
    PolicyDocument: {
      title: 'Document',
      section: 'Policy',
      required: true,
      type: 'json',
      widget: 'code',
    },
    PolicyName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[\\w+=,.@-]{1,128}',
      replaces: true,
    },
  },
  capabilities: {},
  initial: {
    properties: {
      PolicyDocument: {
        Statement: [
          { Action: ['iot:Connect'], Effect: 'Allow', Resource: [{ 'Fn::Sub': CLIENT }] },
        ],
        Version: '2012-10-17',
      },
    },
  },
});
