import type { NodeView, ValueMap } from '../define/index.js';

/** One resource of a node: its primary one, or a part. */
export interface NodeResource {
  readonly type: string;
  readonly properties: ValueMap;
  readonly part?: string;
}

/** The resources that a node's record holds, with their types. */
export function resourcesOf(node: NodeView): readonly NodeResource[] {
  const { properties, parts = {} } = node.record;
  const defined = node.service.parts ?? {};
  const further = Object.entries(parts).map(([part, record]) => {
    const known = Object.hasOwn(defined, part) ? defined[part]?.type : undefined;
    return { part, type: record.type ?? known ?? '', properties: record.properties };
  });
  return [{ type: node.type, properties }, ...further];
}
