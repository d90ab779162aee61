import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { accountOf } from './accounts.js';

/** Somebody in another account takes a role of yours on. */
export const accountRole = defineConnection({
  id: 'account-role',
  row: 'S39',
  title: 'Cross-account trust',
  from: service('external-aws-account'),
  to: service('iam-role'),
  verb: 'may assume',
  kind: 'auth',
  rank: 50,
  cite: awsPage(
    'AWS JSON policy elements: Principal',
    'IAM/latest/UserGuide/reference_policies_elements_principal.html',
  ),
  effects: ({ source, target }) => {
    const externalId = source.value('ExternalId');
    return [
      {
        kind: 'property',
        on: target.ref,
        path: ['AssumeRolePolicyDocument', 'Statement'],
        value: [
          {
            Action: 'sts:AssumeRole',
            ...(externalId === undefined
              ? {}
              : { Condition: { StringEquals: { 'sts:ExternalId': externalId } } }),
            Effect: 'Allow',
            Principal: { AWS: accountOf(source) },
          },
        ],
        mode: 'append',
      },
    ];
  },
});
