import * as v from 'valibot';
import { defineEdit } from '../define/edit.js';
import { att, type Value } from '../define/value.js';
import { idSchema } from '../document/schema.js';
import { requireNode, setValue } from './draft.js';
import { addGroup, setAt } from './network.js';
import { isUnguarded, isVpc, placingOf, requireContainer, subnetsOf, vpcOf } from './placement.js';

/**
 * Puts a node into a container, or with `null` outside of any. Writes the references that say so:
 * every subnet of the tier, or the VPC. `securityGroup` is made when nothing guards the node yet.
 */
export const placeNode = defineEdit({
  id: 'node.place',
  args: v.strictObject({
    nodeId: idSchema,
    container: v.nullable(idSchema),
    securityGroup: v.optional(v.strictObject({ id: idSchema, name: v.optional(v.string()) })),
  }),
  label: ({ nodeId, container }, document) => {
    const name = document.nodes[nodeId]?.name ?? 'node';
    const into = container === null ? undefined : document.nodes[container]?.name;
    return into === undefined ? `Take ${name} out` : `Place ${name} in ${into}`;
  },
  apply: (draft, { nodeId, container, securityGroup }, document) => {
    const node = requireNode(document, nodeId);
    const placing = placingOf(node);
    if (placing.by === 'vpc') {
      if (container !== null) requireContainer(document, container, 'vpc');
      const vpc = container === null ? undefined : vpcOf(document, container);
      return setValue(requireNode(draft, nodeId).properties, [placing.path], vpc);
    }
    const { subnets, securityGroups, one, vpc } = placing.placeable;
    const write = (path: string | undefined, value: Value | undefined) => {
      if (path !== undefined) setAt(draft, nodeId, { path, value });
    };
    if (container === null)
      return [subnets, securityGroups, vpc].forEach((path) => write(path, undefined));
    write(vpc, vpcOf(document, container));
    if (vpc !== undefined && isVpc(document, container)) return write(subnets, undefined);
    const tiers = subnetsOf(document, container);
    write(subnets, one === true ? tiers[0] : tiers);
    if (securityGroup === undefined || !isUnguarded(node, securityGroups)) return;
    addGroup(draft, { ...securityGroup, nodeId, vpc: vpcOf(document, container) }, document);
    write(securityGroups, [att(securityGroup.id, 'GroupId')]);
  },
});
