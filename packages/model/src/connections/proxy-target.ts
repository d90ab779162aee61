import { defineConnection, ref, service, type Effect, type NodeView } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { ingress, portOf } from './database-ingress.js';

const page = awsPage(
  'Getting started with RDS Proxy',
  'AmazonRDS/latest/UserGuide/rds-proxy-setup.html',
  { section: 'Lambda with RDS Proxy' },
);

/** The one database behind a proxy, opened with the secret that RDS keeps of it. */
export const proxyTarget = defineConnection({
  id: 'proxy-target',
  row: 'C15',
  title: 'Proxied database',
  from: service('rds-db-proxy'),
  to: service('rds-db-instance', 'rds-db-cluster'),
  verb: 'pools connections to',
  kind: 'data',
  rank: 60,
  overrides: ['database-access'],
  cite: page,
  annotate: {
    IAMAuth: {
      title: 'IAM',
      default: 'REQUIRED',
      options: ['REQUIRED', 'ENABLED', 'DISABLED'].map((value) => ({ value })),
      docs: 'Whether callers sign in to the proxy by IAM.',
      cite: page,
    },
  },
  label: () => undefined,
  effects: ({ source, target, wire }) => {
    const isCluster = target.service.id === 'rds-db-cluster';
    const writer = target.part('writer') === undefined ? [] : [ref(target.id, 'writer')];
    return [
      {
        kind: 'property',
        on: { $ref: source.id, part: 'targetGroup' },
        path: [isCluster ? 'DBClusterIdentifiers' : 'DBInstanceIdentifiers'],
        value: [target.ref],
        mode: 'append',
        ...(isCluster ? { dependsOn: writer } : {}),
      },
      ...ingress(source, target, portOf(target) ?? 5432),
      ...credentials(source, target, wire.string('IAMAuth') ?? 'REQUIRED'),
    ];
  },
});

/** The secret of a managed password; one that is drawn has a wire of its own. */
function credentials(source: NodeView, target: NodeView, iam: string): readonly Effect[] {
  const isByIam = source.string('DefaultAuthScheme') === 'IAM_AUTH';
  if (isByIam || target.boolean('ManageMasterUserPassword') !== true) return [];
  return proxySecret(source, target.att('MasterUserSecret.SecretArn'), iam);
}

/** Lets a proxy open its database with a secret. */
export function proxySecret(
  proxy: NodeView,
  secret: ReturnType<NodeView['att']>,
  iam: string,
): readonly Effect[] {
  return [
    {
      kind: 'property',
      on: proxy.ref,
      path: ['Auth'],
      value: [{ AuthScheme: 'SECRETS', IAMAuth: iam, SecretArn: secret }],
      mode: 'append',
    },
    {
      kind: 'grant',
      to: proxy.role,
      actions: ['secretsmanager:GetSecretValue'],
      resources: [secret],
    },
  ];
}
