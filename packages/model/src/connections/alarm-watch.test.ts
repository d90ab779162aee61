import { expect, it } from 'vitest';
import { catalog } from '../catalog/catalog.js';
import type { Value } from '../define/index.js';
import { createGraph } from '../graph/create-graph.js';
import { effectsOfWire } from '../graph/effects-of.js';
import { arch } from '../testing/arch.js';

function watched(text: string): Readonly<Record<string, Value>> {
  const graph = createGraph(arch(text), { catalog });
  const wire = graph.wires().find(({ connection }) => connection.id === 'alarm-watch');
  const effects = wire === undefined ? [] : effectsOfWire(wire, graph);
  return Object.fromEntries(
    effects.flatMap((it) => (it.kind === 'property' ? [[it.path.join('.'), it.value]] : [])),
  );
}

it('watches throttling of a table, which CloudWatch counts by table alone', () => {
  expect(watched('t: dynamodb-table -[alarm-watch]-> a: cloudwatch-alarm')).toMatchObject({
    Dimensions: [{ Name: 'TableName', Value: { $ref: 't' } }],
    MetricName: 'WriteThrottleEvents',
    Statistic: 'Sum',
  });
});

it('names the cluster of a service of tasks', () => {
  const text = 'c: ecs-cluster -> s: ecs-service -[alarm-watch]-> a: cloudwatch-alarm';
  expect(watched(text)['Dimensions']).toEqual([
    { Name: 'ClusterName', Value: { $ref: 'c' } },
    { Name: 'ServiceName', Value: { $ref: 's', attr: 'Name' } },
  ]);
  expect(
    watched('s: ecs-service -[alarm-watch]-> a: cloudwatch-alarm')['Dimensions'],
  ).toContainEqual({ Name: 'ClusterName', Value: 'default' });
});

it('names the bus of a rule that is not on the default one', () => {
  const text =
    'b: events-event-bus -[bus-rule]-> r: events-rule -[alarm-watch]-> a: cloudwatch-alarm';
  expect(watched(text)['Dimensions']).toMatchObject([
    { Name: 'EventBusName', Value: { $ref: 'b' } },
    { Name: 'RuleName', Value: { 'Fn::Select': [2, expect.anything()] } },
  ]);
});

it('takes the statistic that fits the metric it is given', () => {
  const text = (metric: string) =>
    `f: lambda-function -[alarm-watch { Metric: '${metric}' }]-> a: cloudwatch-alarm`;
  expect(watched(text('Duration'))['Statistic']).toBe('Maximum');
  expect(watched(text('Errors'))['Statistic']).toBe('Sum');
});

it('takes its metric in among those of an alarm on an expression', () => {
  const metrics = "Metrics: [{ Id: 'e', Expression: 'a / 2' }]";
  const text = `f: lambda-function -[alarm-watch { Metric: 'Errors' }]-> a: cloudwatch-alarm { ${metrics} }`;
  expect(watched(text)).toEqual({
    Metrics: {
      Id: 'fErrors',
      MetricStat: {
        Metric: {
          MetricName: 'Errors',
          Namespace: 'AWS/Lambda',
          Dimensions: [{ Name: 'FunctionName', Value: { $ref: 'f' } }],
        },
        Period: 60,
        Stat: 'Sum',
      },
      ReturnData: false,
    },
  });
});
