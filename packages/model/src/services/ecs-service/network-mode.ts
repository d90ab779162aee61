import type { NodeView } from '../../define/index.js';

/**
 * How tasks of a service are joined to the network; undefined where it cannot be known, as where the
 * cluster says what it runs on.
 */
export function networkMode(service: NodeView): string | undefined {
  if (service.string('LaunchType') === 'FARGATE') return 'awsvpc';
  const definition = service.part('taskDefinition') ?? service.referred('TaskDefinition')[0];
  if (definition === undefined) return undefined;
  if (definition.has('NetworkMode')) return definition.string('NetworkMode');
  const asked = definition.list('RequiresCompatibilities') ?? [];
  return asked.includes('FARGATE') || service.string('LaunchType') !== 'EC2' ? undefined : 'bridge';
}
