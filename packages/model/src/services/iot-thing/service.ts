import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** A thing of AWS IoT Core. */
export const iotThing = defineService({
  id: 'iot-thing',
  row: 'S40',
  title: 'IoT thing',
  noun: 'Thing',
  category: 'compute',
  share: 0.5,
  type: 'AWS::IoT::Thing',
  summary: 'A device as AWS IoT knows it.',
  cite: typePage('AWS::IoT::Thing'),
  keywords: ['iot', 'thing', 'device', 'mqtt', 'shadow'],
  fact: () => 'Device',
  annotate: {
    'AttributePayload.Attributes': { title: 'Attributes', section: 'Thing', type: 'map' },
    ThingName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[a-zA-Z0-9:_-]{1,128}',
      replaces: true,
    },
  },
  capabilities: {
    endpoint: { name: 'iot.data' },
    grantable: {
      read: ['iot:GetThingShadow'],
      write: ['iot:UpdateThingShadow'],
      environment: { suffix: 'NAME', value: 'ref' },
    },
  },
});
