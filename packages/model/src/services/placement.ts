import {
  ref,
  type Annotation,
  type Effect,
  type NodeView,
  type PartDefinition,
} from '../define/index.js';

/** The security groups that a resource names. */
export const securityGroups: Annotation = {
  title: 'Security groups',
  section: 'Placement',
  type: 'list',
  widget: 'reference',
  refersTo: { service: 'ec2-security-group' },
};

/** The subnets that a resource names. */
export const subnets: Annotation = {
  title: 'Subnets',
  section: 'Placement',
  type: 'list',
  widget: 'reference',
  refersTo: { service: 'ec2-subnet' },
};

/** A subnet group as the part of what stands in it. */
export function subnetGroup(
  type: string,
  { description, ...more }: { readonly description: string } & Pick<Annotation, 'docs' | 'cite'>,
): PartDefinition {
  return {
    title: 'Subnet group',
    type,
    annotate: {
      SubnetIds: { ...subnets, ...more },
      [description]: { title: 'Description', section: 'Placement', required: true },
    },
  };
}

/** Puts a node into its own subnet group, where it names no other. */
export function inSubnetGroup(node: NodeView, property: string): readonly Effect[] {
  if (node.part('subnetGroup') === undefined || node.has(property)) return [];
  const value = ref(node.id, 'subnetGroup');
  return [{ kind: 'property', on: node.ref, path: [property], value, mode: 'set' }];
}
