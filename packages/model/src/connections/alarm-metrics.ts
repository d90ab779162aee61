import type { Effect, NodeView, Value } from '../define/index.js';
import type { Metric } from '../services/metrics.js';
import { plainName } from './wiring.js';

function dimensionsOf({ dimensions }: Metric): readonly Value[] {
  return dimensions.map((item) => ({ Name: item.name, Value: item.value }));
}

/** The one metric of an alarm, as far as it says none itself. */
export function watched(target: NodeView, metric: Metric): readonly Effect[] {
  const wanted = {
    Dimensions: dimensionsOf(metric),
    MetricName: metric.name,
    Namespace: metric.namespace,
    Period: metric.period,
    Statistic: metric.statistic,
  };
  return Object.entries(wanted)
    .filter(([path]) => !target.has(path))
    .map(([path, item]) => ({
      kind: 'property',
      on: target.ref,
      path: [path],
      value: item,
      mode: 'set',
    }));
}

/** An alarm on an expression takes the metric in among those that the expression may name. */
export function computedFrom(source: NodeView, target: NodeView, metric: Metric): Effect {
  const said = {
    MetricName: metric.name,
    Namespace: metric.namespace,
    Dimensions: dimensionsOf(metric),
  };
  const id = `${plainName(source.name)}${plainName(metric.name)}`;
  return {
    kind: 'property',
    on: target.ref,
    path: ['Metrics'],
    value: {
      Id: `${id.charAt(0).toLowerCase()}${id.slice(1)}`,
      MetricStat: { Metric: said, Period: metric.period, Stat: metric.statistic },
      ReturnData: false,
    },
    tells: { MetricStat: { Metric: said } },
    mode: 'append',
  };
}
