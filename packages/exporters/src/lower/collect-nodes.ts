import {
  logicalId,
  partOwner,
  type NodeView,
  type ResourceAttributes,
  type ResourceRecord,
  type ValueMap,
} from '@archivolt/model';
import { keyFor } from '../graph/keys.js';
import { byText, fromEntries, referencesIn } from '../value/walk.js';
import { overlay } from '../value/place.js';
import { type Draft, type Owner, problem } from './draft.js';

/** Makes the resources of nodes and of their parts. */
export function collectNodes(draft: Draft): void {
  for (const node of nodesInOrder(draft)) {
    const type = node.record.type ?? node.service.type;
    if (type === undefined) {
      if (node.can('external') === undefined) reportTypeless(draft, node);
      continue;
    }
    const owner = ownerOfNode(node);
    draft.resources.set(node.id, {
      key: node.id,
      owner,
      purpose: 'primary',
      wish: owner.prefix,
      ...writtenId(node.record),
      type,
      typeAsWritten: node.record.type !== undefined,
      properties: node.record.properties,
      ...(node.record.files === undefined ? {} : { files: node.record.files }),
      attributes: node.record.attributes ?? {},
      dependsOn: [],
    });
    collectParts(draft, node, owner);
  }
}

/** Nodes that are created, by id. */
export function nodesInOrder(draft: Draft): readonly NodeView[] {
  return draft.graph
    .nodes()
    .filter((node) => node.record.external === undefined)
    .toSorted((a, b) => byText(a.id, b.id));
}

export function ownerOfNode(node: NodeView): Owner {
  const prefix = node.record.logicalId ?? logicalId(node.name);
  return { id: node.id, kind: 'node', name: node.name, prefix };
}

function collectParts(draft: Draft, node: NodeView, owner: Owner): void {
  const parts = node.record.parts ?? {};
  for (const name of Object.keys(parts).toSorted(byText)) {
    const record = parts[name];
    const definition = ownOf(node.service.parts, name);
    const type = record?.type ?? definition?.type;
    if (record === undefined || type === undefined) continue;
    const wiring = definition?.wiring?.(partOwner(node)) ?? {};
    // A part of a template says itself what it waits for.
    const isWritten = record.type !== undefined;
    draft.resources.set(keyFor(node.id, name), {
      key: keyFor(node.id, name),
      owner,
      purpose: 'part',
      wish: `${owner.prefix}${definition?.suffix ?? logicalId(name)}`,
      ...writtenId(record),
      type,
      typeAsWritten: isWritten,
      properties: overlay(presentOnly(wiring, node), record.properties),
      attributes: isWritten ? (record.attributes ?? {}) : withCondition(node, record.attributes),
      dependsOn: isWritten
        ? []
        : [
            ...(definition?.dependsOn ?? [])
              .filter((other) => Object.hasOwn(parts, other))
              .map((other) => keyFor(node.id, other)),
            ...(definition?.after?.(partOwner(node)) ?? []).map((item) =>
              keyFor(item.$ref, item.part),
            ),
          ],
    });
  }
}

/** What belongs to a node is there on the node's condition, unless it says its own. */
function withCondition(node: NodeView, attributes: ResourceAttributes = {}): ResourceAttributes {
  const condition = node.record.attributes?.Condition;
  return condition === undefined ? attributes : { Condition: condition, ...attributes };
}

/** Wiring without the properties that name parts which the node does not have. */
function presentOnly(wiring: ValueMap, node: NodeView): ValueMap {
  const parts = node.record.parts ?? {};
  const isPresent = (part: string | undefined): boolean =>
    part === undefined || MADE_BY_LOWERING.has(part) || Object.hasOwn(parts, part);
  return fromEntries(
    Object.entries(wiring).filter(([, value]) =>
      referencesIn(value).every((found) => found.$ref !== node.id || isPresent(found.part)),
    ),
  );
}

const MADE_BY_LOWERING = new Set(['role', 'deployment']);

function writtenId(record: Partial<ResourceRecord>): { readonly writtenId?: string } {
  return record.logicalId === undefined ? {} : { writtenId: record.logicalId };
}

function ownOf<T>(map: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined;
}

function reportTypeless(draft: Draft, node: NodeView): void {
  problem(draft, {
    code: 'no-type',
    message: `${node.name} has no CloudFormation type.`,
    at: { node: node.id },
  });
}
