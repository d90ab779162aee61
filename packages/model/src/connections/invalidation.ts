import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { variableAnnotation, variableOf } from './variables.js';

/** Code that tells a distribution to forget what it has cached, as after new files of a site. */
export const invalidation = defineConnection({
  id: 'invalidation',
  row: 'C14',
  title: 'Invalidation',
  from: service('lambda-function', 'codebuild-project', 'ecs-service', 'ecs-task-definition'),
  to: service('cloudfront-distribution'),
  verb: 'invalidates',
  kind: 'request',
  rank: 50,
  cite: awsPage(
    'Invalidate files to remove content',
    'AmazonCloudFront/latest/DeveloperGuide/Invalidation.html',
  ),
  annotate: { Variable: variableAnnotation('the id of the distribution') },
  effects: ({ source, target, wire }) => [
    {
      kind: 'grant',
      to: source.role,
      actions: ['cloudfront:CreateInvalidation'],
      resources: [target.arn],
    },
    ...variableOf(wire, { suffix: 'ID', value: target.ref }),
  ],
});
