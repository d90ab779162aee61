import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { apiCallEffects } from './api-actions.js';
import { apiAnnotations, apiInitial } from './api-annotations.js';
import { routeLabel } from './routes.js';
import { pathWord, under } from './wiring.js';

/** A request reads or writes the object that the path names by `{key}`. */
export const apiS3 = defineConnection({
  id: 'api-s3',
  row: 'C4',
  title: 'Object action',
  from: service('apigateway-rest-api'),
  to: service('s3-bucket'),
  verb: 'acts on objects of',
  kind: 'data',
  rank: 50,
  cite: awsPage(
    'Integrate REST APIs with AWS services',
    'apigateway/latest/developerguide/integrating-api-with-aws-services-kinesis.html',
    { section: 'API Gateway – AWS Service Integration: Kinesis Data Streams example' },
  ),
  annotate: apiAnnotations(['GetObject', 'PutObject', 'DeleteObject']),
  initial: (ends) => ({
    ...apiInitial('GET', 'GetObject')(ends),
    Path: `/${pathWord(ends.target.name)}/{key}`,
  }),
  label: routeLabel,
  effects: ({ target, wire }) => {
    const wanted = wire.string('Action') ?? 'GetObject';
    const action = Object.hasOwn(METHODS, wanted) ? wanted : 'GetObject';
    const hasKey = (wire.string('Path') ?? '').includes('{key}');
    return apiCallEffects(wire, {
      action: hasKey ? 's3:path/${Bucket}/{key}' : 's3:path/${Bucket}/index.json',
      variables: { Bucket: target.ref },
      httpMethod: METHODS[action] ?? 'GET',
      iam: [`s3:${action}`],
      resources: [under(target.arn, '/*')],
      ...(hasKey && { parameters: { 'integration.request.path.key': 'method.request.path.key' } }),
      templates: {},
    });
  },
});

const METHODS: Readonly<Record<string, string>> = {
  DeleteObject: 'DELETE',
  GetObject: 'GET',
  PutObject: 'PUT',
};
