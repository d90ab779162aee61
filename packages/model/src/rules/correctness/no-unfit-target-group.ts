import {
  defineRule,
  isReference,
  type Finding,
  type GraphView,
  type NodeView,
  type Place,
  type PropertyReads,
  type Value,
} from '../../define/index.js';
import { networkMode } from '../../services/ecs-service/network-mode.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { mapsIn } from '../values.js';
import { quoted } from '../words.js';

const GROUP = 'AWS::ElasticLoadBalancingV2::TargetGroup';

export const noUnfitTargetGroup = defineRule({
  id: 'correctness/no-unfit-target-group',
  row: 'V52',
  severity: 'error',
  summary: 'A target group takes what its members register: addresses of tasks, or servers.',
  why: 'A task with a network interface of its own, as every one on Fargate, registers by its address, in a group of type ip. Tasks that share the network of their server, and servers of an Auto Scaling group, register as instances. Another group is refused, and its type cannot be changed.',
  cite: awsPage(
    'Use load balancing to distribute Amazon ECS service traffic',
    'AmazonECS/latest/developerguide/service-load-balancing.html',
  ),
  equivalents: ['cfn-lint:E3049'],
  over: 'node',
  on: { service: ['autoscaling-auto-scaling-group', 'ecs-service'] },
  ofType: true,
  check: ({ node, graph }) =>
    node.type === 'AWS::ECS::Service' ? ofService(node, graph) : ofServers(node, graph),
  examples: {
    valid: [
      `s: ecs-service { LaunchType: 'FARGATE', LoadBalancers: [{ TargetGroupArn: @g, ContainerName: 'a', ContainerPort: 80 }] }
       g: cfn-resource { $type: 'AWS::ElasticLoadBalancingV2::TargetGroup', TargetType: 'ip' }`,
      `s: ecs-service { LaunchType: 'EC2', taskDefinition#NetworkMode: 'bridge', LoadBalancers: [{ TargetGroupArn: @g, ContainerName: 'a', ContainerPort: 80 }] }
       g: cfn-resource { $type: 'AWS::ElasticLoadBalancingV2::TargetGroup', Port: 80 }`,
      `param Mode: String; t: ecs-task-definition { NetworkMode: { Ref: 'Mode' } }
       s: ecs-service { LaunchType: 'EC2', TaskDefinition: @t, LoadBalancers: [{ TargetGroupArn: @g, ContainerName: 'a', ContainerPort: 80 }] }
       g: cfn-resource { $type: 'AWS::ElasticLoadBalancingV2::TargetGroup', TargetType: 'instance' }`,
      "b: elasticloadbalancingv2-load-balancer -> s: ecs-service { LaunchType: 'EC2', taskDefinition#NetworkMode: 'bridge' }",
    ],
    invalid: [
      {
        before: `s: ecs-service { LaunchType: 'FARGATE', LoadBalancers: [{ TargetGroupArn: @g, ContainerName: 'a', ContainerPort: 80 }] }
          g: cfn-resource { $type: 'AWS::ElasticLoadBalancingV2::TargetGroup', TargetType: 'instance' }`,
        after: `s: ecs-service { LaunchType: 'FARGATE', LoadBalancers: [{ TargetGroupArn: @g, ContainerName: 'a', ContainerPort: 80 }] }
          g: cfn-resource { $type: 'AWS::ElasticLoadBalancingV2::TargetGroup', TargetType: 'ip' }`,
      },
      {
        before: `t: ecs-task-definition { NetworkMode: 'awsvpc' }
          s: ecs-service { TaskDefinition: @t, LoadBalancers: [{ TargetGroupArn: @g, ContainerName: 'a', ContainerPort: 80 }] }
          g: cfn-resource { $type: 'AWS::ElasticLoadBalancingV2::TargetGroup', Port: 80 }`,
        after: `t: ecs-task-definition { NetworkMode: 'awsvpc' }
          s: ecs-service { TaskDefinition: @t, LoadBalancers: [{ TargetGroupArn: @g, ContainerName: 'a', ContainerPort: 80 }] }
          g: cfn-resource { $type: 'AWS::ElasticLoadBalancingV2::TargetGroup', Port: 80, TargetType: 'ip' }`,
      },
      {
        before: `s: ecs-service { LaunchType: 'EC2', taskDefinition#NetworkMode: 'bridge', LoadBalancers: [{ TargetGroupArn: @g, ContainerName: 'a', ContainerPort: 80 }] }
          g: cfn-resource { $type: 'AWS::ElasticLoadBalancingV2::TargetGroup', TargetType: 'ip' }`,
        after: `s: ecs-service { LaunchType: 'EC2', taskDefinition#NetworkMode: 'bridge', LoadBalancers: [{ TargetGroupArn: @g, ContainerName: 'a', ContainerPort: 80 }] }
          g: cfn-resource { $type: 'AWS::ElasticLoadBalancingV2::TargetGroup', TargetType: 'instance' }`,
      },
      {
        before: `a: autoscaling-auto-scaling-group { TargetGroupARNs: [@g] }
          g: cfn-resource { $type: 'AWS::ElasticLoadBalancingV2::TargetGroup', TargetType: 'ip' }`,
        after: `a: autoscaling-auto-scaling-group { TargetGroupARNs: [@g] }
          g: cfn-resource { $type: 'AWS::ElasticLoadBalancingV2::TargetGroup', TargetType: 'instance' }`,
      },
    ],
  },
});

function ofService(node: NodeView, graph: GraphView): readonly Finding[] {
  const balancers = mapsIn(node.list('LoadBalancers'));
  const mode = balancers.length === 0 ? undefined : networkMode(node);
  if (mode === undefined) return [];
  return balancers.flatMap(({ index, map }) =>
    misfit(graph, map['TargetGroupArn'], {
      wanted: mode === 'awsvpc' ? 'ip' : 'instance',
      who: `Tasks of ${node.name} have network mode ${mode}, and`,
      at: node.at(`LoadBalancers.${index}.TargetGroupArn`),
    }),
  );
}

function ofServers(node: NodeView, graph: GraphView): readonly Finding[] {
  return (node.list('TargetGroupARNs') ?? []).flatMap((group, index) =>
    misfit(graph, group, {
      wanted: 'instance',
      who: `Servers of ${node.name}`,
      at: node.at(`TargetGroupARNs.${index}`),
    }),
  );
}

interface Member {
  readonly wanted: 'instance' | 'ip';
  readonly who: string;
  readonly at: Place;
}

function misfit(
  graph: GraphView,
  group: Value | undefined,
  { wanted, who, at }: Member,
): readonly Finding[] {
  if (!isReference(group)) return [];
  const node = graph.node(group.$ref);
  const reads = group.part === undefined ? node : node?.part(group.part);
  const written =
    reads === undefined ? ofWire(graph, group.$ref, group.part) : ofNode(node, reads, group.part);
  if (written === undefined || written === wanted) return [];
  const message = `${who} register by ${wanted}. The target group is of type ${quoted(written)}.`;
  const fix =
    reads === undefined
      ? {}
      : { fix: setting(reads, { path: 'TargetType', value: wanted, safe: false }) };
  return [{ at, message, ...fix }];
}

/** The type of a group; undefined where it is another resource, or cannot be known. */
function ofNode(
  node: NodeView | undefined,
  reads: PropertyReads,
  part: string | undefined,
): string | undefined {
  const found = node?.resources().find((resource) => resource.part === part);
  if (found?.type !== GROUP) return undefined;
  return reads.has('TargetType') ? reads.string('TargetType') : 'instance';
}

function ofWire(graph: GraphView, id: string, part = ''): string | undefined {
  const found = graph.wire(id)?.record.parts?.[part];
  if (found?.type !== GROUP) return undefined;
  const written = found.properties?.['TargetType'] ?? 'instance';
  return typeof written === 'string' ? written : undefined;
}
