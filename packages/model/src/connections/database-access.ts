import { can, defineConnection, service, type Effect, type NodeView } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { ingress, portOf } from './database-ingress.js';
import { variableName } from './wiring.js';

/** A connection inside the VPC: the target's groups let the source's in, on the port it listens on. */
export const databaseAccess = defineConnection({
  id: 'database-access',
  row: 'C16',
  title: 'Database connection',
  from: can('principal', 'placeable'),
  to: service('rds-db-instance'),
  verb: 'connects to',
  kind: 'data',
  rank: 50,
  cite: awsPage('Giving functions access to a VPC', 'lambda/latest/dg/configuration-vpc.html', {
    section: 'Lambda by default',
  }),
  annotate: {
    Port: {
      title: 'Port',
      min: 1,
      max: 65_535,
      type: 'integer',
      docs: "The engine's own unless set.",
    },
    Variable: {
      title: 'Variables',
      pattern: '[A-Za-z][A-Za-z0-9_]*',
      docs: 'What the names of the environment variables start with. By default the name.',
    },
  },
  label: (wire) => {
    const port = wire.number('Port') ?? portOf(wire.target);
    return port === undefined ? undefined : `port ${port}`;
  },
  effects: ({ source, target, wire }) => {
    const port = wire.number('Port') ?? portOf(target) ?? 5432;
    const stem = wire.string('Variable') ?? target.name;
    return [
      ...ingress(source, target, port),
      ...variable(source, variableName(stem, 'HOST'), target.att('Endpoint.Address')),
      ...variable(source, variableName(stem, 'PORT'), target.att('Endpoint.Port')),
      ...password(source, target, stem),
    ];
  },
});

function variable(
  source: NodeView,
  name: string,
  value: ReturnType<NodeView['att']>,
): readonly Effect[] {
  if (source.can('principal')?.environment === undefined) return [];
  return [{ kind: 'environment', on: source.id, name, value }];
}

/** The password stays in Secrets Manager; the caller may read it there. */
function password(source: NodeView, target: NodeView, stem: string): readonly Effect[] {
  if (target.boolean('ManageMasterUserPassword') !== true) return [];
  const secret = target.att('MasterUserSecret.SecretArn');
  return [
    {
      kind: 'grant',
      to: source.role,
      actions: ['secretsmanager:GetSecretValue'],
      resources: [secret],
    },
    ...variable(source, variableName(stem, 'SECRET_ARN'), secret),
  ];
}
