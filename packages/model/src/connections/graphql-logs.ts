import { defineConnection, service, sub, type NodeView } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

const page = awsPage(
  'Using CloudWatch to monitor and log GraphQL API data',
  'appsync/latest/devguide/monitoring.html',
);

/** A GraphQL API logs to the group that bears its id, with a retention of one's own. */
export const graphqlLogs = defineConnection({
  id: 'graphql-logs',
  row: 'C26',
  title: 'Logs of a GraphQL API',
  from: service('appsync-graphql-api'),
  to: service('logs-log-group'),
  verb: 'logs to',
  kind: 'placement',
  cite: page,
  annotate: {
    FieldLogLevel: {
      title: 'Level',
      options: ['NONE', 'ERROR', 'INFO', 'DEBUG', 'ALL'].map((value) => ({ value })),
      docs: 'Of resolvers. ERROR unless set here or on the API.',
    },
  },
  label: (wire) => wire.string('FieldLogLevel'),
  refuses: ({ source, target }) => {
    const why = refusal(source, target);
    if (why === undefined) return undefined;
    return { message: `${source.name} cannot log to ${target.name}.`, why, cite: page };
  },
  effects: ({ source, target, wire }) => {
    const level = wire.value('FieldLogLevel') ?? source.value('LogConfig.FieldLogLevel') ?? 'ERROR';
    return [
      {
        kind: 'property',
        on: target.ref,
        path: ['LogGroupName'],
        value: sub('/aws/appsync/apis/${Api}', { Api: source.att('ApiId') }),
        mode: 'set',
      },
      {
        kind: 'property',
        on: source.ref,
        path: ['LogConfig', 'FieldLogLevel'],
        value: level,
        mode: 'set',
      },
    ];
  },
});

function refusal(api: NodeView, group: NodeView): string | undefined {
  const others = group.wires('in', 'graphql-logs').filter(({ source }) => source.id !== api.id);
  if (others.length > 0) return 'AppSync has a group of its own for each API.';
  return group.string('LogGroupName') === undefined && group.record.external === undefined
    ? undefined
    : 'AppSync logs to the group that is called after the id of the API. The wire names it so.';
}
