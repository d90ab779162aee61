import { att, defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { changedFields, firstMutation, refuseMutation } from './graphql-mutations.js';
import { ruleTargetAnnotations, targetOf } from './rule-targets.js';
import { OF_THIS_ACCOUNT, under } from './wiring.js';

const page = awsPage(
  'AWS AppSync targets for rules in Amazon EventBridge',
  'eventbridge/latest/userguide/target-appsync.html',
);
const { MessageGroupId: _, PartitionKeyPath: __, ...inputs } = ruleTargetAnnotations;

/** A rule calls a mutation of a GraphQL API, which tells those who subscribe to it. */
export const ruleGraphql = defineConnection({
  id: 'rule-graphql',
  row: 'C22',
  title: 'Mutation of a rule',
  from: service('events-rule'),
  to: service('appsync-graphql-api'),
  verb: 'calls',
  kind: 'event',
  rank: 50,
  cite: page,
  annotate: {
    'AppSyncParameters.GraphQLOperation': {
      title: 'Mutation',
      required: true,
      widget: 'code',
      docs: 'As it is sent. What the template makes of the event are its variables.',
      cite: page,
    },
    ...inputs,
  },
  initial: ({ target }) => firstMutation(target),
  refuses: ({ source, target }) => {
    const why = refuseMutation(target);
    if (why === undefined) return undefined;
    return { message: `${source.name} cannot call ${target.name}.`, why, cite: page };
  },
  label: (wire) => changedFields(wire.string(OPERATION))?.join(', '),
  effects: ({ source, target, wire }) => {
    const operation = wire.value(OPERATION);
    const called = changedFields(wire.string(OPERATION)) ?? [];
    const places = called.length === 0 ? ['*'] : called.map((field) => `fields/${field}`);
    const value = targetOf(wire, {
      Arn: target.att('GraphQLEndpointArn'),
      RoleArn: att(wire.id, 'Arn', 'role'),
      ...(operation === undefined ? {} : { AppSyncParameters: { GraphQLOperation: operation } }),
    });
    return [
      { kind: 'property', on: source.ref, path: ['Targets'], value: [value], mode: 'append' },
      { kind: 'role', name: 'role', service: 'events.amazonaws.com', condition: OF_THIS_ACCOUNT },
      {
        kind: 'grant',
        to: { $ref: wire.id, part: 'role' },
        actions: ['appsync:GraphQL'],
        resources: places.map((place) => under(target.arn, `/types/Mutation/${place}`)),
      },
    ];
  },
});

const OPERATION = 'AppSyncParameters.GraphQLOperation';
