import { defineRule, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const noSilentEngine = defineRule({
  id: 'correctness/no-silent-engine',
  row: 'V23',
  severity: 'error',
  summary: 'Only PostgreSQL of RDS, Aurora PostgreSQL and Aurora MySQL call functions.',
  why: 'Calling a function from SQL is an extension of these engines. No other engine of RDS has one; its events can still reach a function through a rule.',
  cite: awsPage(
    'Invoking an AWS Lambda function from an RDS for PostgreSQL DB instance',
    'AmazonRDS/latest/UserGuide/PostgreSQL-Lambda.html',
    { section: 'RDS Invoking Lambda' },
  ),
  over: 'wire',
  on: { connection: 'database-invocation' },
  demand: true,
  check: ({ wire, source, target }) => {
    const engine = source.string('Engine');
    if (engine === undefined) return;
    if (!enginesOf(source).includes(engine)) {
      const message = `${source.name} runs ${engine}, which cannot call ${target.name}.`;
      return { at: wire.at(), message };
    }
    const version = source.string('EngineVersion');
    const oldest = OLDEST[`${engine} ${version?.split('.')[0] ?? ''}`] ?? OLDEST[engine];
    if (version === undefined || oldest === undefined || !isOlder(version, oldest)) return;
    return {
      at: source.at('EngineVersion'),
      message: `${source.name} runs ${engine} ${version}. It calls functions from ${oldest} on.`,
    };
  },
  examples: {
    valid: [
      "d: rds-db-instance { Engine: 'postgres' } -> f: lambda-function",
      "d: rds-db-instance { Engine: 'postgres', EngineVersion: '12.6' } -> f: lambda-function",
      "d: rds-db-cluster { Engine: 'aurora-mysql' } -> f: lambda-function",
    ],
    invalid: [
      {
        before:
          "d: rds-db-instance { Engine: 'mysql' } -[database-invocation]-> f: lambda-function",
      },
      {
        before:
          "d: rds-db-instance { Engine: 'postgres', EngineVersion: '12.5' } -[database-invocation]-> f: lambda-function",
      },
      {
        before:
          "d: rds-db-cluster { Engine: 'aurora-postgresql', EngineVersion: '11.8' } -[database-invocation]-> f: lambda-function",
      },
    ],
  },
});

const OLDEST: Readonly<Record<string, string>> = {
  postgres: '12.6',
  'postgres 13': '13.2',
  'postgres 14': '14.1',
  'aurora-postgresql': '11.9',
};

function enginesOf({ service }: NodeView): readonly string[] {
  return service.id === 'rds-db-cluster' ? ['aurora-mysql', 'aurora-postgresql'] : ['postgres'];
}

function isOlder(version: string, oldest: string): boolean {
  const [a, b] = [version, oldest].map((text) => text.split('.').map(Number));
  const [major = 0, minor] = a ?? [];
  const [oldMajor = 0, oldMinor = 0] = b ?? [];
  if (major !== oldMajor) return major < oldMajor;
  return minor !== undefined && minor < oldMinor;
}
