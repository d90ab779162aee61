import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** A saved query of Athena. */
export const athenaNamedQuery = defineService({
  id: 'athena-named-query',
  row: 'S40',
  title: 'Saved query',
  noun: 'SavedQuery',
  category: 'analytics',
  share: 0.2,
  type: 'AWS::Athena::NamedQuery',
  summary: 'A query that Athena keeps by name.',
  cite: typePage('AWS::Athena::NamedQuery'),
  keywords: ['athena', 'sql', 'named query', 'saved query'],
  fact: (node) => node.string('Name') ?? 'Query',
  annotate: {
    QueryString: { title: 'SQL', section: 'Query', required: true, widget: 'code', replaces: true },
    Database: {
      title: 'Database',
      section: 'Query',
      required: true,
      widget: 'reference',
      refersTo: { service: 'glue-database' },
      replaces: true,
    },
    WorkGroup: {
      title: 'Workgroup',
      section: 'Query',
      default: 'primary',
      widget: 'reference',
      refersTo: { service: 'athena-work-group' },
      replaces: true,
    },
    Name: { title: 'Name', section: 'Query', type: 'string', max: 128, replaces: true },
    Description: { title: 'Description', section: 'Query', max: 1024, replaces: true },
  },
  capabilities: {
    refers: [
      { to: 'glue-database', property: 'Database', value: 'ref', label: 'asks' },
      { to: 'athena-work-group', property: 'WorkGroup', value: 'ref', label: 'runs in' },
    ],
  },
  arn: 'Ref',
  initial: { properties: { Database: 'default', Name: 'count', QueryString: 'SELECT 1' } },
});
