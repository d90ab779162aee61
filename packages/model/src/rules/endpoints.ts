import {
  att,
  ref,
  type EditCall,
  type Fix,
  type GraphView,
  type NodeView,
  type PrivateEndpoint,
} from '../define/index.js';
import { freeId, stackBeside } from './placing.js';

/** The endpoint that leads from a VPC to this service; undefined where none does, or where it lives in VPCs. */
export function endpointFor(target: NodeView): PrivateEndpoint | undefined {
  return isPublicApi(target) ? undefined : target.can('endpoint');
}

/** An API that no endpoint leads to: those of execute-api serve private APIs only. */
export function isPublicApi(target: NodeView): boolean {
  if (target.service.id === 'apigatewayv2-http-api') return true;
  if (target.service.id !== 'apigateway-rest-api') return false;
  const type = target.string('EndpointConfiguration.Types.0');
  return type === undefined ? !target.has('EndpointConfiguration') : type !== 'PRIVATE';
}

/** Gives the VPC of a placed node an endpoint: of gateway type where there is one, as that is free. */
export function endpointFix(
  graph: GraphView,
  node: NodeView,
  endpoint: PrivateEndpoint,
): Fix | undefined {
  const edits = endpointEdits(graph, node.subnets(), endpoint);
  return edits && { label: `Add an endpoint for ${endpoint.name}`, safe: false, edits };
}

/** The edits that make an endpoint for these tiers of a VPC; undefined where none can be made. */
export function endpointEdits(
  graph: GraphView,
  tiers: readonly NodeView[],
  { name, gateway }: PrivateEndpoint,
): readonly EditCall[] | undefined {
  const [tier] = tiers;
  const vpc = tier?.vpc();
  if (tier === undefined || vpc === undefined) return undefined;
  const properties = { ServiceName: { 'Fn::Sub': `com.amazonaws.\${AWS::Region}.${name}` } };
  const id = freeId(graph, `${vpc.id}-${idWord(name)}-endpoint`);
  const added = { id, name: `${pascal(name)}Endpoint`, ...stackBeside(vpc) };
  if (gateway === true) {
    const tables = tiers.flatMap((it) => (it.part('routeTable') ? [ref(it.id, 'routeTable')] : []));
    if (tables.length === 0) return undefined;
    const routed = { ...properties, RouteTableIds: tables, VpcId: vpc.ref };
    return [newEndpoint({ ...added, variant: 'gateway', properties: routed })];
  }
  const groupId = freeId(graph, `${vpc.id}-${idWord(name)}-group`);
  const guarded = { ...properties, SecurityGroupIds: [att(groupId, 'GroupId')] };
  return [
    group({ id: groupId, name, vpc }),
    newEndpoint({ ...added, variant: 'interface', properties: guarded }),
    // One tier alone: AWS takes one subnet a zone, and the whole VPC reaches it there.
    { edit: 'node.place', args: { nodeId: id, container: tier.id } },
  ];
}

interface NewEndpoint {
  readonly id: string;
  readonly name: string;
  readonly stack?: string;
  readonly variant: 'gateway' | 'interface';
  readonly properties: object;
}

function newEndpoint(args: NewEndpoint): EditCall {
  return { edit: 'node.add', args: { ...args, service: 'ec2-vpc-endpoint', at: { x: 0, y: 0 } } };
}

/** Lets the whole VPC in by HTTPS. */
function group({
  id,
  name,
  vpc,
}: {
  readonly id: string;
  readonly name: string;
  readonly vpc: NodeView;
}): EditCall {
  return {
    edit: 'node.add',
    args: {
      id,
      service: 'ec2-security-group',
      name: `${pascal(name)}EndpointGroup`,
      ...stackBeside(vpc),
      at: { x: 0, y: 120 },
      properties: {
        GroupDescription: `HTTPS to the endpoint of ${name}`,
        SecurityGroupIngress: [
          { CidrIp: att(vpc.id, 'CidrBlock'), FromPort: 443, IpProtocol: 'tcp', ToPort: 443 },
        ],
        VpcId: vpc.ref,
      },
    },
  };
}

function idWord(name: string): string {
  return name.replaceAll('.', '-');
}

/** `kinesis-streams` gives `KinesisStreams`. */
function pascal(name: string): string {
  return name.replaceAll(/(?:^|[-.])([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
