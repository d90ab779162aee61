import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

export const rdsDbInstance = defineService({
  id: 'rds-db-instance',
  title: 'RDS database',
  noun: 'Database',
  category: 'data',
  type: 'AWS::RDS::DBInstance',
  summary: 'RDS database.',
  cite: awsPage('AWS documentation', ''),
  annotate: {},
  capabilities: {},
});
