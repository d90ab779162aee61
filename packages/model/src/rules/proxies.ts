import type { EditCall, Fix, GraphView, NodeView, WireView } from '../define/index.js';
import { freeId, stackBeside } from './placing.js';

/** The family of a proxy for what a database runs; nothing where RDS Proxy has none. */
export function familyOf(database: NodeView): string | undefined {
  const engine = database.string('Engine') ?? '';
  if (/^(aurora-)?postgres(ql)?$/.test(engine)) return 'POSTGRESQL';
  if (/^(aurora-mysql|mysql|mariadb)$/.test(engine)) return 'MYSQL';
  return engine.startsWith('sqlserver') ? 'SQLSERVER' : undefined;
}

/** Puts a proxy before a database, in its subnets and groups, and leads its callers through it. */
export function proxyBetween(
  graph: GraphView,
  database: NodeView,
  wires: readonly WireView[],
): Fix | undefined {
  const placeable = database.can('placeable');
  const family = familyOf(database);
  const subnets = placeable && database.value(placeable.subnets);
  if (placeable === undefined || family === undefined || subnets === undefined) return undefined;
  if (database.boolean('ManageMasterUserPassword') !== true) return undefined;
  const id = freeId(graph, `${database.id}-proxy`);
  const groups =
    placeable.securityGroups === undefined ? undefined : database.value(placeable.securityGroups);
  const place = database.record.name.replaceAll(/[^A-Za-z0-9]/g, '').toLowerCase() || 'db';
  const add: EditCall = {
    edit: 'node.add',
    args: {
      id,
      service: 'rds-db-proxy',
      name: `${database.name}Proxy`,
      ...stackBeside(database),
      at: { x: 0, y: 0 },
      properties: {
        DBProxyName: { 'Fn::Sub': `\${AWS::StackName}-${place}` },
        EngineFamily: family,
        VpcSubnetIds: subnets,
        ...(groups === undefined ? {} : { VpcSecurityGroupIds: groups }),
      },
    },
  };
  const target = { id: freeWire(graph, `${id}-${database.id}`), connection: 'proxy-target' };
  return {
    label: 'Put RDS Proxy in between',
    safe: false,
    edits: [
      add,
      { edit: 'edge.add', args: { ...target, from: id, to: database.id } },
      ...wires.flatMap(({ id: wire, source }): EditCall[] => [
        { edit: 'edge.remove', args: { ids: [wire] } },
        {
          edit: 'edge.add',
          args: {
            id: freeWire(graph, `${source.id}-${id}`),
            connection: 'proxy-access',
            from: source.id,
            to: id,
          },
        },
      ]),
    ],
  };
}

function freeWire(graph: GraphView, wanted: string): string {
  const start = wanted.slice(0, 60);
  if (graph.wire(start) === undefined && graph.node(start) === undefined) return start;
  let number = 2;
  while (graph.wire(`${start}-${number}`) !== undefined) number += 1;
  return `${start}-${number}`;
}
