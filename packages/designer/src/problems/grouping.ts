import { catalog, type Diagnostic, type GraphView, type Rule } from '@archivolt/model';
import type { ProblemGroup } from '../shell/ui-state.js';

export interface ProblemsUnder {
  readonly key: string;
  /** None when they are not grouped. */
  readonly title: string | undefined;
  readonly problems: readonly Diagnostic[];
}

/** Problems under what they are of, in the order that they came in: the worst first. */
export function grouped(
  problems: readonly Diagnostic[],
  by: ProblemGroup,
  graph: GraphView,
): readonly ProblemsUnder[] {
  if (by === 'severity') return [{ key: '', title: undefined, problems }];
  const groups = new Map<string, Diagnostic[]>();
  for (const problem of problems) {
    const key = by === 'rule' ? problem.rule : itemKey(problem);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [problem]);
    else known.push(problem);
  }
  return [...groups].map(([key, own]) => ({
    key,
    title: by === 'rule' ? (ruleOf(key)?.summary ?? key) : itemName(own[0], graph),
    problems: own,
  }));
}

function itemKey({ at }: Diagnostic): string {
  return at.node ?? at.edge ?? '';
}

/** `OrdersFn`, `OrdersApi → OrdersFn`, or the design. */
export function itemName(problem: Diagnostic | undefined, graph: GraphView): string {
  const { node, edge } = problem?.at ?? {};
  const wire = edge === undefined ? undefined : graph.wire(edge);
  if (wire !== undefined) return `${wire.source.name} → ${wire.target.name}`;
  return (node === undefined ? undefined : graph.node(node)?.name) ?? 'Design';
}

export function ruleOf(id: string): Rule | undefined {
  return catalog.rules.find((rule) => rule.id === id);
}

/** Whether a problem has all words that are asked for: in its sentence, its rule or its place. */
export function hasWords(problem: Diagnostic, query: string, graph: GraphView): boolean {
  const text = `${problem.message} ${problem.rule} ${itemName(problem, graph)}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
