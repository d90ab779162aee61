const NOTIFIED = ['configuration change', 'creation', 'deletion', 'failover', 'failure'];

/** Categories of events by kind of source, as RDS lists them. */
export const categoriesOf: Readonly<Record<string, readonly string[]>> = {
  'db-instance': [
    'availability',
    'backtrack',
    'backup',
    ...NOTIFIED,
    'low storage',
    'maintenance',
    'notification',
    'read replica',
    'recovery',
    'restoration',
    'security',
    'security patching',
  ],
  'db-cluster': [
    ...NOTIFIED,
    'global failover',
    'maintenance',
    'migration',
    'notification',
    'serverless',
  ],
  'db-parameter-group': ['configuration change'],
  'db-security-group': ['configuration change', 'failure'],
  'db-snapshot': ['creation', 'deletion', 'notification', 'restoration'],
  'db-cluster-snapshot': ['backup', 'notification'],
  'db-proxy': ['configuration change', 'creation', 'deletion', 'failure'],
  'custom-engine-version': ['creation', 'failure', 'restoration'],
  'blue-green-deployment': ['creation', 'deletion', 'failure', 'notification'],
  'db-shard-group': ['configuration change', 'creation', 'deletion', 'failure', 'maintenance'],
  'zero-etl': ['creation', 'deletion', 'failure', 'maintenance', 'notification'],
};

export const sourceTypes: readonly string[] = Object.keys(categoriesOf);
