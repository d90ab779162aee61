import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

const page = awsPage(
  'Private REST APIs in API Gateway',
  'apigateway/latest/developerguide/apigateway-private-apis.html',
  { section: 'Endpoint Types' },
);

/** A private API that this endpoint alone may call. */
export const endpointAccess = defineConnection({
  id: 'endpoint-access',
  row: 'C10',
  title: 'Private access',
  from: service('ec2-vpc-endpoint'),
  to: service('apigateway-rest-api'),
  verb: 'leads to',
  kind: 'request',
  rank: 60,
  cite: page,
  effects: ({ source, target }) => [
    {
      kind: 'property',
      on: target.ref,
      path: ['EndpointConfiguration', 'VpcEndpointIds'],
      value: [source.ref],
      mode: 'append',
    },
    {
      kind: 'property',
      on: target.ref,
      path: ['Policy'],
      value: {
        Statement: [
          {
            Action: 'execute-api:Invoke',
            Condition: { StringEquals: { 'aws:SourceVpce': source.ref } },
            Effect: 'Allow',
            Principal: '*',
            Resource: 'execute-api:/*',
          },
        ],
        Version: '2012-10-17',
      },
      mode: 'set',
    },
  ],
});
