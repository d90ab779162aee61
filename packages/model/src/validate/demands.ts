import { catalog as everything, type Catalog } from '../catalog/catalog.js';
import type { Diagnostic } from '../define/rule.js';
import type { GraphView } from '../define/view.js';
import { checksOfWire, diagnose } from './check.js';
import { Schedule } from './schedule.js';

/** A wire that cannot work as drawn, and why. */
export interface FailingDemand {
  readonly edge: string;
  readonly diagnostic: Diagnostic;
}

/** Wires whose demands fail, each once, in the graph's order. */
export function failingDemands(
  graph: GraphView,
  catalog: Catalog = everything,
): readonly FailingDemand[] {
  const schedule = new Schedule(catalog);
  return graph.wires().flatMap((wire): readonly FailingDemand[] => {
    const found = checksOfWire(graph, schedule, wire)
      .filter(({ rule }) => rule.demand === true)
      .flatMap(({ rule, context }) => diagnose(graph, rule, context));
    const diagnostic = found.find(({ severity }) => severity === 'error');
    return diagnostic === undefined ? [] : [{ edge: wire.id, diagnostic }];
  });
}
