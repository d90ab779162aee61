import {
  att,
  ref,
  type EditCall,
  type Fix,
  type GraphView,
  type NodeView,
} from '../define/index.js';
import { freeId } from './placing.js';

/** Names of VPC endpoints by what a function may call: `com.amazonaws.<region>.<name>`. */
const ENDPOINTS: Readonly<Record<string, string>> = {
  'apigateway-rest-api': 'execute-api',
  'apigatewayv2-http-api': 'execute-api',
  'cognito-user-pool': 'cognito-idp',
  'dynamodb-table': 'dynamodb',
  'events-event-bus': 'events',
  'firehose-delivery-stream': 'kinesis-firehose',
  'kinesis-stream': 'kinesis-streams',
  'lambda-function': 'lambda',
  's3-bucket': 's3',
  'sns-topic': 'sns',
  'sqs-queue': 'sqs',
  'stepfunctions-state-machine': 'states',
};
const GATEWAYS = new Set(['dynamodb', 's3']);

/** The endpoint through which a VPC reaches this service; undefined for what lives in VPCs. */
export function endpointFor(target: NodeView): string | undefined {
  return Object.hasOwn(ENDPOINTS, target.service.id) ? ENDPOINTS[target.service.id] : undefined;
}

/** An API that no endpoint leads to: those of execute-api serve private APIs only. */
export function isPublicApi(target: NodeView): boolean {
  if (target.service.id === 'apigatewayv2-http-api') return true;
  if (target.service.id !== 'apigateway-rest-api') return false;
  const type = target.string('EndpointConfiguration.Types.0');
  return type === undefined ? !target.has('EndpointConfiguration') : type !== 'PRIVATE';
}

/** Gives the VPC of a placed node an endpoint: of gateway type where there is one, as that is free. */
export function endpointFix(graph: GraphView, node: NodeView, name: string): Fix | undefined {
  const edits = endpointEdits(graph, node.subnets(), name);
  return edits && { label: `Add an endpoint for ${name}`, safe: false, edits };
}

/** The edits that make an endpoint for these tiers of a VPC; undefined where none can be made. */
export function endpointEdits(
  graph: GraphView,
  tiers: readonly NodeView[],
  name: string,
): readonly EditCall[] | undefined {
  const vpc = tiers[0]?.vpc();
  if (vpc === undefined) return undefined;
  const tables = tiers.flatMap((tier) =>
    tier.part('routeTable') ? [ref(tier.id, 'routeTable')] : [],
  );
  const common = {
    ServiceName: { 'Fn::Sub': `com.amazonaws.\${AWS::Region}.${name}` },
    VpcId: vpc.ref,
  };
  if (GATEWAYS.has(name)) {
    if (tables.length === 0) return undefined;
    const properties = { ...common, RouteTableIds: tables, VpcEndpointType: 'Gateway' };
    return [endpoint(graph, { vpc, name, properties })];
  }
  const groupId = freeId(graph, `${vpc.id}-${name}-group`);
  const group = {
    edit: 'node.add',
    args: {
      id: groupId,
      service: 'ec2-security-group',
      name: `${pascal(name)}EndpointGroup`,
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
  const properties = {
    ...common,
    PrivateDnsEnabled: true,
    SecurityGroupIds: [att(groupId, 'GroupId')],
    SubnetIds: tiers.map((tier) => tier.ref),
    VpcEndpointType: 'Interface',
  };
  return [group, endpoint(graph, { vpc, name, properties })];
}

function endpoint(
  graph: GraphView,
  {
    vpc,
    name,
    properties,
  }: { readonly vpc: NodeView; readonly name: string; readonly properties: object },
): EditCall {
  return {
    edit: 'node.add',
    args: {
      id: freeId(graph, `${vpc.id}-${name}-endpoint`),
      service: 'cfn-resource',
      type: 'AWS::EC2::VPCEndpoint',
      name: `${pascal(name)}Endpoint`,
      at: { x: 0, y: 0 },
      properties,
    },
  };
}

/** `kinesis-streams` gives `KinesisStreams`. */
function pascal(name: string): string {
  return name.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
