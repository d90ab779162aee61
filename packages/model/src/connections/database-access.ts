import { can, defineConnection, type Effect, type NodeView } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { ingress, portOf } from './database-ingress.js';
import { variableName } from './wiring.js';

/** A connection inside the VPC: the target's groups let the source's in, on the port it listens on. */
export const databaseAccess = defineConnection({
  id: 'database-access',
  row: 'C16',
  title: 'Connection in the VPC',
  from: can('principal', 'placeable'),
  to: { can: ['placeable'], except: ['rds-db-proxy'] },
  fits: (from, to) =>
    to.capabilities.placeable?.listens !== undefined &&
    from.capabilities.principal?.onBehalf !== true,
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
      ...addressOf(source, target, { stem, port }),
      ...password(source, target, stem),
    ];
  },
});

/** Variables with the host and the port. */
export function addressOf(
  source: NodeView,
  target: NodeView,
  { stem, port }: { readonly stem: string; readonly port: number },
): readonly Effect[] {
  const listens = target.can('placeable')?.listens;
  if (listens === undefined || source.can('principal')?.environment === undefined) return [];
  const { address, portAttribute } = listens;
  return [
    variable(source, variableName(stem, 'HOST'), target.att(address)),
    variable(
      source,
      variableName(stem, 'PORT'),
      portAttribute === undefined ? String(port) : target.att(portAttribute),
    ),
  ];
}

function variable(
  source: NodeView,
  name: string,
  value: ReturnType<NodeView['att']> | string,
): Effect {
  return { kind: 'environment', on: source.id, name, value };
}

/** The password stays in Secrets Manager; the caller may read it there. */
function password(source: NodeView, target: NodeView, stem: string): readonly Effect[] {
  if (target.boolean('ManageMasterUserPassword') !== true) return [];
  const secret = target.att('MasterUserSecret.SecretArn');
  const hasVariables = source.can('principal')?.environment !== undefined;
  return [
    {
      kind: 'grant',
      to: source.role,
      actions: ['secretsmanager:GetSecretValue'],
      resources: [secret],
    },
    ...(hasVariables ? [variable(source, variableName(stem, 'SECRET_ARN'), secret)] : []),
  ];
}
