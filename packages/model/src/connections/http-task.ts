import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { nextStep, stepAnnotations, stepGrants, taskStep } from './steps.js';

const page = awsPage(
  'Call HTTPS APIs in Step Functions workflows',
  'step-functions/latest/dg/call-https-apis.html',
);

/** A step that calls an HTTPS endpoint, with the credentials of a connection. */
export const httpTask = defineConnection({
  id: 'http-task',
  row: 'C23',
  title: 'HTTP task',
  from: service('stepfunctions-state-machine'),
  to: service('events-connection'),
  verb: 'calls HTTPS with',
  kind: 'request',
  rank: 50,
  cite: page,
  annotate: {
    ...stepAnnotations,
    ApiEndpoint: {
      title: 'Address',
      required: true,
      pattern: 'https://.+',
      docs: 'A call may take 60 s.',
      cite: page,
    },
    Method: {
      title: 'Method',
      required: true,
      options: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'].map((value) => ({
        value,
      })),
    },
  },
  initial: ({ source }) => ({
    ...nextStep(source),
    ApiEndpoint: 'https://api.example.com/orders',
    Method: 'GET',
  }),
  label: (wire) => wire.string('Method'),
  effects: ({ source, target, wire }) => {
    const endpoint = wire.value('ApiEndpoint') ?? '';
    const method = wire.value('Method') ?? 'GET';
    return [
      taskStep(wire, {
        resource: 'arn:aws:states:::http:invoke',
        parameters: {
          ApiEndpoint: endpoint,
          Authentication: { ConnectionArn: target.arn },
          Method: method,
        },
      }),
      ...stepGrants(source, [
        {
          actions: ['states:InvokeHTTPEndpoint'],
          resources: ['*'],
          condition: {
            StringEquals: { 'states:HTTPMethod': method },
            StringLike: { 'states:HTTPEndpoint': endpoint },
          },
          wildcard: 'The condition holds it to this address and method.',
        },
        { actions: ['events:RetrieveConnectionCredentials'], resources: [target.arn] },
        {
          actions: ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'],
          resources: [target.att('SecretArn')],
        },
      ]),
    ];
  },
});
