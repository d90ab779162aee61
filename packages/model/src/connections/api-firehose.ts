import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { apiCallEffects, template } from './api-actions.js';
import { apiAnnotations, apiInitial } from './api-annotations.js';
import { routeLabel } from './routes.js';

/** A request becomes a record of a delivery stream that takes direct puts. */
export const apiFirehose = defineConnection({
  id: 'api-firehose',
  row: 'C4',
  title: 'Put record',
  from: service('apigateway-rest-api'),
  to: service('firehose-delivery-stream'),
  verb: 'puts records into',
  kind: 'event',
  rank: 50,
  cite: awsPage(
    'Integrate REST APIs with AWS services',
    'apigateway/latest/developerguide/integrating-api-with-aws-services-kinesis.html',
    { section: 'API Gateway – AWS Service Integration: Kinesis Data Streams example' },
  ),
  annotate: apiAnnotations(['PutRecord']),
  initial: apiInitial('POST', 'PutRecord'),
  label: routeLabel,
  effects: ({ target, wire }) =>
    apiCallEffects(wire, {
      action: 'firehose:action/PutRecord',
      iam: ['firehose:PutRecord'],
      resources: [target.arn],
      templates: template(RECORD, target),
    }),
});

const RECORD = `{
  "DeliveryStreamName": "\${Target}",
  "Record": { "Data": "$util.base64Encode($input.json('$'))" }
}`;
