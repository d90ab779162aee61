import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { firstField } from './graphql-fields.js';
import { fieldOf, resolverEffects } from './graphql-resolvers.js';
import { MACHINE_OPERATIONS, TABLE_OPERATIONS } from './resolver-code.js';

/** A field of a GraphQL API that is answered by a source. */
export const graphqlField = defineConnection({
  id: 'graphql-field',
  row: 'C14',
  title: 'Resolver',
  from: service('appsync-graphql-api'),
  to: service(
    'lambda-function',
    'dynamodb-table',
    'rds-db-cluster',
    'opensearchservice-domain',
    'events-event-bus',
    'stepfunctions-state-machine',
    'external-client',
  ),
  verb: 'resolves from',
  kind: 'request',
  rank: 50,
  cite: awsPage(
    'Attaching a data source in AWS AppSync',
    'appsync/latest/devguide/attaching-a-data-source.html',
  ),
  annotate: {
    Type: { title: 'Type', required: true, default: 'Query', pattern: '[_A-Za-z][_0-9A-Za-z]*' },
    Field: { title: 'Field', required: true, pattern: '[_A-Za-z][_0-9A-Za-z]*' },
    Operation: {
      title: 'Operation',
      options: [...TABLE_OPERATIONS, ...MACHINE_OPERATIONS].map((value) => ({ value })),
      docs: 'Of a table: by default a query gets and a mutation puts an item. Of an express state machine: by default it is waited for.',
    },
    Code: {
      title: 'Code',
      widget: 'code',
      docs: 'JavaScript with `request` and `response`. A function needs none. `STATE_MACHINE_ARN` stands for a state machine.',
    },
    Uri: { title: 'Address', pattern: 'https?://.+', docs: "An HTTP endpoint's own unless set." },
  },
  initial: ({ source }) => firstField(source),
  refuses: ({ source, target }) =>
    target.service.id !== 'external-client' || target.string('Kind') === 'endpoint'
      ? undefined
      : {
          message: `${source.name} cannot resolve from ${target.name}.`,
          why: 'Only an HTTP endpoint answers requests. Clients call the API, not the other way round.',
        },
  label: fieldOf,
  effects: (context) => resolverEffects(context),
});
