import { can, defineConnection, service, sub } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { addressOf } from './database-variables.js';
import { ingress, portOf } from './database-ingress.js';

/** A caller that signs in to a proxy by IAM: the proxy's groups let it in, and its role names one user. */
export const proxyAccess = defineConnection({
  id: 'proxy-access',
  row: 'C15',
  title: 'Connection through a proxy',
  from: can('principal', 'placeable'),
  to: service('rds-db-proxy'),
  fits: (from) => from.capabilities.principal?.onBehalf !== true,
  verb: 'connects through',
  kind: 'data',
  rank: 60,
  cite: awsPage(
    'Connecting to a database through RDS Proxy',
    'AmazonRDS/latest/UserGuide/rds-proxy-connecting.html',
    { section: 'Lambda with RDS Proxy' },
  ),
  annotate: {
    User: {
      title: 'Database user',
      default: 'app',
      pattern: '[A-Za-z_][A-Za-z0-9_$.-]*',
      docs: 'The role may sign in as this user only.',
    },
    Variable: {
      title: 'Variables',
      form: 'letters, digits and _, with a letter first',
      pattern: '[A-Za-z][A-Za-z0-9_]*',
      docs: 'What the names of the environment variables start with. By default the name.',
    },
  },
  label: (wire) => wire.string('User') ?? 'app',
  effects: ({ source, target, wire }) => {
    const port = portOf(target) ?? 5432;
    const user = wire.string('User') ?? 'app';
    const id = { 'Fn::Select': [6, { 'Fn::Split': [':', target.arn] }] };
    return [
      ...ingress(source, target, port),
      ...addressOf(source, target, { stem: wire.string('Variable') ?? target.name, port }),
      {
        kind: 'grant',
        to: source.role,
        actions: ['rds-db:connect'],
        resources: [
          sub(
            `arn:\${AWS::Partition}:rds-db:\${AWS::Region}:\${AWS::AccountId}:dbuser:\${Proxy}/${user.replaceAll('${', '${!')}`,
            { Proxy: id },
          ),
        ],
      },
    ];
  },
});
