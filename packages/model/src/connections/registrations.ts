import type { NodeView } from '../define/index.js';

const PORT = 'ContainerDefinitions.0.PortMappings.0.ContainerPort';

/** Who registers under a Cloud Map service, and at which port it answers. */
export function registered(
  target: NodeView,
): readonly { readonly node: NodeView; readonly port: number }[] {
  return target.wires('in', 'service-registry').map(({ source }) => ({
    node: source,
    port: source.part('taskDefinition')?.number(PORT) ?? 80,
  }));
}
