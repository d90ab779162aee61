import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { apiCallEffects, template } from './api-actions.js';
import { apiAnnotations, apiInitial } from './api-annotations.js';
import { routeLabel } from './routes.js';

/** A request becomes a record of a stream: its body as it is, its id for a partition key. */
export const apiKinesis = defineConnection({
  id: 'api-kinesis',
  row: 'C4',
  title: 'Put records',
  from: service('apigateway-rest-api', 'apigatewayv2-http-api'),
  to: service('kinesis-stream'),
  verb: 'puts records into',
  kind: 'event',
  rank: 50,
  cite: awsPage(
    'Integrate REST APIs with AWS services',
    'apigateway/latest/developerguide/integrating-api-with-aws-services-kinesis.html',
    { section: 'API Gateway – AWS Service Integration: Kinesis Data Streams example' },
  ),
  annotate: apiAnnotations(['PutRecord', 'PutRecords']),
  initial: apiInitial('POST', 'PutRecord'),
  label: routeLabel,
  effects: ({ target, wire }) => {
    const action = wire.string('Action') === 'PutRecords' ? 'PutRecords' : 'PutRecord';
    return apiCallEffects(wire, {
      action: `kinesis:action/${action}`,
      iam: [`kinesis:${action}`],
      resources: [target.arn],
      templates: template(action === 'PutRecords' ? RECORDS : RECORD, target),
      http: {
        subtype: 'Kinesis-PutRecord',
        request: {
          Data: '$request.body',
          PartitionKey: '$context.requestId',
          StreamName: target.ref,
        },
      },
    });
  },
});

const RECORD = `{
  "StreamName": "\${Target}",
  "Data": "$util.base64Encode($input.json('$'))",
  "PartitionKey": "$context.requestId"
}`;

const RECORDS = `{
  "StreamName": "\${Target}",
  "Records": [#foreach($record in $input.path('$.records')){
    "Data": "$util.base64Encode($record.data)",
    "PartitionKey": "$record.partitionKey"
  }#if($foreach.hasNext),#end#end]
}`;
