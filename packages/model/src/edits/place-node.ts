import { castDraft } from 'immer';
import * as v from 'valibot';
import { catalog } from '../catalog/catalog.js';
import { initialProperties } from '../catalog/names.js';
import type { Placeable } from '../define/capability.js';
import { defineEdit, EditError } from '../define/edit.js';
import { att, type Value } from '../define/value.js';
import type { ArchDocument, NodeRecord } from '../document/document.js';
import { idSchema } from '../document/schema.js';
import { parsePath } from '../graph/path.js';
import { type DraftDocument, requireFreeId, requireNode, setValue, whole } from './draft.js';
import { uniqueName } from './names.js';
import { isUnguarded, placingOf, requireContainer, subnetsOf, vpcOf } from './placement.js';

const GROUP_TYPE = 'AWS::EC2::SecurityGroup';

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
    const { placeable } = placing;
    if (container === null) {
      setAt(draft, nodeId, { path: placeable.subnets, value: undefined });
      return setAt(draft, nodeId, { path: placeable.securityGroups, value: undefined });
    }
    setAt(draft, nodeId, { path: placeable.subnets, value: subnetsOf(document, container) });
    if (securityGroup === undefined || !isUnguarded(node, placeable)) return;
    addGroup(draft, { ...securityGroup, nodeId, vpc: vpcOf(document, container) }, document);
    guard(draft, { nodeId, groupId: securityGroup.id, placeable });
  },
});

function setAt(
  draft: DraftDocument,
  nodeId: string,
  { path, value }: { readonly path: string; readonly value: Value | undefined },
): void {
  const node = requireNode(draft, nodeId);
  const { part, keys } = parsePath(path);
  if (part === undefined) return setValue(node.properties, keys, value);
  if (node.parts?.[part] === undefined) {
    if (value === undefined) return;
    const initial = catalog.service(node.service)?.initial?.parts?.[part] ?? {};
    node.parts ??= {};
    node.parts[part] = { properties: castDraft(initial) };
  }
  const record = node.parts[part];
  if (record === undefined) return;
  setValue(record.properties, keys, value);
  // A part that only said where the node is goes with the last of it.
  if (value === undefined) {
    delete node.parts[part];
    if (Object.keys(node.parts).length === 0) delete node.parts;
  }
}

interface NewGroup {
  readonly id: string;
  readonly name?: string | undefined;
  readonly nodeId: string;
  readonly vpc: Value | undefined;
}

function addGroup(
  draft: DraftDocument,
  { id, name, nodeId, vpc }: NewGroup,
  document: ArchDocument,
): void {
  requireFreeId(document, id);
  const service = catalog.serviceOfType(GROUP_TYPE);
  if (service === undefined) throw new EditError('There is no service for security groups.');
  const guarded = requireNode(document, nodeId);
  const initial = initialProperties(service);
  const record: NodeRecord = {
    service: service.id,
    name: uniqueName(document, name ?? `${guarded.name}${service.noun}`),
    properties: {
      GroupDescription: `Guards ${guarded.name.replace(/[^A-Za-z0-9 ._-]/g, ' ')}`.slice(0, 255),
      ...initial.properties,
      ...(vpc === undefined ? {} : { VpcId: vpc }),
    },
  };
  draft.nodes[id] = castDraft(record);
  const at = document.layout.nodes[nodeId] ?? { x: 0, y: 0 };
  draft.layout.nodes[id] = { x: whole(at.x), y: whole(at.y + 120) };
}

function guard(
  draft: DraftDocument,
  {
    nodeId,
    groupId,
    placeable,
  }: { readonly nodeId: string; readonly groupId: string; readonly placeable: Placeable },
): void {
  const value = [att(groupId, 'GroupId')];
  setAt(draft, nodeId, { path: placeable.securityGroups, value });
}
