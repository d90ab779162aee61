import { defineRule, type Finding } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

const RETURN = '/oauth2/idpresponse';

export const requireSignInCallback = defineRule({
  id: 'correctness/require-sign-in-callback',
  row: 'V36',
  severity: 'error',
  summary: 'The client of a load balancer takes users back at /oauth2/idpresponse, by a code.',
  why: 'Cognito sends users only to addresses that the client names, and gives a load balancer a code only where the client has the code flow.',
  cite: awsPage(
    'Authenticate users using an Application Load Balancer',
    'elasticloadbalancing/latest/application/listener-authenticate-users.html',
    { section: 'Cognito User Pools' },
  ),
  over: 'wire',
  on: { connection: 'balancer-sign-in' },
  check: ({ source, target }) => {
    const client = source.part('client');
    if (client === undefined) return;
    const found: Finding[] = [];
    const urls = client.list('CallbackURLs') ?? [];
    const isKnown = urls.length > 0 && urls.every((url) => typeof url === 'string');
    if (isKnown && !urls.some((url) => url.endsWith(RETURN)))
      found.push({
        at: client.at('CallbackURLs'),
        message: `The client of ${source.name} has no callback ending in ${RETURN}. ${target.name} takes users back there.`,
      });
    const flows = client.list('AllowedOAuthFlows');
    if (flows !== undefined && !flows.includes('code'))
      found.push({
        at: client.at('AllowedOAuthFlows'),
        message: `The client of ${source.name} has no code flow. ${target.name} signs in by a code.`,
        fix: {
          label: 'Allow the code flow',
          safe: false,
          edits: [client.set('AllowedOAuthFlows', [...flows, 'code'])],
        },
      });
    return found;
  },
  examples: {
    valid: [
      `u: cognito-user-pool { client#: { GenerateSecret: true, AllowedOAuthFlows: ['code'],
         CallbackURLs: ['https://a.example.com/oauth2/idpresponse'] }, domain#Domain: 'shop' }
       u -> b: elasticloadbalancingv2-load-balancer { listener#: { Port: 443, Protocol: 'HTTPS' } }`,
    ],
    invalid: [
      {
        before: `u: cognito-user-pool { client#: { GenerateSecret: true, CallbackURLs: ['https://a.example.com/back'] } }
          u -> b: elasticloadbalancingv2-load-balancer { listener#: { Port: 443, Protocol: 'HTTPS' } }`,
      },
      {
        before: `u: cognito-user-pool { client#: { GenerateSecret: true, AllowedOAuthFlows: ['implicit'] } }
          u -> b: elasticloadbalancingv2-load-balancer { listener#: { Port: 443, Protocol: 'HTTPS' } }`,
        after: `u: cognito-user-pool { client#: { GenerateSecret: true, AllowedOAuthFlows: ['implicit', 'code'] } }
          u -> b: elasticloadbalancingv2-load-balancer { listener#: { Port: 443, Protocol: 'HTTPS' } }`,
      },
    ],
  },
});
