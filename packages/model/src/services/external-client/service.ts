import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

export const externalClient = defineService({
  id: 'external-client',
  title: 'Client',
  noun: 'Client',
  category: 'external',
  summary: 'Client.',
  cite: awsPage('AWS documentation', ''),
  annotate: {},
  capabilities: {},
});
