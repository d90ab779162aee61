import type { NodeView, Value } from '../define/index.js';
import { METRICS, type MetricDefinition, type Statistic } from './metric-table.js';

export interface Dimension {
  readonly name: string;
  readonly value: Value;
}

/** What is worth watching of a service, and how it is named. */
export interface Metric {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: readonly Dimension[];
  readonly statistic: Statistic;
  readonly period: number;
}

/** Services that have metrics worth an alarm. */
export const monitored: readonly string[] = Object.keys(METRICS);

/** Names of the metrics of a service. */
export function metricNames(service: string): readonly string[] {
  return Object.keys(definitionOf(service)?.metrics ?? {});
}

/** The metric of a node, by its name or the first one. */
export function metricOf(node: NodeView, wanted?: string): Metric | undefined {
  const found = definitionOf(node.service.id);
  if (found === undefined) return undefined;
  const name = wanted ?? Object.keys(found.metrics)[0] ?? '';
  const statistic = Object.hasOwn(found.metrics, name) ? found.metrics[name] : undefined;
  return {
    namespace: found.namespace,
    name,
    dimensions: found.dimensions(node),
    statistic: statistic ?? 'Sum',
    period: 60,
  };
}

/** The metric as a dashboard's chart lists it; its dimensions are handed to a `Fn::Sub`. */
export function chartedMetric(
  { namespace, name, dimensions }: Metric,
  variable: string,
): { readonly row: readonly string[]; readonly variables: Readonly<Record<string, Value>> } {
  const named = dimensions.map(
    ({ name: dimension, value }, index) =>
      [dimension, index === 0 ? variable : `${variable}${dimension}`, value] as const,
  );
  return {
    row: [namespace, name, ...named.flatMap(([dimension, word]) => [dimension, `\${${word}}`])],
    variables: Object.fromEntries(named.map(([, word, value]) => [word, value])),
  };
}

function definitionOf(service: string): MetricDefinition | undefined {
  return Object.hasOwn(METRICS, service) ? METRICS[service] : undefined;
}
