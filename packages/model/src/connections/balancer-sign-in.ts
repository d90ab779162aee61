import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

const page = awsPage(
  'Authenticate users using an Application Load Balancer',
  'elasticloadbalancing/latest/application/listener-authenticate-users.html',
  { section: 'Cognito User Pools' },
);

/** Users of a pool sign in before the load balancer hands their requests on. */
export const balancerSignIn = defineConnection({
  id: 'balancer-sign-in',
  row: 'C8',
  title: 'Sign-in before a load balancer',
  from: service('cognito-user-pool'),
  to: service('elasticloadbalancingv2-load-balancer'),
  verb: 'authenticates users of',
  kind: 'auth',
  rank: 50,
  cite: page,
  annotate: {
    OnUnauthenticatedRequest: {
      title: 'Unknown users',
      default: 'authenticate',
      options: [
        { value: 'authenticate', title: 'Sign in' },
        { value: 'allow', title: 'Go on' },
        { value: 'deny', title: 'Are refused' },
      ],
      cite: page,
    },
    SessionTimeout: {
      title: 'Session',
      unit: 's',
      default: 604_800,
      min: 1,
      max: 604_800,
      type: 'integer',
      cite: page,
    },
  },
  // The listener says it, with all that it does: see its definition.
  effects: () => [],
});
