import type { Effect, NodeView } from '../define/index.js';

/** The port a database listens on: its own, or its engine's. */
export function portOf(target: NodeView): number | undefined {
  const own = Number(target.resolved('Port') ?? Number.NaN);
  if (Number.isInteger(own)) return own;
  const listens = target.can('placeable')?.listens;
  if (listens === undefined) return undefined;
  if (!('port' in listens)) return listens.ports[target.string(listens.byProperty) ?? ''];
  const { port, portProperty } = listens;
  return (portProperty === undefined ? undefined : target.number(portProperty)) ?? port;
}

/** Rules of their own, so that two groups that name each other are no cycle. */
export function ingress(source: NodeView, target: NodeView, port: number): readonly Effect[] {
  return ingressTo(groupsOf(target), source, port);
}

/** Rules of groups that let in those of a source. */
export function ingressTo(
  groups: readonly NodeView[],
  source: NodeView,
  port: number,
): readonly Effect[] {
  const pairs = groupsOf(source).flatMap((from) => groups.map((to) => ({ from, to })));
  return pairs.map(
    ({ from, to }, index): Effect => ({
      kind: 'resource',
      name: index === 0 ? 'ingress' : `ingress${index + 1}`,
      type: 'AWS::EC2::SecurityGroupIngress',
      identity: `${from.id} ${to.id} ${port}`,
      properties: {
        Description: `From ${source.name.replaceAll(/[^a-zA-Z0-9 ._-]/g, '')}`,
        FromPort: port,
        GroupId: to.att('GroupId'),
        IpProtocol: 'tcp',
        SourceSecurityGroupId: from.att('GroupId'),
        ToPort: port,
      },
    }),
  );
}

/** Groups of a node: those that it names, and those that are wired to it. */
export function groupsOf(node: NodeView): readonly NodeView[] {
  const wired = node.wires('in', 'guards').map((wire) => wire.source);
  return [...new Set([...node.securityGroups(), ...wired])];
}
