import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { counted } from '../words.js';

const MANY = 3;

export const noCrowdedDatabase = defineRule({
  id: 'reliability/no-crowded-database',
  row: 'V22',
  severity: 'warning',
  summary: 'Many functions share a database through RDS Proxy.',
  why: 'Each concurrent call of a function opens connections of its own, so a burst of calls uses up those of the database. RDS Proxy keeps a pool and shares it.',
  cite: awsPage('Amazon RDS Proxy', 'AmazonRDS/latest/UserGuide/rds-proxy.html', {
    section: 'Lambda with RDS Proxy',
  }),
  over: 'node',
  on: { service: 'rds-db-instance' },
  check: ({ node }) => {
    const callers = new Set(node.wires('in', 'database-access').map((wire) => wire.source.id));
    if (callers.size < MANY) return;
    return {
      at: node.at(),
      message: `${counted(callers.size, 'function')} open connections to ${node.name}. From ${MANY} on, put RDS Proxy in between.`,
    };
  },
  examples: {
    valid: ['a: lambda-function -> d: rds-db-instance; b: lambda-function -> d'],
    invalid: [
      {
        before:
          'a: lambda-function -> d: rds-db-instance; b: lambda-function -> d; c: lambda-function -> d',
      },
    ],
  },
});
