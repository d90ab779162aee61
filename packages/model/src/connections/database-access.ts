import { can, defineConnection } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { ingress, portOf } from './database-ingress.js';
import { addressOf, password } from './database-variables.js';

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
      form: 'letters, digits and _, with a letter first',
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
