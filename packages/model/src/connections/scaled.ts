import { sub, type NodeView, type Value } from '../define/index.js';

interface Scaled {
  readonly ResourceId: Value;
  readonly ScalableDimension: string;
  readonly ServiceNamespace: string;
  readonly metric: string;
  readonly value: number;
}

/** How Application Auto Scaling names what it scales, and the metric that it usually follows. */
export function scaledBy(target: NodeView, capacity: string): Scaled {
  if (target.service.id === 'ecs-service') {
    const [cluster] = target.wires('in', 'cluster-service').map(({ source }) => source.ref);
    return {
      ResourceId: sub('service/${Cluster}/${Service}', {
        Cluster: cluster ?? target.value('Cluster') ?? 'default',
        Service: target.att('Name'),
      }),
      ScalableDimension: 'ecs:service:DesiredCount',
      ServiceNamespace: 'ecs',
      metric: 'ECSServiceAverageCPUUtilization',
      value: 60,
    };
  }
  if (target.service.id === 'dynamodb-table') {
    const word = capacity === 'write' ? 'Write' : 'Read';
    return {
      ResourceId: sub('table/${Table}', { Table: target.ref }),
      ScalableDimension: `dynamodb:table:${word}CapacityUnits`,
      ServiceNamespace: 'dynamodb',
      metric: `DynamoDB${word}CapacityUtilization`,
      value: 60,
    };
  }
  const alias = target.ref;
  return {
    // The ARN of an alias ends in the function's name and its own.
    ResourceId: sub('function:${Function}:${Alias}', {
      Alias: { 'Fn::Select': [7, { 'Fn::Split': [':', alias] }] },
      Function: { 'Fn::Select': [6, { 'Fn::Split': [':', alias] }] },
    }),
    ScalableDimension: 'lambda:function:ProvisionedConcurrency',
    ServiceNamespace: 'lambda',
    metric: 'LambdaProvisionedConcurrencyUtilization',
    value: 0.7,
  };
}
