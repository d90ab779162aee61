import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { apiCallEffects, FORM, sendsHeader } from './api-actions.js';
import { apiAnnotations, apiInitial } from './api-annotations.js';
import { routeLabel } from './routes.js';
import { isFifo } from './wiring.js';

/** A request becomes a message of a queue. */
export const apiSqs = defineConnection({
  id: 'api-sqs',
  row: 'C4',
  title: 'Send message',
  from: service('apigateway-rest-api', 'apigatewayv2-http-api'),
  to: service('sqs-queue'),
  verb: 'sends messages to',
  kind: 'event',
  rank: 50,
  cite: awsPage(
    'Create AWS service integrations for HTTP APIs',
    'apigateway/latest/developerguide/http-api-develop-integrations-aws-services.html',
    { section: 'API Gateway Integrations' },
  ),
  annotate: apiAnnotations(['SendMessage']),
  initial: apiInitial('POST', 'SendMessage'),
  label: routeLabel,
  effects: ({ target, wire }) => {
    const fifo = isFifo(target);
    return apiCallEffects(wire, {
      action: 'sqs:path/${AWS::AccountId}/${Queue}',
      variables: { Queue: target.att('QueueName') },
      iam: ['sqs:SendMessage'],
      resources: [target.arn],
      parameters: sendsHeader('Content-Type', FORM),
      templates: { 'application/json': fifo ? FIFO_BODY : BODY },
      http: {
        subtype: 'SQS-SendMessage',
        request: {
          MessageBody: '$request.body',
          QueueUrl: target.ref,
          ...(fifo && { MessageDeduplicationId: '$context.requestId', MessageGroupId: 'api' }),
        },
      },
    });
  },
});

const BODY = 'Action=SendMessage&MessageBody=$util.urlEncode($input.body)';
const FIFO_BODY = `${BODY}&MessageGroupId=api&MessageDeduplicationId=$context.requestId`;
