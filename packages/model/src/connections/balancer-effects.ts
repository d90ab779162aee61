import {
  ref,
  type ConnectionContext,
  type Effect,
  type NodeView,
  type Value,
  type ValueMap,
  type WireView,
} from '../define/index.js';
import {
  forwardTo,
  inOrder,
  isDefaultTarget,
  signIn,
} from '../services/elasticloadbalancingv2-load-balancer/listener-actions.js';
import { networkMode } from '../services/ecs-service/network-mode.js';
import { ingress } from './database-ingress.js';
import { called, plainName } from './wiring.js';

function portOn({ wire, target }: ConnectionContext): number {
  const own = target.part('taskDefinition')?.number(CONTAINER_PORT);
  return wire.number('Port') ?? own ?? 80;
}

const CONTAINER_PORT = 'ContainerDefinitions.0.PortMappings.0.ContainerPort';

/** The group of targets that a wire registers its end in. */
export function targetGroup(context: ConnectionContext): Effect {
  const { target, wire } = context;
  const path = wire.string('HealthCheckPath');
  const byHttp = isNetwork(context.source) ? { HealthCheckProtocol: 'HTTP' } : {};
  const check: ValueMap = path === undefined ? {} : { HealthCheckPath: path, ...byHttp };
  const base = { kind: 'resource', name: 'targetGroup', type: TARGET_GROUP } as const;
  if (target.service.id === 'lambda-function') {
    const properties = { ...check, TargetType: 'lambda', Targets: [{ Id: functionArn(target) }] };
    // The group registers the function, which wants to be allowed first.
    return { ...base, properties, dependsOn: [ref(wire.id, 'permission')] };
  }
  const port = portOn(context);
  const isTask = target.service.id === 'ecs-service';
  const isAddressed = isTask && (networkMode(target) ?? 'awsvpc') === 'awsvpc';
  return {
    ...base,
    properties: {
      ...check,
      Port: port,
      Protocol: isNetwork(context.source) ? 'TCP' : 'HTTP',
      TargetType: isAddressed ? 'ip' : 'instance',
      VpcId: vpcOf(context),
      ...(target.service.id === 'ec2-instance'
        ? { Targets: [{ Id: target.ref, Port: port }] }
        : {}),
    },
  };
}

/** A network load balancer passes connections on, and looks at no request. */
export function isNetwork(balancer: NodeView): boolean {
  return balancer.string('Type') === 'network';
}

const TARGET_GROUP = 'AWS::ElasticLoadBalancingV2::TargetGroup';

function vpcOf({ source, target }: ConnectionContext): Value {
  const tier = source.subnets()[0] ?? target.subnets()[0];
  return source.vpc()?.ref ?? target.vpc()?.ref ?? tier?.value('VpcId') ?? '';
}

/** A rule of the listener; without a condition the wire is what happens otherwise. */
export function ruleFor({ source, wire }: ConnectionContext): readonly Effect[] {
  if (isDefaultTarget(wire)) return [];
  return [
    {
      kind: 'resource',
      name: 'rule',
      type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
      properties: {
        Actions: inOrder([...signIn(source), forwardTo(wire)]),
        Conditions: conditionsOf(wire),
        ListenerArn: ref(source.id, 'listener'),
        Priority: wire.number('Priority') ?? priorityOf(source, wire),
      },
    },
  ];
}

function conditionsOf(wire: WireView): readonly Value[] {
  const [path, host] = [wire.value('PathPattern'), wire.value('HostHeader')];
  return [
    ...(path === undefined
      ? []
      : [{ Field: 'path-pattern', PathPatternConfig: { Values: [path] } }]),
    ...(host === undefined ? [] : [{ Field: 'host-header', HostHeaderConfig: { Values: [host] } }]),
  ];
}

/** Longer paths come first, since the first rule that fits takes the request. */
function priorityOf(source: NodeView, wire: WireView): number {
  const wires = source.wires('out', 'balancer-target').filter((it) => !isDefaultTarget(it));
  const order = wires
    .map((it) => ({ id: it.id, key: it.string('PathPattern') ?? '' }))
    .toSorted((a, b) => b.key.length - a.key.length || (a.key < b.key ? -1 : 1));
  return 10 * (order.findIndex(({ id }) => id === wire.id) + 1);
}

/** Lets the requests in, and tells the target where they come from. */
export function registration(context: ConnectionContext): readonly Effect[] {
  const { source, target, wire } = context;
  if (target.service.id === 'lambda-function') {
    return [
      {
        kind: 'permit',
        name: 'permission',
        on: called(target),
        service: 'elasticloadbalancing.amazonaws.com',
        actions: ['lambda:InvokeFunction'],
        sourceAccount: true,
      },
    ];
  }
  const port = portOn(context);
  if (target.service.id === 'autoscaling-auto-scaling-group') {
    const value = [ref(wire.id, 'targetGroup')];
    return [
      ...ingress(source, target, port),
      { kind: 'property', on: target.ref, path: ['TargetGroupARNs'], value, mode: 'append' },
    ];
  }
  if (target.service.id !== 'ecs-service') return ingress(source, target, port);
  const container = target.part('taskDefinition')?.string('ContainerDefinitions.0.Name');
  return [
    ...ingress(source, target, port),
    {
      kind: 'property',
      on: target.ref,
      path: ['LoadBalancers'],
      value: [
        {
          ContainerName: container ?? plainName(target.name),
          ContainerPort: port,
          TargetGroupArn: ref(wire.id, 'targetGroup'),
        },
      ],
      mode: 'append',
      dependsOn: [isDefaultTarget(wire) ? ref(source.id, 'listener') : ref(wire.id, 'rule')],
    },
  ];
}

function functionArn(target: NodeView): Value {
  return target.part('alias') === undefined ? target.arn : ref(target.id, 'alias');
}
