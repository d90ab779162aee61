import type { ResourceGraph } from '../graph/resource-graph.js';

/** What a deployment must be allowed: roles, or roles with names of their own. */
export function capability(graph: ResourceGraph): 'CAPABILITY_IAM' | 'CAPABILITY_NAMED_IAM' {
  const isNamed = [...graph.resources.values()].some(
    ({ type, properties }) =>
      (type === 'AWS::IAM::Role' && Object.hasOwn(properties, 'RoleName')) ||
      (type === 'AWS::IAM::ManagedPolicy' && Object.hasOwn(properties, 'ManagedPolicyName')),
  );
  return isNamed ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM';
}
