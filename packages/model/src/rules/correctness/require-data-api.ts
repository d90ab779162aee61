import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';

export const requireDataApi = defineRule({
  id: 'correctness/require-data-api',
  severity: 'error',
  summary: 'A cluster that AppSync asks has the Data API on, and a password that RDS keeps.',
  why: 'AppSync opens no connection to a database. It sends statements to the Data API, and opens the cluster with the secret of its password.',
  cite: awsPage(
    'Attaching a data source in AWS AppSync',
    'appsync/latest/devguide/attaching-a-data-source.html',
  ),
  over: 'wire',
  on: { connection: 'graphql-field', to: 'rds-db-cluster' },
  check: ({ source, target }) => {
    const path = 'EnableHttpEndpoint';
    if (!target.has(path) || target.boolean(path) === false) {
      return {
        at: target.at(path),
        message: `${target.name} has no Data API. ${source.name} asks it by nothing else.`,
        fix: setting(target, { path, value: true, label: 'Turn the Data API on' }),
      };
    }
    const managed = 'ManageMasterUserPassword';
    if (target.has(managed) && target.boolean(managed) !== false) return;
    return {
      at: target.at(managed),
      message: `${target.name} keeps its password in no secret. ${source.name} opens it with one.`,
    };
  },
  examples: {
    valid: [
      'a: appsync-graphql-api -[graphql-field]-> d: rds-db-cluster { EnableHttpEndpoint: true, ManageMasterUserPassword: true }',
      'a: appsync-graphql-api -[graphql-field]-> t: dynamodb-table',
    ],
    invalid: [
      {
        before:
          'a: appsync-graphql-api -[graphql-field]-> d: rds-db-cluster { ManageMasterUserPassword: true }',
        after:
          'a: appsync-graphql-api -[graphql-field]-> d: rds-db-cluster { EnableHttpEndpoint: true, ManageMasterUserPassword: true }',
      },
      {
        before:
          'a: appsync-graphql-api -[graphql-field]-> d: rds-db-cluster { EnableHttpEndpoint: true }',
      },
    ],
  },
});
