import {
  effectsOfNode,
  effectsOfWire,
  logicalId,
  type EffectKind,
  type ResourceAttributes,
  type ValueMap,
  type WireView,
} from '@archivolt/model';
import { keyFor } from '../graph/keys.js';
import type { ResourceKey } from '../graph/resource-graph.js';
import { byText } from '../value/walk.js';
import { overlay } from '../value/place.js';
import { nodesInOrder, ownerOfNode } from './collect-nodes.js';
import { type Draft, type Owned, type Owner, effectsOf } from './draft.js';

/** Asks nodes, then wires, what they want. Wires that a template says its own way ask for nothing. */
export function collectEffects(draft: Draft): void {
  const found: Owned[] = [];
  for (const node of nodesInOrder(draft)) {
    const owner = ownerOfNode(node);
    const isImported = node.record.type !== undefined;
    for (const effect of effectsOfNode(node, draft.graph)) {
      if (!isImported || STRUCTURAL.has(effect.kind)) found.push({ effect, owner });
    }
  }
  for (const wire of wiresInOrder(draft)) {
    const owner = ownerOfWire(wire);
    if (wire.record.form !== undefined) continue;
    for (const effect of effectsOfWire(wire, draft.graph)) found.push({ effect, owner });
  }
  draft.effects = found;
}

/** What a node that came from a template may still ask for; the rest stands there already, or is not wanted. */
const STRUCTURAL: ReadonlySet<EffectKind> = new Set([
  'resource',
  'role',
  'permit',
  'route',
  'task',
]);

/** Wires by id. */
export function wiresInOrder(draft: Draft): readonly WireView[] {
  return draft.graph.wires().toSorted((a, b) => byText(a.id, b.id));
}

function ownerOfWire(wire: WireView): Owner {
  const [source, target] = [ownerOfNode(wire.source), ownerOfNode(wire.target)];
  return {
    id: wire.id,
    kind: 'edge',
    name: `${source.name} → ${target.name}`,
    prefix: `${source.prefix}${target.prefix}`,
    wire,
  };
}

/** Makes the resources that effects ask for, and those of wires that came from a template. */
export function createResources(draft: Draft): void {
  const made = new Map<string, ResourceKey>();
  for (const { effect, owner } of effectsOf(draft, 'resource')) {
    const written =
      writtenPart(owner, effect.name) ?? draft.graph.node(owner.id)?.record.parts?.[effect.name];
    const key = keyFor(owner.id, effect.name);
    if (effect.identity !== undefined && written === undefined) {
      const same = `${effect.type} ${effect.identity} ${inheritedAttributes(draft, owner).Condition ?? ''}`;
      const first = made.get(same);
      if (first !== undefined) {
        draft.mergedInto.set(key, first);
        continue;
      }
      made.set(same, key);
    }
    draft.resources.set(key, {
      key,
      owner,
      purpose: 'wire',
      wish: effect.logicalId ?? `${owner.prefix}${logicalId(effect.name)}`,
      ...(written?.logicalId === undefined ? {} : { writtenId: written.logicalId }),
      type: written?.type ?? effect.type,
      typeAsWritten: written?.type !== undefined,
      properties: overlay(effect.properties, written?.properties ?? {}),
      attributes: written?.attributes ?? inheritedAttributes(draft, owner),
      dependsOn: (effect.dependsOn ?? []).map((item) => keyFor(item.$ref, item.part)),
    });
  }
  const asked = new Set(
    draft.effects.flatMap(({ effect, owner }) =>
      'name' in effect ? [keyFor(owner.id, effect.name)] : [],
    ),
  );
  for (const wire of wiresInOrder(draft)) {
    if (wire.record.parts !== undefined) createWrittenParts(draft, ownerOfWire(wire), asked);
  }
}

/** What a node or a wire makes exists on the condition on which the node, or an end of the wire, exists. */
export function inheritedAttributes(draft: Draft, { id, wire }: Owner): ResourceAttributes {
  const ends = wire === undefined ? [draft.graph.node(id)] : [wire.source, wire.target];
  const conditions = new Set(ends.flatMap((end) => end?.record.attributes?.Condition ?? []));
  const [only] = conditions;
  return only === undefined || conditions.size > 1 ? {} : { Condition: only };
}

/** What a template says of a wire's resource, when the wire came from one. */
export function writtenPart(
  owner: Owner,
  name: string,
): NonNullable<WireView['record']['parts']>[string] | undefined {
  const parts = owner.wire?.record.parts;
  return parts !== undefined && Object.hasOwn(parts, name) ? parts[name] : undefined;
}

/** What stands on the wire for the resource that a template says it by. */
function carriedBy({ wire }: Owner, name: string): ValueMap {
  const form = wire?.record.form;
  return form?.kind === 'resource' && form.key === name ? (wire?.record.properties ?? {}) : {};
}

function createWrittenParts(draft: Draft, owner: Owner, asked: ReadonlySet<string>): void {
  for (const [name, part] of Object.entries(owner.wire?.record.parts ?? {})) {
    const key = keyFor(owner.id, name);
    if (asked.has(key) || part.type === undefined) continue;
    draft.resources.set(key, {
      key,
      owner,
      purpose: 'wire',
      wish: `${owner.prefix}${logicalId(name)}`,
      ...(part.logicalId === undefined ? {} : { writtenId: part.logicalId }),
      type: part.type,
      typeAsWritten: true,
      properties: overlay(part.properties ?? {}, carriedBy(owner, name)),
      attributes: part.attributes ?? {},
      dependsOn: [],
    });
  }
}
