import { defineConnection, service, sub } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { apiCallEffects, FORM, sendsHeader } from './api-actions.js';
import { apiAnnotations, apiInitial } from './api-annotations.js';
import { routeLabel } from './routes.js';
import { isFifo } from './wiring.js';

/** A request becomes a message of a topic. */
export const apiSns = defineConnection({
  id: 'api-sns',
  row: 'C4',
  title: 'Publish',
  from: service('apigateway-rest-api'),
  to: service('sns-topic'),
  verb: 'publishes to',
  kind: 'event',
  rank: 50,
  cite: awsPage(
    'Integrate REST APIs with AWS services',
    'apigateway/latest/developerguide/integrating-api-with-aws-services-kinesis.html',
    { section: 'API Gateway – AWS Service Integration: Kinesis Data Streams example' },
  ),
  annotate: apiAnnotations(['Publish']),
  initial: apiInitial('POST', 'Publish'),
  label: routeLabel,
  effects: ({ target, wire }) =>
    apiCallEffects(wire, {
      action: 'sns:action/Publish',
      iam: ['sns:Publish'],
      resources: [target.arn],
      parameters: sendsHeader('Content-Type', FORM),
      templates: {
        'application/json': sub(
          `Action=Publish&TopicArn=$util.urlEncode('\${Topic}')&Message=$util.urlEncode($input.body)${
            isFifo(target) ? '&MessageGroupId=api&MessageDeduplicationId=$context.requestId' : ''
          }`,
          { Topic: target.ref },
        ),
      },
    }),
});
