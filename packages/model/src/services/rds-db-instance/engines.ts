/** Engines of an instance that is no cluster's. */
export const engineIds = [
  'postgres',
  'mysql',
  'mariadb',
  'sqlserver-ex',
  'sqlserver-web',
  'sqlserver-se',
  'sqlserver-ee',
  'oracle-se2',
  'oracle-ee',
  'db2-se',
  'db2-ae',
];

/** TCP port of each, unless the instance says otherwise. */
export const enginePorts: Readonly<Record<string, number>> = Object.fromEntries(
  engineIds.map((engine) => [engine, portOf(engine)]),
);

function portOf(engine: string): number {
  if (engine === 'postgres') return 5432;
  if (engine.startsWith('sqlserver')) return 1433;
  if (engine.startsWith('oracle')) return 1521;
  return engine.startsWith('db2') ? 50_000 : 3306;
}
