import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { wayIn } from './graphql-ways-in.js';

/** Users of a pool may call a GraphQL API. */
export const graphqlUserPool = defineConnection({
  id: 'graphql-user-pool',
  row: 'C5',
  title: 'User pool authorization',
  from: service('cognito-user-pool'),
  to: service('appsync-graphql-api'),
  verb: 'authorizes',
  kind: 'auth',
  rank: 50,
  cite: awsPage(
    'Attaching a data source in AWS AppSync',
    'appsync/latest/devguide/attaching-a-data-source.html',
    { section: 'API Gateway Security' },
  ),
  annotate: {
    AppIdClientRegex: {
      title: 'Clients',
      docs: 'A regular expression of the clients that may call.',
    },
  },
  effects: ({ source, target, wire }) => {
    const clients = wire.value('AppIdClientRegex');
    return wayIn(target, {
      type: 'AMAZON_COGNITO_USER_POOLS',
      property: 'UserPoolConfig',
      value: {
        AwsRegion: { Ref: 'AWS::Region' },
        UserPoolId: source.ref,
        ...(clients === undefined ? {} : { AppIdClientRegex: clients }),
      },
      main: { DefaultAction: 'ALLOW' },
    });
  },
});
