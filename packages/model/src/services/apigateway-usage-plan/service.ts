import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { ownApiArn } from '../own-arn.js';

const plans = awsPage(
  'Usage plans and API keys for REST APIs in API Gateway',
  'apigateway/latest/developerguide/api-gateway-api-usage-plans.html',
);

/** Limits of the clients whose keys it holds, on the stages it names. */
export const apigatewayUsagePlan = defineService({
  id: 'apigateway-usage-plan',
  row: 'S6',
  title: 'Usage plan',
  noun: 'Plan',
  category: 'api',
  share: 0.8,
  type: 'AWS::ApiGateway::UsagePlan',
  summary: 'How fast and how often the clients of API keys may call.',
  cite: plans,
  keywords: ['usage plan', 'throttle', 'quota', 'rate', 'burst', 'api key', 'plan', 'api gateway'],
  fact: (node) => {
    const rate = node.number('Throttle.RateLimit');
    return rate === undefined ? 'Usage plan' : `Usage plan · ${rate}/s`;
  },
  annotate: {
    'Throttle.RateLimit': { title: 'Rate', section: 'Throttle', unit: '/s', min: 0, cite: plans },
    'Throttle.BurstLimit': {
      title: 'Burst',
      section: 'Throttle',
      min: 0,
      type: 'integer',
      cite: plans,
    },
    'Quota.Limit': { title: 'Requests', section: 'Quota', min: 0, type: 'integer', cite: plans },
    'Quota.Period': {
      title: 'Each',
      section: 'Quota',
      options: [
        { value: 'DAY', title: 'Day' },
        { value: 'WEEK', title: 'Week' },
        { value: 'MONTH', title: 'Month' },
      ],
    },
    'Quota.Offset': {
      title: 'Starts after',
      section: 'Quota',
      min: 0,
      type: 'integer',
      docs: 'Requests taken off the first period.',
    },
    ApiStages: {
      title: 'Stages',
      section: 'Stages',
      type: 'list',
      docs: 'Wires to APIs add theirs.',
    },
    UsagePlanName: { title: 'Name', section: 'Naming' },
    Description: { title: 'Description', section: 'Naming' },
  },
  capabilities: {},
  arn: ownApiArn('usageplans'),
  initial: {
    properties: {
      Quota: { Limit: 10000, Period: 'DAY' },
      Throttle: { BurstLimit: 20, RateLimit: 10 },
    },
  },
});
