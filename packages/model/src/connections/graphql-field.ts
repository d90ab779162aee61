import {
  defineConnection,
  ref,
  service,
  type Effect,
  type ValueMap,
  type WireView,
} from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { firstField } from './graphql-fields.js';
import { sourceOf } from './graphql-sources.js';
import { TABLE_OPERATIONS } from './resolver-code.js';
import { OF_THIS_ACCOUNT, plainName } from './wiring.js';

/** A field of a GraphQL API that is answered by a source. */
export const graphqlField = defineConnection({
  id: 'graphql-field',
  row: 'C14',
  title: 'Resolver',
  from: service('appsync-graphql-api'),
  to: service('lambda-function', 'dynamodb-table', 'events-event-bus', 'external-client'),
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
      options: TABLE_OPERATIONS.map((value) => ({ value })),
      docs: 'Of a table. By default a query gets and a mutation puts an item.',
    },
    Code: {
      title: 'Code',
      widget: 'code',
      docs: 'JavaScript with `request` and `response`. A function needs none.',
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
  label: (wire) => fieldOf(wire),
  effects: ({ source, target, wire }) => {
    const made = sourceOf(target, wire);
    const role = ref(wire.id, 'role');
    const prefix = `${plainName(source.name)}${plainName(fieldOf(wire))}`;
    return [
      ...roleEffects(made.actions.length > 0),
      ...(made.actions.length === 0
        ? []
        : [{ kind: 'grant', to: role, actions: made.actions, resources: made.resources } as const]),
      {
        kind: 'resource',
        name: 'dataSource',
        type: 'AWS::AppSync::DataSource',
        logicalId: `${prefix}Source`,
        properties: {
          ApiId: source.att('ApiId'),
          Name: `${plainName(target.name)}${plainName(fieldOf(wire))}`,
          ...made.properties,
          ...(made.actions.length === 0 ? {} : { ServiceRoleArn: { ...role, attr: 'Arn' } }),
        },
      },
      {
        kind: 'resource',
        name: 'resolver',
        type: 'AWS::AppSync::Resolver',
        logicalId: `${prefix}Resolver`,
        properties: {
          ApiId: source.att('ApiId'),
          DataSourceName: { ...ref(wire.id, 'dataSource'), attr: 'Name' },
          FieldName: wire.string('Field') ?? 'getItem',
          TypeName: wire.string('Type') ?? 'Query',
          ...codeOf(wire.string('Code') ?? made.code),
        },
        ...(source.part('schema') === undefined ? {} : { dependsOn: [ref(source.id, 'schema')] }),
      },
    ];
  },
});

function roleEffects(isNeeded: boolean): readonly Effect[] {
  if (!isNeeded) return [];
  return [
    { kind: 'role', name: 'role', service: 'appsync.amazonaws.com', condition: OF_THIS_ACCOUNT },
  ];
}

function codeOf(code: string | undefined): ValueMap {
  if (code === undefined) return {};
  return { Code: code, Runtime: { Name: 'APPSYNC_JS', RuntimeVersion: '1.0.0' } };
}

function fieldOf(wire: WireView): string {
  return `${wire.string('Type') ?? 'Query'}.${wire.string('Field') ?? 'getItem'}`;
}
