import { defineService } from '../../define/index.js';
import { ownApiArn } from '../own-arn.js';
import { typePage } from '../type-page.js';

/** A key of a REST or WebSocket API. Its value is made by AWS unless it stands here. */
export const apigatewayApiKey = defineService({
  id: 'apigateway-api-key',
  row: 'S6',
  title: 'API key',
  noun: 'ApiKey',
  category: 'api',
  share: 0.6,
  type: 'AWS::ApiGateway::ApiKey',
  summary: 'Tells an API which client calls, so that a usage plan can count.',
  cite: typePage('AWS::ApiGateway::ApiKey'),
  keywords: ['api key', 'x-api-key', 'usage plan', 'client', 'quota', 'api gateway'],
  fact: (node) => (node.boolean('Enabled') === false ? 'API key · off' : 'API key'),
  annotate: {
    Enabled: { title: 'Enabled', section: 'Key', default: false },
    StageKeys: {
      title: 'Stages',
      section: 'Key',
      type: 'list',
      docs: 'A usage plan says the same, with limits.',
    },
    GenerateDistinctId: { title: 'Distinct id', section: 'Key', replaces: true },
    Value: {
      title: 'Value',
      section: 'Key',
      widget: 'secret',
      docs: 'AWS makes one unless you set it. It identifies a client and protects nothing by itself.',
      replaces: true,
    },
    CustomerId: { title: 'Customer', section: 'Key', docs: 'Of the AWS Marketplace.' },
    Name: { title: 'Name', section: 'Naming', replaces: true },
    Description: { title: 'Description', section: 'Naming' },
  },
  capabilities: {},
  arn: ownApiArn('apikeys'),
  initial: { properties: { Enabled: true } },
});
