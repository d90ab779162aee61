import {
  isExpression,
  isMap,
  type Effect,
  type GraphView,
  type NodeView,
  type PropertyReads,
  type Value,
} from '../define/index.js';

interface Missing {
  readonly node: NodeView;
  readonly part: string | undefined;
  readonly path: string;
}

/** Whether an export writes a property though the record does not have it: by the node or by its wires. */
export function isSupplied(graph: GraphView, { node, part, path }: Missing): boolean {
  const [first] = path.split('.');
  return effectsOn(graph, node).some(
    (effect) =>
      effect.kind === 'property' &&
      effect.on.$ref === node.id &&
      effect.on.part === part &&
      (effect.path[0] === first || effect.path.length === 0),
  );
}

interface MissingNested {
  readonly node: NodeView;
  readonly part: string | undefined;
  readonly steps: readonly (string | number)[];
}

/** Whether an export writes a nested property. What it adds to a list leaves the items that stand there as they are. */
export function isNestedSupplied(graph: GraphView, missing: MissingNested): boolean {
  const { node, part, steps } = missing;
  if (isRoleMade(missing)) return true;
  return effectsOn(graph, node).some((effect) => {
    if (effect.kind !== 'property') return false;
    if (effect.on.$ref !== node.id || effect.on.part !== part) return false;
    const { path, mode, value } = effect;
    if (!path.slice(0, steps.length).every((step, at) => step === steps[at])) return false;
    return (
      path.length >= steps.length || (mode !== 'append' && holds(value, steps.slice(path.length)))
    );
  });
}

/** Whether it is the role that is made for a node, unless a template says all of it. */
function isRoleMade({ node, part, steps }: MissingNested): boolean {
  const path = steps.join('.');
  const property = part === undefined ? path : `${part}#${path}`;
  return node.record.type === undefined && node.can('principal')?.property === property;
}

/** Whether a value has a place, as far as can be known. */
function holds(value: Value, steps: readonly (string | number)[]): boolean {
  const [first, ...rest] = steps;
  if (first === undefined || isExpression(value) || !isMap(value)) return true;
  const inner = value[first];
  return inner !== undefined && holds(inner, rest);
}

function effectsOn(graph: GraphView, node: NodeView): readonly Effect[] {
  const own = node.service.effects?.(node) ?? [];
  const wires = [...node.wires('in'), ...node.wires('out')];
  const further = wires.flatMap((wire) =>
    wire.connection.effects({ wire, source: wire.source, target: wire.target, graph }),
  );
  return [...own, ...further];
}

/** Name of the part that reads belong to, as in `stage`. */
export function partOf(reads: PropertyReads, path: string): string | undefined {
  const { property } = reads.at(path);
  const text = typeof property === 'string' ? property : String(property?.[0] ?? '');
  return text.includes('#') ? text.slice(0, text.indexOf('#')) : undefined;
}
