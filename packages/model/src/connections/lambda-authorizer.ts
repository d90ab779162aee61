import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { answerCache, authorizerName, nameField, permitAuthorizers } from './authorizers.js';
import { called } from './wiring.js';

const page = awsPage(
  'Use API Gateway Lambda authorizers',
  'apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html',
  { section: 'API Gateway Security' },
);

/** A function that an API asks who may come in. */
export const lambdaAuthorizer = defineConnection({
  id: 'lambda-authorizer',
  row: 'C6',
  title: 'Lambda authorizer',
  from: service('lambda-function'),
  to: service('apigateway-rest-api', 'apigatewayv2-http-api'),
  verb: 'authorizes',
  kind: 'auth',
  rank: 50,
  cite: page,
  annotate: {
    Name: nameField('function'),
    Payload: {
      title: 'Payload',
      default: 'request',
      widget: 'segments',
      options: [
        { value: 'request', title: 'Request' },
        { value: 'token', title: 'Token', note: 'REST only' },
      ],
      cite: page,
    },
    AuthorizerResultTtlInSeconds: { ...answerCache, cite: page },
  },
  initial: { Payload: 'request' },
  label: (wire) => wire.string('Name'),
  effects: ({ source, target, wire }) => {
    const ttl = wire.number('AuthorizerResultTtlInSeconds');
    return [
      {
        kind: 'authorizer',
        api: target.id,
        name: authorizerName(wire),
        authorizer: {
          type: 'lambda',
          function: called(source),
          payload: wire.string('Payload') === 'token' ? 'token' : 'request',
          ...(ttl === undefined ? {} : { ttl }),
        },
      },
      permitAuthorizers(source, target),
    ];
  },
});
