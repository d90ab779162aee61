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
  refuses: ({ source, target }) => {
    const kinds = target.list('EndpointConfiguration.Types');
    if (kinds !== undefined && !kinds.includes('PRIVATE'))
      return {
        message: `${source.name} does not lead to ${target.name}.`,
        why: `Its endpoint type is ${kinds.join(', ')}. An endpoint of a VPC leads to private APIs.`,
        cite: page,
      };
    return source.string('VpcEndpointType') === 'Interface'
      ? undefined
      : {
          message: `${source.name} does not lead to ${target.name}.`,
          why: 'API Gateway is reached through interface endpoints.',
          cite: page,
        };
  },
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
