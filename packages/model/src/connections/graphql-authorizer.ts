import { defineConnection, service } from '../define/index.js';
import { typePage } from '../services/type-page.js';
import { answerCache } from './authorizers.js';
import { wayIn } from './graphql-ways-in.js';
import { called, calledArn } from './wiring.js';

/** A function that a GraphQL API asks who may call. */
export const graphqlAuthorizer = defineConnection({
  id: 'graphql-authorizer',
  row: 'C6',
  title: 'Lambda authorizer',
  from: service('lambda-function'),
  to: service('appsync-graphql-api'),
  verb: 'authorizes',
  kind: 'auth',
  cite: typePage('AWS::AppSync::GraphQLApi', { section: 'API Gateway Security' }),
  annotate: {
    AuthorizerResultTtlInSeconds: answerCache,
  },
  effects: ({ source, target, wire }) => {
    const ttl = wire.number('AuthorizerResultTtlInSeconds');
    return [
      ...wayIn(target, {
        type: 'AWS_LAMBDA',
        property: 'LambdaAuthorizerConfig',
        value: {
          AuthorizerUri: calledArn(source),
          ...(ttl === undefined ? {} : { AuthorizerResultTtlInSeconds: ttl }),
        },
      }),
      {
        kind: 'permit',
        name: 'permission',
        on: called(source),
        service: 'appsync.amazonaws.com',
        actions: ['lambda:InvokeFunction'],
        sourceArn: target.arn,
      },
    ];
  },
});
