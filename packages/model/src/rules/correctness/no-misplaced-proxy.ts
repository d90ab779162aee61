import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { familyOf } from '../proxies.js';

export const noMisplacedProxy = defineRule({
  id: 'correctness/no-misplaced-proxy',
  row: 'V20',
  severity: 'error',
  summary: 'A proxy is in the VPC of its one database, and speaks its protocol.',
  why: 'RDS Proxy opens its connections inside one VPC and has no public address. A database elsewhere, or of an engine that it does not know, cannot be its target.',
  cite: awsPage('Amazon RDS Proxy', 'AmazonRDS/latest/UserGuide/rds-proxy.html', {
    section: 'Lambda with RDS Proxy',
  }),
  over: 'wire',
  on: { connection: 'proxy-target' },
  demand: true,
  check: ({ wire, source, target }) => {
    const [here, there] = [source.vpc(), target.vpc()];
    if (here !== undefined && there !== undefined && here.id !== there.id) {
      const message = `${source.name} is in ${here.name}. ${target.name} is in ${there.name}. A proxy is in the VPC of its database.`;
      return { at: wire.at(), message };
    }
    const [first] = source.wires('out', 'proxy-target');
    if (first !== undefined && first.id !== wire.id) {
      const message = `${source.name} serves ${first.target.name} already. A proxy has one target.`;
      return { at: wire.at(), message };
    }
    const engine = target.string('Engine');
    const family = source.string('EngineFamily');
    const own = familyOf(target);
    if (engine === undefined || family === undefined || own === family) return;
    if (own === undefined)
      return { at: wire.at(), message: `RDS Proxy cannot pool connections to ${engine}.` };
    return {
      at: source.at('EngineFamily'),
      message: `${source.name} speaks ${family}. ${target.name} runs ${engine}, which wants ${own}.`,
      fix: {
        label: `Set ${own}`,
        safe: true,
        edits: [source.set('EngineFamily', own)],
      },
    };
  },
  examples: {
    valid: [
      `v: ec2-vpc; s: ec2-subnet in v; p: rds-db-proxy { EngineFamily: 'POSTGRESQL' } in s
       p -> d: rds-db-instance { Engine: 'postgres' } in s`,
      "p: rds-db-proxy { EngineFamily: 'MYSQL' } -> d: rds-db-cluster { Engine: 'aurora-mysql' }",
    ],
    invalid: [
      {
        before: `v: ec2-vpc; s: ec2-subnet in v; w: ec2-vpc; t: ec2-subnet in w
          p: rds-db-proxy in s -> d: rds-db-instance in t`,
      },
      {
        before:
          "p: rds-db-proxy { EngineFamily: 'MYSQL' } -> d: rds-db-instance { Engine: 'db2-se' }",
      },
      {
        before:
          "p: rds-db-proxy -> d: rds-db-instance { Engine: 'mysql' }; p -> e: rds-db-instance { Engine: 'mysql' }",
      },
      {
        before:
          "p: rds-db-proxy { EngineFamily: 'MYSQL' } -> d: rds-db-cluster { Engine: 'aurora-postgresql' }",
        after:
          "p: rds-db-proxy { EngineFamily: 'POSTGRESQL' } -> d: rds-db-cluster { Engine: 'aurora-postgresql' }",
      },
    ],
  },
});
