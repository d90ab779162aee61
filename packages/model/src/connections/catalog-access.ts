import { can, defineConnection, service, sub, type NodeView, type Value } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { accessAnnotations, accessEnvironment, accessLabel } from './grant-effects.js';

/** Code that reads or writes the data catalog: statements name the catalog, the database and its tables. */
export const catalogAccess = defineConnection({
  id: 'catalog-access',
  row: 'C14',
  title: 'Catalog access',
  from: can('principal'),
  to: service('glue-database'),
  fits: (from) => from.capabilities.principal?.onBehalf !== true,
  overrides: ['grant', 'role-grant'],
  verb: 'uses',
  kind: 'data',
  rank: 12,
  cite: awsPage(
    'Actions, resources, and condition keys for AWS Glue',
    'service-authorization/latest/reference/list_awsglue.html',
    { section: 'Integrated with the whole AWS suite of services' },
  ),
  annotate: {
    ...(accessAnnotations.Access && { Access: accessAnnotations.Access }),
    ...(accessAnnotations.Variable && { Variable: accessAnnotations.Variable }),
  },
  initial: { Access: 'read' },
  label: accessLabel,
  effects: ({ source, target, wire }) => {
    const grantable = target.can('grantable');
    const access = wire.string('Access') ?? 'read';
    const actions = [
      ...(access === 'write' ? [] : (grantable?.read ?? [])),
      ...(access === 'read' ? [] : (grantable?.write ?? [])),
    ];
    return [
      { kind: 'grant', to: source.role, actions, resources: catalogResources(target) },
      ...accessEnvironment(source, target, wire),
    ];
  },
});

/** What an action on a database or its tables is checked against. */
function catalogResources(database: NodeView): readonly Value[] {
  const start = 'arn:${AWS::Partition}:glue:${AWS::Region}:${AWS::AccountId}';
  const name = { Name: database.ref };
  return [
    sub(`${start}:catalog`),
    sub(`${start}:database/\${Name}`, name),
    sub(`${start}:table/\${Name}/*`, name),
  ];
}
