import { castDraft } from 'immer';
import { catalog } from '../catalog/catalog.js';
import { initialProperties } from '../catalog/names.js';
import { EditError } from '../define/edit.js';
import type { Value } from '../define/value.js';
import type { ArchDocument, NodeRecord } from '../document/document.js';
import { parsePath } from '../graph/path.js';
import { type DraftDocument, requireFreeId, requireNode, setValue, whole } from './draft.js';
import { uniqueName } from './names.js';

const GROUP_TYPE = 'AWS::EC2::SecurityGroup';

/** Sets or removes what says where a node is; a part that only said so comes and goes with it. */
export function setAt(
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
    node.parts[part] = { properties: castDraft({ ...initial }) };
  }
  const record = node.parts[part];
  if (record === undefined) return;
  setValue(record.properties, keys, value);
  if (value === undefined) {
    delete node.parts[part];
    if (Object.keys(node.parts).length === 0) delete node.parts;
  }
}

export interface NewGroup {
  readonly id: string;
  readonly name?: string | undefined;
  readonly nodeId: string;
  readonly vpc: Value | undefined;
}

/** Makes the security group of a node, in the VPC that the node is placed in. */
export function addGroup(
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
    ...(guarded.stack === undefined ? {} : { stack: guarded.stack }),
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
