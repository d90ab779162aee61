import { att, defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { httpParameters, routeArn, routeCallAnnotations } from './route-calls.js';
import { ruleTargetAnnotations, targetOf } from './rule-targets.js';
import { OF_THIS_ACCOUNT } from './wiring.js';

const { MessageGroupId: _, PartitionKeyPath: __, ...inputs } = ruleTargetAnnotations;

/** A rule calls a route of an API, signed with a role of its own. */
export const ruleApi = defineConnection({
  id: 'rule-api',
  row: 'C22',
  title: 'API of a rule',
  from: service('events-rule'),
  to: service('apigateway-rest-api', 'apigatewayv2-http-api'),
  verb: 'calls',
  kind: 'event',
  rank: 50,
  cite: awsPage(
    'Using resource-based policies for Amazon EventBridge',
    'eventbridge/latest/userguide/eb-use-resource-based.html',
    { section: 'RDS Event Notifications' },
  ),
  annotate: { ...routeCallAnnotations, ...inputs },
  initial: { Method: 'POST', Path: '/' },
  label: (wire) => wire.string('Path'),
  effects: ({ source, wire }) => {
    const http = httpParameters(wire);
    const arn = routeArn(wire);
    const target = targetOf(wire, {
      Arn: arn,
      RoleArn: att(wire.id, 'Arn', 'role'),
      ...(http === undefined ? {} : { HttpParameters: http }),
    });
    return [
      { kind: 'property', on: source.ref, path: ['Targets'], value: [target], mode: 'append' },
      { kind: 'role', name: 'role', service: 'events.amazonaws.com', condition: OF_THIS_ACCOUNT },
      {
        kind: 'grant',
        to: { $ref: wire.id, part: 'role' },
        actions: ['execute-api:Invoke'],
        resources: [arn],
      },
    ];
  },
});
