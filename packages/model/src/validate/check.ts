import type { EditCall } from '../define/edit.js';
import { InvariantError } from '../define/invariant.js';
import type {
  DesignCheck,
  Diagnostic,
  Finding,
  Fix,
  NodeCheck,
  Place,
  Rule,
  WireCheck,
} from '../define/rule.js';
import type { Suppressions } from '../document/document.js';
import { isIntrinsic, isMap, type Value } from '../define/value.js';
import type { GraphView, NodeView, PropertyReads, WireView } from '../define/view.js';
import { parsePath } from '../graph/path.js';
import type { DesignRule, NodeRule, Schedule, WireRule } from './schedule.js';

type Findings = Finding | readonly Finding[] | undefined;

/** One rule and what it looks at. Holds no closure: a large design has a hundred thousand of them. */
export type Check =
  | { readonly rule: NodeRule; readonly context: NodeCheck }
  | CheckOfWire
  | { readonly rule: DesignRule; readonly context: DesignCheck };

export interface CheckOfWire {
  readonly rule: WireRule;
  readonly context: WireCheck;
}

/** All checks of a node. */
export function checksOfNode(
  graph: GraphView,
  schedule: Schedule,
  node: NodeView,
): readonly Check[] {
  const context = { node, graph };
  return schedule.ofNode(node).map((rule): Check => ({ rule, context }));
}

/** All checks of a wire, in the document or imagined. */
export function checksOfWire(
  graph: GraphView,
  schedule: Schedule,
  wire: WireView,
): readonly CheckOfWire[] {
  const rules = schedule.ofWire(wire);
  if (rules.length === 0) return [];
  const context = { wire, source: wire.source, target: wire.target, graph };
  return rules.map((rule): CheckOfWire => ({ rule, context }));
}

/** The checks of the design as a whole. */
export function checksOfDesign(graph: GraphView, schedule: Schedule): readonly Check[] {
  const context = { graph };
  return schedule.design.map((rule): Check => ({ rule, context }));
}

const NOTHING: readonly Diagnostic[] = [];

/** Runs one check. A rule that throws is our bug. */
export function diagnose(
  graph: GraphView,
  rule: Check['rule'],
  context: Check['context'],
): readonly Diagnostic[] {
  const findings = guarded(rule, context);
  if (findings === undefined) return NOTHING;
  const list: readonly Finding[] = 'message' in findings ? [findings] : findings;
  if (list.length === 0) return NOTHING;
  return list
    .filter(({ at }) => !isUnsaid(graph, at))
    .map((finding) => withReason(graph, toDiagnostic(graph, rule, finding)));
}

/** Whether this is a property, of something that exists already, of which nothing is said: it may well be right. */
function isUnsaid(graph: GraphView, { node: id, property }: Place): boolean {
  if (id === undefined || property === undefined) return false;
  const node = graph.node(id);
  return node?.record.external !== undefined && !node.has(property);
}

/** A diagnostic that is suppressed where it stands: as a hint, with the reason. */
function withReason(graph: GraphView, diagnostic: Diagnostic): Diagnostic {
  const { rule, severity, at, message, citation } = diagnostic;
  const suppressions = suppressionsAt(graph, at);
  const reason =
    suppressions !== undefined && Object.hasOwn(suppressions, rule)
      ? suppressions[rule]
      : undefined;
  if (reason === undefined) return diagnostic;
  return { rule, severity: 'hint', at, message, citation, suppressed: { reason, severity } };
}

function suppressionsAt(graph: GraphView, { node, edge }: Place): Suppressions | undefined {
  if (node !== undefined) return graph.node(node)?.record.suppress;
  if (edge !== undefined) return graph.wire(edge)?.record.suppress;
  return graph.section('suppress');
}

/** The schedule gives each rule the context that it is for. */
function guarded({ id, check }: Check['rule'], context: Check['context']): Findings {
  try {
    return (check as (given: Check['context']) => Findings)(context);
  } catch (cause) {
    if (cause instanceof InvariantError) throw cause;
    const text = `rule ${id} threw: ${String(cause)}`;
    throw Object.assign(new InvariantError(text), { cause });
  }
}

function toDiagnostic(graph: GraphView, rule: Rule, finding: Finding): Diagnostic {
  const isSparing = (fix: Fix) => !fix.edits.some((call) => overwritesExpression(graph, call));
  const { fix, alternatives = [] } = finding;
  const spared = alternatives.filter(isSparing);
  return {
    rule: rule.id,
    severity: finding.severity ?? rule.severity,
    at: finding.at,
    message: finding.message,
    citation: rule.cite,
    ...(fix !== undefined && isSparing(fix) ? { fix } : {}),
    ...(spared.length > 0 ? { alternatives: spared } : {}),
  };
}

/** Whether an edit would put a value where an intrinsic stands, or inside one. */
function overwritesExpression(graph: GraphView, { edit, args }: EditCall): boolean {
  if (edit !== 'property.set' || !isPropertySet(args)) return false;
  const reads = readsOf(graph, args.target);
  const { part, keys } = parsePath(args.path);
  const start = part === undefined ? [] : [`${part}#`];
  return keys.some((_, index) => {
    const value = reads?.value([...start, ...keys.slice(0, index + 1)]);
    return isIntrinsic(value);
  });
}

function readsOf(
  graph: GraphView,
  { node, edge }: { readonly node?: string; readonly edge?: string },
): PropertyReads | undefined {
  if (node !== undefined) return graph.node(node);
  return edge === undefined ? undefined : graph.wire(edge);
}

interface PropertySet {
  readonly target: { readonly node?: string; readonly edge?: string };
  readonly path: string | readonly (string | number)[];
  readonly value?: Value;
}

function isPropertySet(args: unknown): args is PropertySet {
  if (!isMap(args) || !isMap(args['target'])) return false;
  return typeof args['path'] === 'string' || Array.isArray(args['path']);
}
