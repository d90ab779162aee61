import { sub, type Effect, type NodeView, type Value } from '../../define/index.js';
import { chartedMetric, metricOf } from '../metrics.js';

const WIDTH = 12;
const HEIGHT = 6;

/** One chart for each wire, two in a row; what the user wrote stays. */
export function dashboardBody(node: NodeView): readonly Effect[] {
  if (node.has('DashboardBody')) return [];
  const variables: Record<string, Value> = {};
  const charts = node.wires('in', 'dashboard-chart').flatMap(({ source }, index) => {
    const metric = metricOf(source);
    if (metric === undefined) return [];
    const charted = chartedMetric(metric, `Metric${index + 1}`);
    Object.assign(variables, charted.variables);
    return [
      {
        height: HEIGHT,
        properties: {
          metrics: [charted.row],
          period: 300,
          region: '${AWS::Region}',
          stat: metric.statistic,
          title: `${source.name.replaceAll('${', '${!')}: ${metric.name}`,
        },
        type: 'metric',
        width: WIDTH,
        x: (index % 2) * WIDTH,
        y: Math.floor(index / 2) * HEIGHT,
      },
    ];
  });
  const body = JSON.stringify({ widgets: charts });
  return [
    {
      kind: 'property',
      on: node.ref,
      path: ['DashboardBody'],
      value: charts.length === 0 ? body : sub(body, variables),
      mode: 'set',
    },
  ];
}
