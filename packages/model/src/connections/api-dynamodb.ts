import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { apiCallEffects, template } from './api-actions.js';
import { apiAnnotations, apiInitial } from './api-annotations.js';
import { routeLabel } from './routes.js';

/** A request reads or writes one item of a table, without code. */
export const apiDynamodb = defineConnection({
  id: 'api-dynamodb',
  row: 'C4',
  title: 'Table action',
  from: service('apigateway-rest-api'),
  to: service('dynamodb-table'),
  verb: 'acts on',
  kind: 'data',
  rank: 50,
  cite: awsPage(
    'Integrate REST APIs with AWS services',
    'apigateway/latest/developerguide/integrating-api-with-aws-services-kinesis.html',
    { section: 'API Gateway – AWS Service Integration: Kinesis Data Streams example' },
  ),
  annotate: apiAnnotations(['PutItem', 'GetItem', 'Query', 'DeleteItem']),
  initial: apiInitial('POST', 'PutItem'),
  label: routeLabel,
  effects: ({ target, wire }) => {
    const wanted = wire.string('Action') ?? 'PutItem';
    const action = Object.hasOwn(REQUESTS, wanted) ? wanted : 'PutItem';
    const key = target.string('KeySchema.0.AttributeName') ?? 'pk';
    const request = (REQUESTS[action] ?? '').replaceAll('<key>', JSON.stringify(key).slice(1, -1));
    return apiCallEffects(wire, {
      action: `dynamodb:action/${action}`,
      iam: [`dynamodb:${action}`],
      resources: [target.arn],
      templates: template(
        `{\n  "TableName": "\${Target}",\n  ${request.replaceAll('${', '${!')}\n}`,
        target,
      ),
    });
  },
});

/** The key comes from the path's `{id}`; a put takes a new id and keeps the body as text. */
const REQUESTS: Readonly<Record<string, string>> = {
  DeleteItem: `"Key": { "<key>": { "S": "$util.escapeJavaScript($input.params('id')).replaceAll("\\\\'", "'")" } }`,
  GetItem: `"Key": { "<key>": { "S": "$util.escapeJavaScript($input.params('id')).replaceAll("\\\\'", "'")" } }`,
  PutItem: `"Item": { "<key>": { "S": "$context.requestId" }, "body": { "S": "$util.escapeJavaScript($input.body).replaceAll("\\\\'", "'")" } }`,
  Query: `"KeyConditionExpression": "#key = :key",
  "ExpressionAttributeNames": { "#key": "<key>" },
  "ExpressionAttributeValues": { ":key": { "S": "$util.escapeJavaScript($input.params('id')).replaceAll("\\\\'", "'")" } }`,
};
